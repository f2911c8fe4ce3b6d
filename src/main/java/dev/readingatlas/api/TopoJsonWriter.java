package dev.readingatlas.api;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.SharedArcSimplifier;
import dev.readingatlas.layer.SharedArcSimplifier.Spot;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes layers as one TopoJSON topology (its specification, 1.1): each layer an object of its own
 * name, positions as whole steps from arc to arc, and every line that shapes share written once.
 */
final class TopoJsonWriter {
  private final JsonGenerator out;
  private final SharedArcSimplifier shapes;

  private TopoJsonWriter(JsonGenerator out, SharedArcSimplifier shapes) {
    this.out = out;
    this.shapes = shapes;
  }

  /** The topology of these layers, in their order. */
  static byte[] write(
      Map<Layer, List<Feature>> layers, SharedArcSimplifier shapes, JsonMapper json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = json.createGenerator(bytes)) {
      new TopoJsonWriter(out, shapes).topology(layers);
    }
    return bytes.toByteArray();
  }

  private void topology(Map<Layer, List<Feature>> layers) {
    out.writeStartObject();
    out.writeStringProperty("type", "Topology");
    double step = 1.0 / shapes.stepsPerDegree();
    out.writePOJOProperty(
        "transform", Map.of("scale", new double[] {step, step}, "translate", new int[] {0, 0}));
    out.writeObjectPropertyStart("objects");
    layers.forEach(
        (layer, features) -> {
          out.writeObjectPropertyStart(layer.id());
          out.writeStringProperty("type", "GeometryCollection");
          out.writeArrayPropertyStart("geometries");
          features.forEach(feature -> feature(layer, feature));
          out.writeEndArray();
          out.writeEndObject();
        });
    out.writeEndObject();
    out.writeArrayPropertyStart("arcs");
    shapes.arcs().forEach(this::arc);
    out.writeEndArray();
    out.writeEndObject();
  }

  private void arc(List<Spot> arc) {
    out.writeStartArray();
    Spot last = new Spot(0, 0);
    for (Spot spot : arc) {
      out.writeArray(new int[] {spot.x() - last.x(), spot.y() - last.y()}, 0, 2);
      last = spot;
    }
    out.writeEndArray();
  }

  private void feature(Layer layer, Feature feature) {
    out.writeStartObject();
    geometry(feature.geometry());
    out.writeStringProperty("id", layer.id() + ":" + feature.key());
    out.writeName("properties");
    FeatureProperties.write(feature, out);
    out.writeEndObject();
  }

  private void geometry(Geometry geometry) {
    switch (geometry) {
      case Point point when !point.isEmpty() -> {
        Spot spot = shapes.spot(point.getCoordinate());
        shape("Point", "coordinates", new int[] {spot.x(), spot.y()});
      }
      case MultiPoint points ->
          shape(
              "MultiPoint",
              "coordinates",
              List.of(points.getCoordinates()).stream()
                  .map(shapes::spot)
                  .map(spot -> new int[] {spot.x(), spot.y()})
                  .toList());
      case LineString line when !line.isEmpty() -> shape("LineString", "arcs", shapes.line(line));
      case MultiLineString lines ->
          shape(
              "MultiLineString",
              "arcs",
              parts(lines, LineString.class)
                  .filter(line -> !line.isEmpty())
                  .map(shapes::line)
                  .toList());
      case Polygon area -> areas(List.of(shapes.area(area)));
      case MultiPolygon areas -> areas(parts(areas, Polygon.class).map(shapes::area).toList());
      // No shape at all, or one of mixed kinds, which no layer has.
      case null, default -> out.writeNullProperty("type");
    }
  }

  private void areas(List<List<List<Integer>>> areas) {
    List<List<List<Integer>>> seen = areas.stream().filter(rings -> !rings.isEmpty()).toList();
    if (seen.size() == 1) {
      shape("Polygon", "arcs", seen.getFirst());
    } else {
      shape("MultiPolygon", "arcs", seen);
    }
  }

  private void shape(String type, String name, Object content) {
    out.writeStringProperty("type", type);
    out.writePOJOProperty(name, content);
  }

  private static <T extends Geometry> java.util.stream.Stream<T> parts(
      Geometry shape, Class<T> type) {
    return IntStream.range(0, shape.getNumGeometries())
        .mapToObj(i -> type.cast(shape.getGeometryN(i)));
  }
}
