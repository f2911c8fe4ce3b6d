package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.Framing;

/**
 * An atlas and the version it stands in.
 *
 * @param version changes whenever anything of it changes, its basemap's layers included
 * @param framing which other sites may show it in a frame
 */
public record AtlasEdition(String version, Atlas atlas, Framing framing) {}
