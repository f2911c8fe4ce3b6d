/**
 * The answers below {@code /api}, {@code /tiles} and {@code /unapi}: the atlas document, layers as
 * GeoJSON and TopoJSON, vector tiles, citations. No domain logic. Owns no table.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "atlas",
      "citation",
      "http",
      "layer",
      "link",
      "period",
      "place",
      "reading",
      "tile"
    })
package dev.readingatlas.api;
