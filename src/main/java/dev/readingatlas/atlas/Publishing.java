package dev.readingatlas.atlas;

import org.springframework.stereotype.Service;

/** What editors may do with revisions. */
@Service
public class Publishing {
  private final AtlasStore atlases;

  Publishing(AtlasStore atlases) {
    this.atlases = atlases;
  }

  /**
   * Publishes an earlier revision again, as a new one.
   *
   * @return the number of the new revision
   * @throws IllegalArgumentException if there is no such revision; the message says so
   */
  public int publishAgain(String slug, int earlier) {
    return atlases.publishAgain(slug, earlier);
  }
}
