/**
 * Stateless HTTP: the atlas document, the layers as GeoJSON, citations and unAPI, the pictures of
 * links, and oEmbed, with entity tags and problem details.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "atlas",
      "citation",
      "layer",
      "link",
      "period",
      "picture",
      "place",
      "reading",
      "shell",
      "tile",
      "message"
    })
package dev.readingatlas.web;
