/**
 * OGC API - Features at {@code /ogc}: every layer of a published atlas, and of the basemap it
 * stands on, as a collection (OGC 17-069r4 Core, 18-058r1 Coordinate Reference Systems by
 * Reference). Owns no table.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"atlas", "crs", "layer", "period", "http", "message"})
package dev.readingatlas.ogc;
