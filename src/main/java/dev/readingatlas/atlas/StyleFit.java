package dev.readingatlas.atlas;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.layer.StyleLook.Shape;
import dev.readingatlas.source.Finding;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** Checks that a layer's style is made for its kind of features. */
final class StyleFit {
  private StyleFit() {}

  /** A finding on what does not go together, or null. An area may be drawn as its outline. */
  static Finding problem(LayerStyle style, Geometry shape, String file) {
    Shape of = Shape.values()[shape.getDimension()];
    Shape made = style.look().shape();
    if (made == of || of == Shape.AREA && made == Shape.LINE) {
      return null;
    }
    return PackRule.STYLE_UNFIT.at(
        null,
        "style",
        style.code(),
        "shapes",
        "finding.shapes." + of.name().toLowerCase(Locale.ROOT),
        "file",
        file,
        "styles",
        LayerStyle.all().stream()
            .filter(one -> one.look().shape() == of && !one.look().derived())
            .map(LayerStyle::code)
            .sorted()
            .collect(Collectors.joining(", ")));
  }
}
