-- Named things that readings speak of. Owned by the module place.
create table place (
  atlas    varchar(60) not null,
  id       varchar(60) not null,
  position integer not null,
  kind     varchar(40) not null,
  note     varchar,
  source   varchar,
  reach_layer      varchar(130),
  reach_key        varchar(200),
  reach_from_metres double precision,
  reach_to_metres   double precision,
  primary key (atlas, id)
);

create table place_name (
  atlas    varchar(60) not null,
  place_id varchar(60) not null,
  position integer not null,
  text     varchar(120) not null,
  lang     varchar(3) not null,
  script   varchar(4) not null,
  variant  boolean not null,
  primary key (atlas, place_id, position),
  foreign key (atlas, place_id) references place (atlas, id) on delete cascade
);

create table place_feature (
  atlas       varchar(60) not null,
  place_id    varchar(60) not null,
  position    integer not null,
  layer_id    varchar(130) not null,
  feature_key varchar(200) not null,
  primary key (atlas, place_id, position),
  foreign key (atlas, place_id) references place (atlas, id) on delete cascade
);

create index place_by_feature on place_feature (layer_id, feature_key);
