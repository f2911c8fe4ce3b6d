package dev.readingatlas.ogc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerProfile;
import dev.readingatlas.layer.LayerStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collections: each a layer of a published atlas, or of the basemap that one stands on. */
@Component
class Catalogue {
  private static final int KEPT = 1_000;

  private final AtlasStore atlases;
  private final LayerStore layers;
  private final Cache<String, LayerProfile> profiles =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  Catalogue(AtlasStore atlases, LayerStore layers) {
    this.atlases = atlases;
    this.layers = layers;
  }

  /** A layer with what is known of it. */
  record Entry(Layer layer, LayerProfile profile, List<Crs> systems) {}

  /** Changes whenever anything said of the collections changes. */
  String version() {
    return atlases.versionOfAll();
  }

  /** All collections, those of atlases first, in drawing order. */
  List<Entry> all() {
    return atlases.publishedLayers().stream()
        .flatMap(id -> layers.find(id).flatMap(this::entry).stream())
        .toList();
  }

  /** The collection of that id. */
  Entry get(String id) {
    return Optional.of(id)
        .filter(atlases::publishes)
        .flatMap(layers::find)
        .flatMap(this::entry)
        .orElseThrow(() -> Refusal.collection(id));
  }

  private Optional<Entry> entry(Layer layer) {
    LayerProfile profile =
        profiles.get(
            layer.id() + "@" + layer.checksum(), key -> layers.profile(layer.id()).orElse(null));
    return Optional.ofNullable(profile).map(found -> new Entry(layer, found, Crs.of(found.crs())));
  }
}
