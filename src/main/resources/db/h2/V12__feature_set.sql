-- Features are written as a set, in many small transactions, and are seen once a layer names that set: one transaction for
-- a large file cost as much time again at its end, and memory that grew with it. A set no layer names is swept away.
-- The rows of a set lie side by side in the order of the file, their shapes apart, so that shapes are not read for words.
create table feature_set (
  number bigint generated always as identity primary key,
  begun  timestamp with time zone default current_timestamp not null
);

alter table layer add column feature_set bigint;
insert into feature_set (begun) select current_timestamp from layer;
merge into layer using (select id as layer_id, row_number() over (order by id) as number from layer)
  on layer.id = layer_id
  when matched then update set feature_set = number;
alter table layer alter column feature_set set not null;
alter table layer add constraint layer_by_set unique (feature_set);
alter table layer add constraint layer_has_set foreign key (feature_set) references feature_set (number);

alter table feature rename to feature_before;

-- id is the number of the set times 4294967296, plus the position in the file. Days count from 1970-01-01.
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

-- Shapes in EPSG:4326 (lon, lat) as EWKB; a feature without a shape has no row.
create table feature_shape (
  id   bigint primary key,
  ewkb varbinary not null
);

insert into feature
  select layer.feature_set * 4294967296 + f.position, layer.feature_set, f.feature_key, f.name, f.note, f.source, f.edtf,
    f.first_day, f.last_day, f.properties, f.west, f.south, f.east, f.north
  from feature_before f join layer on layer.id = f.layer_id
  order by 1;
insert into feature_shape
  select layer.feature_set * 4294967296 + f.position, cast(f.geometry as varbinary)
  from feature_before f join layer on layer.id = f.layer_id
  where f.geometry is not null
  order by 1;
drop table feature_before;

-- All that an index of features is made from, in the order of keys.
create index feature_by_key on feature (feature_set, feature_key, first_day, last_day, west, south, east, north);
