/**
 * What is published: atlases, packs read from a folder and checked against their schemas,
 * revisions. Owns the tables {@code atlas}, {@code atlas_change}, {@code document}, {@code
 * revision}, {@code revision_layer} and {@code revision_file}.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"asset", "layer", "message", "period", "place", "reading", "source"})
package dev.readingatlas.atlas;
