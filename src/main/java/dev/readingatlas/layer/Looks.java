package dev.readingatlas.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The looks of the map: {@code looks.json}, which the front end reads, too. Lengths are in CSS
 * pixels; dashes are stroke and gap in turn, none for an unbroken line.
 *
 * @param zooms the far and the near zoom of every size
 * @param colors by role
 * @param rim of a filled point
 */
public record Looks(
    List<Double> zooms,
    Map<String, Shade> colors,
    Map<String, Pattern> patterns,
    Hatch hatch,
    Edge edge,
    double rim,
    Label label,
    States states,
    Map<String, JsonNode> styles) {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  public static final Looks MAP = read();

  public record Shade(String light, String dark) {}

  /**
   * @param rim around a point of a period
   * @param hatch across an area of a period
   */
  public record Pattern(
      List<Float> line, List<Float> uncertain, List<Float> rim, List<Float> hatch) {}

  public record Hatch(
      double apart, double width, double opacity, double ground, double uncertain) {}

  public record Edge(StyleLook.Size width) {}

  public record Label(double halo, double opacity) {}

  public record States(
      Muted muted, Uncertain uncertain, Tinted tinted, Selected selected, Outline outline) {}

  public record Muted(double opacity) {}

  public record Point(double rim, List<Float> dash, double fill) {}

  public record Uncertain(double opacity, double fill, double edge, Point point) {}

  public record Tinted(double fill, StyleLook.Size width, double rim) {}

  /**
   * @param label the weight of its letters
   */
  public record Selected(double fill, int label, Lifted area, Lifted line, Dot point) {}

  public record Lifted(StyleLook.Size width, StyleLook.Size halo, double opacity) {}

  public record Dot(double rim, double halo, double opacity) {}

  public record Outline(double fill, List<Float> dash, Point point) {}

  private static Looks read() {
    try (InputStream in = Looks.class.getResourceAsStream("/looks.json")) {
      return JSON.readValue(in.readAllBytes(), Looks.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
