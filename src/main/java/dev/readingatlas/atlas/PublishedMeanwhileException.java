package dev.readingatlas.atlas;

/** Another server published a revision of the atlas since the import began. */
final class PublishedMeanwhileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PublishedMeanwhileException(String slug) {
    super("Another server published a revision of " + slug);
  }
}
