-- H2 cannot open a file again that was left in the middle of writing to a spatial index (its undo log reads the R-tree's
-- rows with the wrong type), so that a killed import cost the whole store. An ordinary index over the boxes does not.
drop index feature_by_geometry;
create index feature_by_box on feature (layer_id, south, north, west, east);
