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

  /**
   * A layer with what is known of it.
   *
   * @param lang BCP 47 tag of the language of its atlas's words
   */
  record Entry(Layer layer, LayerProfile profile, List<Crs> systems, String lang) {}

  /** Changes whenever anything said of the collections changes. */
  String version() {
    return atlases.versionOfAll();
  }

  /** All collections, those of atlases first, in drawing order. */
  List<Entry> all() {
    return atlases.publishedLayers().stream().flatMap(id -> entry(id).stream()).toList();
  }

  /** The collection of that id. */
  Entry get(String id) {
    return entry(id).orElseThrow(() -> OgcProblems.collection(id));
  }

  private Optional<Entry> entry(String id) {
    return atlases
        .languageOf(id)
        .flatMap(lang -> layers.find(id).flatMap(layer -> entry(layer, lang)));
  }

  private Optional<Entry> entry(Layer layer, String lang) {
    LayerProfile profile =
        profiles.get(
            layer.id() + "@" + layer.checksum(), key -> layers.profile(layer).orElse(null));
    return Optional.ofNullable(profile)
        .map(found -> new Entry(layer, found, Crs.of(found.crs()), lang));
  }
}
