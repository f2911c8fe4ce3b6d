package dev.readingatlas.tile;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where tiles are kept, and how many.
 *
 * @param folder of the program's own; whatever lies there and is of no use is deleted
 * @param space how much the tiles made may take there, beside what they are made of; beyond it, the
 *     oldest go
 */
@ConfigurationProperties("atlas.tiles")
record TileSettings(Path folder, @DefaultValue("2GB") DataSize space) {}
