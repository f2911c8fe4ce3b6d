/**
 * Stateless HTTP: the atlas document, the layers as GeoJSON, citations and unAPI, with entity tags
 * and problem details.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"atlas", "citation", "layer", "period", "place", "reading", "tile"})
package dev.readingatlas.web;
