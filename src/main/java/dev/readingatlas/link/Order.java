package dev.readingatlas.link;

/** The order in which a reading is followed; the viewer has them in frontend/core/groups.ts. */
public enum Order {
  TEXT,
  TIME,
  /** All readings along a line, from its beginning to its end. */
  ALONG
}
