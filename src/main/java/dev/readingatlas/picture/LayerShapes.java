package dev.readingatlas.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.period.When;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The shapes of layers, projected once and kept while they fit into 48 MiB. */
@Component
class LayerShapes {
  private static final long BYTES = 48L << 20;

  private final LayerStore layers;
  private final Cache<String, List<Drawn>> kept =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((String key, List<Drawn> shapes) -> weight(shapes))
          .build();

  LayerShapes(LayerStore layers) {
    this.layers = layers;
  }

  /**
   * A feature that has a shape.
   *
   * @param id such as {@code aras.towns:shusha}
   * @param name in the layer's file, or null
   * @param when or null
   */
  record Drawn(String id, String name, When when, Shape shape) {}

  /** The features of a layer that have a shape, in the order of the file. */
  List<Drawn> of(Layer layer) {
    return kept.get(layer.id() + "@" + layer.content(), key -> read(layer));
  }

  private List<Drawn> read(Layer layer) {
    List<Drawn> shapes = new ArrayList<>();
    layers.forEachFeature(
        layer,
        feature -> {
          Shape shape = Shape.of(feature.geometry());
          if (shape != null) {
            String id = layer.id() + ":" + feature.key();
            shapes.add(new Drawn(id, feature.name(), feature.when(), shape));
          }
        });
    return shapes;
  }

  private static int weight(List<Drawn> shapes) {
    return (int)
        Math.min(Integer.MAX_VALUE, shapes.stream().mapToLong(one -> one.shape().weight()).sum());
  }
}
