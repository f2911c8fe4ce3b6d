/**
 * A still picture of an atlas's map in a state, drawn by the server as the viewer draws it: the
 * preview of a link.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"atlas", "layer", "link", "period", "place"})
package dev.readingatlas.picture;
