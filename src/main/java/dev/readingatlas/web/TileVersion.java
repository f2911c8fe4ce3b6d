package dev.readingatlas.web;

import dev.readingatlas.tile.TileSet;
import java.util.regex.Pattern;

/** The query of a tile's address: nothing, or the checksum of the layer as {@code v}. */
final class TileVersion {
  private static final Pattern FORM = Pattern.compile("v=[0-9A-Za-z]{1,64}");

  private TileVersion() {}

  /** Whether a query is understood. */
  static boolean isSound(String query) {
    return query == null || FORM.matcher(query).matches();
  }

  /** Whether a query that is understood asks for these very tiles. */
  static boolean isOf(TileSet set, String query) {
    return query != null
        && query.length() == 2 + set.layer().checksum().length()
        && query.endsWith(set.layer().checksum());
  }
}
