/**
 * A GeoTools DataStore for shapefiles, and the reader that turns one into features in EPSG:4326
 * (lon, lat) with a list of problems. The only user of GeoTools.
 */
@org.springframework.modulith.NamedInterface("shapefile")
package dev.readingatlas.layer.shapefile;
