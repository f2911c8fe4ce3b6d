package dev.readingatlas.picture;

import dev.readingatlas.layer.Looks;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/** Colours and pens of the picture: those of {@link Looks} on paper. */
final class Palette {
  static final Color PAPER = of("paper");
  static final Color LAND = of("land");
  static final Color WATER = of("water");
  static final Color BORDER = of("border");
  static final Color TEXT = of("text");
  static final Color QUIET_TEXT = of("quiet-text");
  static final Color ACCENT = of("accent");

  private Palette() {}

  /** The colour of a role, or one written as #RRGGBB. */
  static Color of(String color) {
    return Color.decode(color.startsWith("#") ? color : Looks.MAP.colors().get(color).light());
  }

  /** The colour with this opacity; 1 is opaque. */
  static Color withOpacity(Color color, double opacity) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
  }

  /** The colour that far on the way from one to another, 0 to 1. */
  static Color mixed(Color one, Color other, double share) {
    return new Color(
        mixed(one.getRed(), other.getRed(), share),
        mixed(one.getGreen(), other.getGreen(), share),
        mixed(one.getBlue(), other.getBlue(), share));
  }

  /** A pen for dashes, which have flat ends, for dots, which have round ones, or for neither. */
  static BasicStroke pen(double width, List<Float> dash) {
    boolean isFlat = dash != null && dash.size() == 2 && dash.getFirst() >= 1;
    float[] dashes = null;
    if (dash != null && !dash.isEmpty()) {
      dashes = new float[dash.size()];
      for (int i = 0; i < dashes.length; i++) {
        dashes[i] = dash.get(i);
      }
    }
    int cap = isFlat ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND;
    return new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }
}
