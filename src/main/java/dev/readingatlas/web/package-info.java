/**
 * Stateless HTTP: the atlas document and the layers as GeoJSON, with entity tags and problem
 * details.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"atlas", "layer", "period", "place", "reading"})
package dev.readingatlas.web;
