-- Places are in the document of a revision.
drop table place_claim;
drop table place_feature;
drop table place_name;
drop table place;
