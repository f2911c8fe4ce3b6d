/** Shapefiles as a GeoTools DataStore, for reading. */
package dev.readingatlas.source.shapefile;
