package dev.readingatlas.picture;

/** How much a line under a label disturbs, the least first. */
enum Ink {
  NONE,

  /** Better not crossed. */
  THIN,

  /** Never crossed by the name of an area. */
  STRONG
}
