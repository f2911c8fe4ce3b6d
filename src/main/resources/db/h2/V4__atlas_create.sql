-- What is published. Owned by the module atlas.
create table atlas (
  slug      varchar(60) primary key,
  kind      varchar(10) not null,
  title     varchar(200) not null,
  summary   varchar(600) not null,
  lang      varchar(3) not null,
  basemap   varchar(60),
  west      double precision,
  south     double precision,
  east      double precision,
  north     double precision,
  languages varchar(200) not null,
  revision  integer not null,
  checksum  varchar(64) not null,
  imported  timestamp with time zone not null
);

create table atlas_layer (
  atlas    varchar(60) not null references atlas (slug) on delete cascade,
  position integer not null,
  layer_id varchar(130) not null,
  primary key (atlas, position)
);

create table atlas_period (
  atlas    varchar(60) not null references atlas (slug) on delete cascade,
  position integer not null,
  id       varchar(60) not null,
  name     varchar(80) not null,
  edtf     varchar(60) not null,
  color    varchar(7) not null,
  pattern  varchar(10) not null,
  note     varchar,
  primary key (atlas, position)
);
