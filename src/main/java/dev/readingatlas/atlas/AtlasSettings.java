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
 * @param gone what happens to an atlas whose pack is no longer in the folder
 * @param watch whether packs that change while the server runs are imported
 */
@ConfigurationProperties("atlas")
public record AtlasSettings(
    @DefaultValue("./geodata") Path packs,
    @DefaultValue("aras") String home,
    @DefaultValue("./data") Path data,
    @DefaultValue("keep") Gone gone,
    @DefaultValue("true") boolean watch) {

  /** What happens to an atlas whose pack is gone. */
  public enum Gone {
    /** It is still served. */
    KEEP,
    /** None of its revisions is served until the pack comes back; all stay in the store. */
    WITHDRAW
  }
}
