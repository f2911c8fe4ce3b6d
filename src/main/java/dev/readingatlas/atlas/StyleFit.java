package dev.readingatlas.atlas;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.layer.StyleLook.Shape;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** Checks that a layer's style is made for its kind of features. */
final class StyleFit {
  private StyleFit() {}

  /** What does not go together, or null. An area may be drawn as its outline. */
  static String problem(LayerStyle style, Geometry shape, String file) {
    Shape of = Shape.values()[shape.getDimension()];
    Shape made = style.look().shape();
    if (made == of || of == Shape.AREA && made == Shape.LINE) {
      return null;
    }
    return "the style "
        + style.code()
        + " is not made for "
        + List.of("points", "lines", "areas").get(shape.getDimension())
        + ", which "
        + file
        + " has; take one of "
        + LayerStyle.all().stream()
            .filter(one -> one.look().shape() == of && !one.look().derived())
            .map(LayerStyle::code)
            .sorted()
            .collect(Collectors.joining(", "));
  }
}
