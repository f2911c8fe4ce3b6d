/**
 * What an address opens: the state in its query as the viewer reads it, and what a page tells other
 * sites of itself: title, description, picture, oEmbed.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"atlas", "http", "layer", "period", "place", "reading", "message"})
package dev.readingatlas.link;
