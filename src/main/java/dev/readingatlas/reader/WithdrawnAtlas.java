package dev.readingatlas.reader;

/** The address names an atlas that was withdrawn. */
class WithdrawnAtlas extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
