package dev.readingatlas.api;

/**
 * The path of a tile, written in the one way it has: {@code /tiles/{layer}/{z}/{x}/{y}.mvt}, with
 * whole numbers without leading zeros, and nothing escaped.
 */
record TilePath(String layer, int z, int x, int y) {
  private static final String BEGIN = "/tiles/";
  private static final String END = ".mvt";

  /** More digits than any tile needs; nine of them fit into a whole number. */
  private static final int DIGITS = 9;

  /** Reads a path; null if it is of another form. */
  static TilePath of(String path) {
    if (!path.startsWith(BEGIN) || !path.endsWith(END)) {
      return null;
    }
    int afterLayer = path.indexOf('/', BEGIN.length());
    int afterZ = path.indexOf('/', afterLayer + 1);
    int afterX = path.indexOf('/', afterZ + 1);
    if (afterLayer <= BEGIN.length() || afterZ < 0 || afterX < 0) {
      return null;
    }
    int z = number(path, afterLayer + 1, afterZ);
    int x = number(path, afterZ + 1, afterX);
    int y = number(path, afterX + 1, path.length() - END.length());
    return z < 0 || x < 0 || y < 0
        ? null
        : new TilePath(path.substring(BEGIN.length(), afterLayer), z, x, y);
  }

  /** A whole number; -1 if something else stands there. */
  private static int number(String path, int from, int to) {
    if (to <= from || to - from > DIGITS || path.charAt(from) == '0' && to > from + 1) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = path.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
