package dev.readingatlas.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes of the layers asked for last, up to 128 MiB, each for one version of its layer.
 */
@Component
public class FeatureIndexes {
  private static final long BYTES = 128L << 20;

  private final LayerStore layers;
  private final Cache<String, FeatureIndex> cache =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((String key, FeatureIndex index) -> index.weight())
          .build();

  FeatureIndexes(LayerStore layers) {
    this.layers = layers;
  }

  /** The index of a layer's features. */
  public FeatureIndex of(Layer layer) {
    return cache.get(layer.id() + "@" + layer.content(), made -> layers.index(layer));
  }
}
