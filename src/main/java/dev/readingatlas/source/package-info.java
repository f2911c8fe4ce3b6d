/**
 * Geodata in: reads a source through GeoTools' DataStore API into records in EPSG:4326 (lon, lat),
 * repairs shapes, and reports findings. Each format has a package below this one that no other
 * module sees. Owns no table.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"crs"})
package dev.readingatlas.source;
