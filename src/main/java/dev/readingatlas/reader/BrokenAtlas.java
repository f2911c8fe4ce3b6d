package dev.readingatlas.reader;

/** An atlas was asked for whose pack could not be imported. */
class BrokenAtlas extends RuntimeException {
  private final String slug;

  BrokenAtlas(String slug) {
    super("Nothing of the atlas " + slug + " is served");
    this.slug = slug;
  }

  String slug() {
    return slug;
  }
}
