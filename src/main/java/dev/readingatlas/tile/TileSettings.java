package dev.readingatlas.tile;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The folder of tiles, and its maximum size.
 *
 * @param folder a folder for this program alone; unused tiles in it are deleted
 * @param space the maximum size of the tiles, without the data from which they are made; beyond it,
 *     the oldest tiles are deleted
 */
@ConfigurationProperties("atlas.tiles")
record TileSettings(Path folder, @DefaultValue("2GB") DataSize space) {}
