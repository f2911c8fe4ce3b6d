package dev.readingatlas.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a tile, written in the one way it has: {@code /tiles/{layer}/{z}/{x}/{y}.mvt}, with
 * whole numbers without leading zeros, and nothing escaped.
 */
record TilePath(String layer, int z, int x, int y) {
  private static final String NUMBER = "(0|[1-9][0-9]{0,8})";
  private static final Pattern FORM =
      Pattern.compile(
          "/tiles/([a-z0-9-]+\\.[a-z0-9-]+)/" + NUMBER + "/" + NUMBER + "/" + NUMBER + "\\.mvt");

  /** Reads a path; null if it is of another form. */
  static TilePath of(String path) {
    Matcher form = FORM.matcher(path);
    return form.matches()
        ? new TilePath(
            form.group(1),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3)),
            Integer.parseInt(form.group(4)))
        : null;
  }
}
