package dev.readingatlas.atlas;

/**
 * What every request for an atlas needs to know of it.
 *
 * @param version a short text that changes whenever anything a reader gets of this atlas changes,
 *     its basemap's layers included
 * @param framing which other sites may show it in a frame
 */
public record PublishedAtlas(String version, Framing framing) {}
