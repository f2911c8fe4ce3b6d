-- An atlas has revisions now; every pack is imported again.
drop table atlas_period;
drop table atlas_layer;
drop table atlas;
