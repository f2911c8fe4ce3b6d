-- How much there is of a layer: its positions, and the middle way between two that follow each other, as a share of the
-- world's width on a web map. Decides whether it is sent as tiles, and how deep those go.
alter table layer add column positions bigint default 0 not null;
alter table layer add column spacing double precision default 0 not null;
