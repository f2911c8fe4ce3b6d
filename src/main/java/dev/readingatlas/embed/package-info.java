/**
 * The page of an atlas for other sites, its script, oEmbed, and pictures of links; also the first
 * bytes of an atlas's own page. Owns no table.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "atlas", "http", "layer", "link", "message", "period", "picture", "place", "reading"
    })
package dev.readingatlas.embed;
