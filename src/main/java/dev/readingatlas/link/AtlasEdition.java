package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;

/**
 * An atlas and the version it stands in.
 *
 * @param version changes whenever anything of it changes, its basemap's layers included
 */
public record AtlasEdition(String version, Atlas atlas) {}
