package dev.readingatlas.source.shapefile;

import java.util.Optional;

/**
 * Kinds of shapes (ESRI Shapefile Technical Description, July 1998, "Main File Header", table 1).
 */
enum ShapeType {
  NULL(0, "Null", false, false),
  POINT(1, "Point", false, false),
  POLYLINE(3, "PolyLine", false, false),
  POLYGON(5, "Polygon", false, false),
  MULTIPOINT(8, "MultiPoint", false, false),
  POINT_Z(11, "PointZ", true, true),
  POLYLINE_Z(13, "PolyLineZ", true, true),
  POLYGON_Z(15, "PolygonZ", true, true),
  MULTIPOINT_Z(18, "MultiPointZ", true, true),
  POINT_M(21, "PointM", false, true),
  POLYLINE_M(23, "PolyLineM", false, true),
  POLYGON_M(25, "PolygonM", false, true),
  MULTIPOINT_M(28, "MultiPointM", false, true),
  MULTIPATCH(31, "MultiPatch", true, true);

  private final int code;
  private final String label;
  private final boolean hasZ;
  private final boolean mayHaveM;

  ShapeType(int code, String label, boolean hasZ, boolean mayHaveM) {
    this.code = code;
    this.label = label;
    this.hasZ = hasZ;
    this.mayHaveM = mayHaveM;
  }

  static Optional<ShapeType> of(int code) {
    for (ShapeType type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  int code() {
    return code;
  }

  /** The specification's name of the type, such as {@code PolyLineZ}. */
  String label() {
    return label;
  }

  boolean hasZ() {
    return hasZ;
  }

  boolean mayHaveM() {
    return mayHaveM;
  }

  /** The kind without regard to Z and M. */
  ShapeType flat() {
    return switch (this) {
      case POINT, POINT_Z, POINT_M -> POINT;
      case POLYLINE, POLYLINE_Z, POLYLINE_M -> POLYLINE;
      case POLYGON, POLYGON_Z, POLYGON_M -> POLYGON;
      case MULTIPOINT, MULTIPOINT_Z, MULTIPOINT_M -> MULTIPOINT;
      case MULTIPATCH -> MULTIPATCH;
      case NULL -> NULL;
    };
  }
}
