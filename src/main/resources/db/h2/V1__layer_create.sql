-- What is drawn. Owned by the module layer. Days count from 1970-01-01.
create table layer (
  id         varchar(130) primary key,
  title      varchar(200) not null,
  style      varchar(20)  not null,
  color      varchar(7),
  pattern    varchar(10),
  label      boolean not null,
  visible    boolean not null,
  min_zoom   integer,
  note       varchar,
  source     varchar not null,
  licence    varchar not null,
  checksum   varchar(64) not null,
  features   integer not null,
  undated    integer not null
);

create table feature (
  layer_id   varchar(130) not null references layer (id) on delete cascade,
  feature_key varchar(200) not null,
  position   integer not null,
  name       varchar,
  note       varchar,
  source     varchar,
  edtf       varchar(60),
  first_day  bigint,
  last_day   bigint,
  properties varchar not null,
  geometry   geometry(geometry, 4326),
  west       double precision,
  east       double precision,
  south      double precision,
  north      double precision,
  primary key (layer_id, feature_key)
);

create index feature_by_position on feature (layer_id, position);
create index feature_by_day on feature (first_day, last_day);
create spatial index feature_by_geometry on feature (geometry);
