package dev.readingatlas.tile;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where tiles are kept.
 *
 * @param folder of the program's own; whatever else lies there is deleted
 */
@ConfigurationProperties("atlas.tiles")
record TileSettings(Path folder) {}
