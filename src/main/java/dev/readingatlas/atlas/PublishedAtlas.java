package dev.readingatlas.atlas;

/**
 * What every request for an atlas needs to know of it.
 *
 * @param slug of the atlas
 * @param revision its number
 * @param pinned whether the request named this revision; else it is the newest
 * @param title of the revision
 * @param version a short text that changes whenever anything a reader gets of this atlas changes,
 *     its basemap's layers included
 * @param framing which other sites may show it in a frame
 * @param basemap slug of the basemap below it, or null
 * @param basemapRevision the revision of the basemap that is shown, or null if there is none yet
 */
public record PublishedAtlas(
    String slug,
    int revision,
    boolean pinned,
    String title,
    String version,
    Framing framing,
    String basemap,
    Integer basemapRevision) {

  /** Whether the basemap it names is there, if it names one. */
  boolean hasBasemap() {
    return basemap == null || basemapRevision != null;
  }

  /** How addresses name it: the slug, with the revision if the request named that. */
  public String name() {
    return new AtlasName(slug, pinned ? revision : null).toString();
  }
}
