package dev.readingatlas.picture;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.Looks;
import dev.readingatlas.layer.StyleLook;
import dev.readingatlas.period.Period;
import dev.readingatlas.picture.TimeChoice.Visibility;
import java.awt.Color;

/**
 * One feature as it is drawn in a state.
 *
 * @param feature what is drawn
 * @param layer its layer
 * @param basemap whether it is scenery: below all else, and of no time
 * @param visibility never hidden
 * @param tint the one of the chosen periods that it belongs to, or null
 * @param selected whether it stands out
 */
record Mark(
    LayerShapes.Drawn feature,
    Layer layer,
    boolean basemap,
    Visibility visibility,
    Period tint,
    boolean selected) {

  Shape shape() {
    return feature.shape();
  }

  boolean isUncertain() {
    return visibility == Visibility.UNCERTAIN;
  }

  /** Chosen, though time or a layer switch would hide it: drawn dashed. */
  boolean isOutline() {
    return visibility == Visibility.OUTLINE;
  }

  StyleLook look() {
    return basemap ? layer.style().scenery() : layer.style().look();
  }

  Looks.Pattern pattern() {
    String pattern = tint != null ? tint.pattern() : layer.pattern();
    return Looks.MAP.patterns().get(pattern == null ? "solid" : pattern);
  }

  /** The colour of its period or its layer; null leaves it to the style. */
  Color givenColor() {
    String given = tint != null ? tint.color() : layer.color();
    return given == null ? null : Color.decode(given);
  }

  Color color() {
    return givenColor() == null ? Palette.of(look().color()) : givenColor();
  }
}
