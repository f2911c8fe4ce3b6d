package dev.readingatlas.reader;

import dev.readingatlas.atlas.AtlasStore.RevisionSummary;
import java.util.List;

/** The address names a revision that an atlas does not have. */
class MissingRevision extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String slug;
  private final transient List<RevisionSummary> there;

  MissingRevision(String slug, List<RevisionSummary> there) {
    this.slug = slug;
    this.there = there;
  }

  String slug() {
    return slug;
  }

  /** Those that the atlas has, the newest first. */
  List<RevisionSummary> there() {
    return there;
  }
}
