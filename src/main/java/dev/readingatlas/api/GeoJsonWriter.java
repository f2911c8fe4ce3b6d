package dev.readingatlas.api;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.Layer;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes features as a GeoJSON feature collection (RFC 7946): lon, lat with at most {@value
 * #DECIMALS} decimals (about 10 cm), outer rings counter-clockwise.
 */
final class GeoJsonWriter implements AutoCloseable {
  private static final int DECIMALS = 6;

  private final Layer layer;
  private final JsonGenerator out;

  GeoJsonWriter(JsonMapper json, Layer layer, ByteArrayOutputStream target) {
    this.layer = layer;
    this.out = json.createGenerator(target);
    out.writeStartObject();
    out.writeStringProperty("type", "FeatureCollection");
    out.writeArrayPropertyStart("features");
  }

  void write(Feature feature) {
    out.writeStartObject();
    out.writeStringProperty("type", "Feature");
    out.writeStringProperty("id", layer.id() + ":" + feature.key());
    out.writeName("geometry");
    if (feature.geometry() == null) {
      out.writeNull();
    } else {
      geometry(feature.geometry());
    }
    out.writeName("properties");
    FeatureProperties.write(feature, out);
    out.writeEndObject();
  }

  @Override
  public void close() {
    out.writeEndArray();
    out.writeEndObject();
    out.close();
  }

  private void geometry(Geometry geometry) {
    out.writeStartObject();
    out.writeStringProperty("type", geometry.getGeometryType());
    boolean plainCollection =
        geometry instanceof GeometryCollection
            && !(geometry instanceof MultiPoint)
            && !(geometry instanceof MultiLineString)
            && !(geometry instanceof MultiPolygon);
    out.writeName(plainCollection ? "geometries" : "coordinates");
    switch (geometry) {
      case Point point -> position(point.getCoordinateSequence(), 0);
      case LineString line -> positions(line.getCoordinateSequence(), false);
      case Polygon polygon -> rings(polygon);
      case GeometryCollection parts -> {
        out.writeStartArray();
        for (int i = 0; i < parts.getNumGeometries(); i++) {
          part(parts.getGeometryN(i), plainCollection);
        }
        out.writeEndArray();
      }
      default -> throw new IllegalArgumentException("No GeoJSON for " + geometry.getGeometryType());
    }
    out.writeEndObject();
  }

  private void part(Geometry part, boolean whole) {
    if (whole) {
      geometry(part);
      return;
    }
    switch (part) {
      case Point point -> position(point.getCoordinateSequence(), 0);
      case LineString line -> positions(line.getCoordinateSequence(), false);
      case Polygon polygon -> rings(polygon);
      default ->
          throw new IllegalArgumentException("No GeoJSON for a part " + part.getGeometryType());
    }
  }

  private void rings(Polygon polygon) {
    out.writeStartArray();
    ring(polygon.getExteriorRing(), true);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(polygon.getInteriorRingN(i), false);
    }
    out.writeEndArray();
  }

  private void ring(LinearRing ring, boolean counterClockwise) {
    CoordinateSequence positions = ring.getCoordinateSequence();
    positions(positions, Orientation.isCCW(positions) != counterClockwise);
  }

  private void positions(CoordinateSequence positions, boolean reversed) {
    out.writeStartArray();
    int size = positions.size();
    for (int i = 0; i < size; i++) {
      position(positions, reversed ? size - 1 - i : i);
    }
    out.writeEndArray();
  }

  private void position(CoordinateSequence positions, int index) {
    out.writeStartArray();
    number(positions.getX(index));
    number(positions.getY(index));
    out.writeEndArray();
  }

  private void number(double degrees) {
    BigDecimal rounded =
        BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    out.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }
}
