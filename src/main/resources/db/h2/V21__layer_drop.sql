-- Layers are kept by checksum now; every pack is imported again.
drop table layer;
drop table feature_shape;
drop table feature;
drop table feature_set;
