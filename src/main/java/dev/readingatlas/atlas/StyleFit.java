package dev.readingatlas.atlas;

import dev.readingatlas.layer.LayerStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/** Which styles are for points, which for lines and which for areas. */
final class StyleFit {
  private static final List<LayerStyle> POINTS =
      List.of(LayerStyle.TOWN, LayerStyle.DAM, LayerStyle.POINT);

  private static final List<LayerStyle> LINES =
      List.of(
          LayerStyle.BORDER,
          LayerStyle.STREAM,
          LayerStyle.RIVER,
          LayerStyle.LINE,
          LayerStyle.ROUTE);

  private static final List<LayerStyle> AREAS =
      List.of(
          LayerStyle.LAND,
          LayerStyle.COUNTRY,
          LayerStyle.PROVINCE,
          LayerStyle.WATER,
          LayerStyle.REGION,
          LayerStyle.DISTRICT);

  private StyleFit() {}

  /** What does not go together, or null. An area may be drawn as its outline. */
  static String problem(LayerStyle style, Geometry shape, String file) {
    List<LayerStyle> fitting = List.of(POINTS, LINES, AREAS).get(shape.getDimension());
    if (fitting.contains(style) || shape.getDimension() == 2 && LINES.contains(style)) {
      return null;
    }
    return "the style "
        + style.code()
        + " is not made for "
        + List.of("points", "lines", "areas").get(shape.getDimension())
        + ", which "
        + file
        + " has; take one of "
        + fitting.stream().map(LayerStyle::code).collect(Collectors.joining(", "));
  }
}
