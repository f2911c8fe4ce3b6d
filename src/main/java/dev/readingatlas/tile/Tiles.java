package dev.readingatlas.tile;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The tiles of every layer, made when they are first asked for and kept. */
@Service
public class Tiles {
  private final LayerStore layers;
  private final TileFolder folder;
  private volatile Known known = new Known(-1);

  Tiles(LayerStore layers, TileSettings settings) {
    this.layers = layers;
    this.folder = new TileFolder(settings.folder());
  }

  /** What was found while the store stood at one count of changes. */
  private record Known(long changes, Map<String, Optional<TileSet>> sets) {
    Known(long changes) {
      this(changes, new ConcurrentHashMap<>());
    }
  }

  /** The tiles of a layer as it is now; empty if there is none of that id. */
  public Optional<TileSet> of(String layerId) {
    Known now = known;
    long changes = layers.changes();
    if (now.changes != changes) {
      now = new Known(changes);
      known = now;
    }
    Optional<TileSet> found = now.sets.get(layerId);
    if (found == null) {
      found = layers.find(layerId).map(this::setOf);
      // Names of nothing are not kept, or anyone could fill the memory with them.
      if (found.isPresent()) {
        now.sets.put(layerId, found);
      }
    }
    return found;
  }

  private TileSet setOf(Layer layer) {
    return TileSet.of(layer, layers.density(layer.id()).orElseThrow());
  }

  /**
   * A tile as it is kept: gzipped, or of no bytes where there is nothing to draw. The first time it
   * is made, and before the first tile of all the layer is prepared, while others who ask wait.
   */
  public byte[] gzipped(TileSet set, TileAddress address) {
    return folder.tile(set, address, receiver -> layers.forEachFeature(set.layer().id(), receiver));
  }
}
