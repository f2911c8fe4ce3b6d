/**
 * What is published: atlases, packs read from a folder and checked against their schemas,
 * revisions. Owns the tables {@code atlas}, {@code atlas_layer} and {@code atlas_period}.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"layer", "period", "place", "reading", "source"})
package dev.readingatlas.atlas;
