package dev.readingatlas.picture;

import java.awt.Color;

/**
 * The viewer's colours on paper: those of frontend/styles/tokens.ts, and where these say nothing of
 * frontend/map/style/map-styles.ts. A test holds them to those files.
 */
final class Palette {
  static final Color PAPER = Color.decode("#fbf8f1");
  static final Color LAND = Color.decode("#f4efe4");
  static final Color WATER = Color.decode("#b9d2dd");
  static final Color SHORE = Color.decode("#8fb2c2");
  static final Color RIVER = Color.decode("#4f86a1");
  static final Color WATER_TEXT = Color.decode("#1f5673");
  static final Color BORDER = Color.decode("#9a8f7d");
  static final Color TEXT = Color.decode("#2b2a27");
  static final Color QUIET_TEXT = Color.decode("#5c574d");
  static final Color ACCENT = Color.decode("#8a3b12");

  private Palette() {}

  /** A colour that lets so much of the ground through; 1 for none. */
  static Color withOpacity(Color color, double opacity) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
  }

  /** The colour so far on the way from one to another, 0 to 1. */
  static Color mixed(Color one, Color other, double share) {
    return new Color(
        mixed(one.getRed(), other.getRed(), share),
        mixed(one.getGreen(), other.getGreen(), share),
        mixed(one.getBlue(), other.getBlue(), share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }
}
