package dev.readingatlas.api;

import dev.readingatlas.tile.TileSet;

/** The query of a tile's address: nothing, or the checksum of the layer as {@code v}. */
final class TileVersion {
  private static final String NAME = "v=";
  private static final int LONGEST = 64;

  private TileVersion() {}

  /** Whether a query is understood. */
  static boolean isSound(String query) {
    if (query == null) {
      return true;
    }
    int length = query.length() - NAME.length();
    if (length < 1 || length > LONGEST || !query.startsWith(NAME)) {
      return false;
    }
    for (int i = NAME.length(); i < query.length(); i++) {
      char sign = query.charAt(i);
      if (!(sign >= '0' && sign <= '9'
          || sign >= 'a' && sign <= 'z'
          || sign >= 'A' && sign <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** The version that a query that is understood asks for; null for the newest. */
  static String of(String query) {
    return query == null ? null : query.substring(NAME.length());
  }

  /** Whether a query that is understood asks for these very tiles. */
  static boolean isOf(TileSet set, String query) {
    return query != null
        && query.length() == NAME.length() + set.layer().content().length()
        && query.endsWith(set.layer().content());
  }
}
