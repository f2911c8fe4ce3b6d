package dev.readingatlas.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A tile as another program's reader understands it, which goes by the winding of rings. */
final class DecodedTile {
  private final JtsMvt tile;

  DecodedTile(byte[] plain) {
    try {
      tile =
          MvtReader.loadMvt(
              new ByteArrayInputStream(plain),
              new GeometryFactory(),
              new TagKeyValueMapConverter(),
              MvtReader.RING_CLASSIFIER_V2_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Geometry> layer(String name) {
    JtsLayer layer = tile.getLayer(name);
    return layer == null ? List.of() : List.copyOf(layer.getGeometries());
  }

  /** The shape of the feature of that key, or null. */
  Geometry shape(String key) {
    return layer("shapes").stream()
        .filter(shape -> key.equals(tags(shape).get("key")))
        .findFirst()
        .orElse(null);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> tags(Geometry feature) {
    return (Map<String, Object>) feature.getUserData();
  }
}
