-- Features of one source, immutable once checksum is set: that of the files and of how they are read. A set that no layer
-- names is deleted. Days count from 1970-01-01; null in a dated set is an end that is open or unknown. largest and
-- positions count positions; spacing is the mean distance between two, as a share of the world's width. remarks: JSON of
-- the importer.
create table feature_set (
  number       bigint generated always as identity primary key,
  begun        timestamp with time zone default current_timestamp not null,
  checksum     varchar(64),
  features     integer default 0 not null,
  undated      integer default 0 not null,
  file_crs     varchar(200),
  file_columns varchar default '[]' not null,
  largest      integer default 0 not null,
  west         double precision,
  south        double precision,
  east         double precision,
  north        double precision,
  first_day    bigint,
  last_day     bigint,
  positions    bigint default 0 not null,
  spacing      double precision default 0 not null,
  remarks      text
);

create index feature_set_by_checksum on feature_set (checksum);

-- id is the number of the set times 4294967296, plus the position in the file.
create table feature (
  id          bigint primary key,
  feature_set bigint not null,
  feature_key varchar(200) not null,
  name        varchar,
  note        varchar,
  source      varchar,
  edtf        varchar(60),
  first_day   bigint,
  last_day    bigint,
  properties  varchar not null,
  west        double precision,
  south       double precision,
  east        double precision,
  north       double precision
);

-- All that an index of features is made from, in the order of keys.
create index feature_by_key on feature (feature_set, feature_key, first_day, last_day, west, south, east, north);

-- Shapes in EPSG:4326 (lon, lat) as EWKB; a feature without a shape has no row.
create table feature_shape (
  id   bigint primary key,
  ewkb bytea not null
);

-- A layer as some revision of an atlas shows it; the newest revision's is newest. look: JSON of a style that the pack
-- brings; null for a style of looks.json.
create table layer (
  id          varchar(130) not null,
  checksum    varchar(64)  not null,
  newest      boolean      not null,
  feature_set bigint       not null references feature_set (number),
  title       varchar(200) not null,
  style       varchar(60)  not null,
  look        varchar,
  color       varchar(7),
  pattern     varchar(10),
  label       boolean not null,
  visible     boolean not null,
  min_zoom    integer,
  note        varchar,
  source      varchar not null,
  licence     varchar not null,
  primary key (id, checksum)
);

create index layer_by_set on layer (feature_set);
