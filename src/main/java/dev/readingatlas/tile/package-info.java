/**
 * Vector tiles of layers: shapes simplified ahead of time for every zoom, kept in files beside the
 * database, and the tiles made of them. Owns the folder of tiles; has no tables and no HTTP.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"layer", "period"})
package dev.readingatlas.tile;
