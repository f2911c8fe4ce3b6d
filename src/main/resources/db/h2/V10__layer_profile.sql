-- What a layer's file had, and how far its features reach: asked for with every request of a list, so not counted each time.
-- Days count from 1970-01-01; null in a dated layer is an end that is open or unknown. largest is in positions.
alter table layer add column file_crs varchar(200);
alter table layer add column file_columns varchar default '[]' not null;
alter table layer add column largest integer default 0 not null;
alter table layer add column west double precision;
alter table layer add column east double precision;
alter table layer add column south double precision;
alter table layer add column north double precision;
alter table layer add column first_day bigint;
alter table layer add column last_day bigint;

-- All that an index of features is made from, in the order of keys, so that no row with its shape is read for it. It takes
-- the place of an index that no question was ever asked of.
drop index feature_by_day;
create index feature_by_key on feature (layer_id, feature_key, first_day, last_day, west, south, east, north);
