package dev.readingatlas.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes of the layers asked for last, up to 128 MiB, each for one state of its layer.
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

  /**
   * The index of a layer.
   *
   * @param layer as it was found in this request
   * @return empty if the layer has gone meanwhile
   */
  public Optional<FeatureIndex> of(Layer layer) {
    String key = layer.id() + "@" + layer.checksum();
    return Optional.ofNullable(cache.get(key, made -> layers.index(layer.id()).orElse(null)));
  }

  /** Forgets the index of a layer whose rows are no longer those it points to. */
  public void forget(Layer layer) {
    cache.invalidate(layer.id() + "@" + layer.checksum());
  }
}
