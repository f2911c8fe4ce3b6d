package dev.readingatlas.layer;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;

/**
 * The look of a style as {@code looks.json} has it; {@code docs/looks.md} describes each field. A
 * field that is not given is null.
 *
 * @param names of a style of a pack, by language
 * @param color a role, or a colour as #RRGGBB
 * @param width of a line or an outline
 * @param courses shares of the width from the source to the mouth of a river
 * @param fill opacity of an area's own colour
 * @param ground role of an opaque fill
 * @param given {@code ground} where a layer's own colour is that of the ground
 * @param edge opacity of the tinted band inside the outline
 * @param size half the height of the symbol
 * @param hollow width of the rim of a symbol that is not filled
 */
public record StyleLook(
    Map<String, String> names,
    Shape shape,
    boolean derived,
    String color,
    String chosen,
    Size width,
    Double opacity,
    List<Float> dash,
    String cap,
    List<Double> courses,
    Double fill,
    Double hover,
    String ground,
    String given,
    Double edge,
    Symbol symbol,
    Size size,
    Double hollow,
    String crossed,
    LabelLook label) {

  /** The kind of features that a style is for. */
  public enum Shape {
    POINT,
    LINE,
    AREA
  }

  /** The form of a point. */
  public enum Symbol {
    CIRCLE,
    BAR,
    DIAMOND
  }

  /** A size in CSS pixels at the far zoom and below, and at the near zoom and above. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Size(double far, double near) {
    /** The size at a zoom; it grows evenly between the two zooms. */
    public double at(double zoom) {
      double from = Looks.MAP.zooms().getFirst();
      double to = Looks.MAP.zooms().getLast();
      return far + (near - far) * Math.clamp((zoom - from) / (to - from), 0, 1);
    }
  }

  /**
   * The look of a style's labels.
   *
   * @param spacing between letters in em; null for none
   * @param priority labels of higher priority are placed first
   * @param near another priority above a zoom, or null
   * @param color a role, {@code own} for the line's colour darkened, or null for that of text
   */
  public record LabelLook(
      String family,
      boolean italic,
      Integer weight,
      Size size,
      Double spacing,
      boolean capitals,
      int priority,
      Near near,
      String color,
      Double air,
      Double within,
      Size lift) {

    public record Near(double zoom, int priority) {}

    /** The priority at a zoom. */
    public int priorityAt(double zoom) {
      return near != null && zoom > near.zoom() ? near.priority() : priority;
    }
  }
}
