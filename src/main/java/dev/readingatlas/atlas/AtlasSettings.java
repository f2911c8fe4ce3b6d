package dev.readingatlas.atlas;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the person who runs the server may choose.
 *
 * @param packs folder whose sub-folders are atlas packs
 * @param home slug of the atlas at {@code /}
 * @param data folder of the database and of what can be made again
 * @param watch whether packs that change while the server runs are imported
 */
@ConfigurationProperties("atlas")
public record AtlasSettings(
    @DefaultValue("./geodata") Path packs,
    @DefaultValue("aras") String home,
    @DefaultValue("./data") Path data,
    @DefaultValue("true") boolean watch) {}
