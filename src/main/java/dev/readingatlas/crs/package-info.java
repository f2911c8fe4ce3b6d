/**
 * Coordinate reference systems: the EPSG registry, well-known text, and transforms. Uses GeoTools
 * and no other module.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.readingatlas.crs;
