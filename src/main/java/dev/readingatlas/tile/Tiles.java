package dev.readingatlas.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The tiles of all layers. Each tile is made once: at its first request, or in advance. Its layer
 * is prepared before; large layers are prepared when the server starts.
 */
@Service
public class Tiles {
  private static final Logger LOG = LoggerFactory.getLogger(Tiles.class);

  /** Maximum size of the tiles in memory, in bytes. */
  private static final long MEMORY = 32L << 20;

  /** How long a request waits while a layer is prepared. */
  private static final long PATIENCE_SECONDS = 8;

  /** How many requests may wait for that at once; further requests are refused. */
  private static final int WAITING = 24;

  private final LayerStore layers;
  private final TileFolder folder;
  private final TileWriteQueue keeping;
  private volatile Known known = new Known(-1);

  private final Cache<Key, byte[]> memory =
      Caffeine.newBuilder()
          // Waking another thread for each tile takes longer than its work.
          .executor(Runnable::run)
          .maximumWeight(MEMORY)
          .weigher((Key key, byte[] tile) -> tile.length + 64)
          .build();
  private final Map<Key, CompletableFuture<byte[]>> making = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<PreparedLayer>> prepared = new ConcurrentHashMap<>();
  private final Semaphore waiting = new Semaphore(WAITING);

  /** Prepares a single layer at a time, to limit the memory. */
  private final ExecutorService preparing =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "tiles");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  Tiles(LayerStore layers, TileSettings settings) {
    this.layers = layers;
    this.folder = new TileFolder(settings.folder(), settings.space().toBytes());
    this.keeping = new TileWriteQueue(folder);
  }

  /** Waits until all tiles made so far are written; afterwards no tile can be made. */
  @PreDestroy
  void close() {
    preparing.shutdown();
    try {
      if (!keeping.close(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS))) {
        LOG.warn("Not all tiles were written; those that are missing are made again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What was found while the store had one count of changes.
   *
   * @param newest tiles by the layer's id
   * @param layers of all revisions, by id
   * @param earlier tiles of earlier revisions, by id and content
   */
  private record Known(
      long changes,
      Map<String, TileSet> newest,
      Map<String, List<Layer>> layers,
      Map<String, TileSet> earlier) {
    Known(long changes) {
      this(
          changes, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  private record Key(String set, long number) {
    static Key of(TileSet set, TileAddress tile) {
      return new Key(set.id(), (long) tile.z() << 48 | (long) tile.x() << 24 | tile.y());
    }
  }

  /**
   * The tiles of a layer. Asks the database only after a layer was changed.
   *
   * @param version first digits of the checksum of its content; null for the newest
   * @return the newest if there is no such version; empty if there is no layer of that id
   */
  public Optional<TileSet> of(String layerId, String version) {
    Known now = known();
    Optional<TileSet> newest = newest(now, layerId);
    if (version == null || newest.filter(set -> has(set.layer(), version)).isPresent()) {
      return newest;
    }
    return layers(now, layerId).stream()
        .filter(layer -> has(layer, version))
        .findFirst()
        .map(
            layer ->
                now.earlier.computeIfAbsent(layer.id() + "@" + layer.content(), id -> setOf(layer)))
        .or(() -> newest);
  }

  private Known known() {
    Known now = known;
    long changes = layers.changes();
    if (now.changes != changes) {
      now = new Known(changes);
      known = now;
    }
    return now;
  }

  private static boolean has(Layer layer, String version) {
    return layer.content().startsWith(version);
  }

  private Optional<TileSet> newest(Known now, String layerId) {
    TileSet set = now.newest.get(layerId);
    if (set == null) {
      set = layers.find(layerId).map(this::setOf).orElse(null);
      // Names of nothing are not kept, or anyone could fill the memory with them.
      if (set != null) {
        now.newest.put(layerId, set);
      }
    }
    return Optional.ofNullable(set);
  }

  private List<Layer> layers(Known now, String layerId) {
    List<Layer> all = now.layers.get(layerId);
    if (all == null) {
      all = layers.ofId(layerId);
      if (!all.isEmpty()) {
        now.layers.put(layerId, all);
      }
    }
    return all;
  }

  /** The newest tiles of a layer; empty if there is none of that id. */
  public Optional<TileSet> of(String layerId) {
    return of(layerId, null);
  }

  /** The tiles of a layer that was found in the store. */
  public TileSet of(Layer layer) {
    return of(layer.id(), layer.content())
        .filter(set -> set.layer().content().equals(layer.content()))
        .orElseGet(() -> setOf(layer));
  }

  private TileSet setOf(Layer layer) {
    return TileSet.of(layer, layers.density(layer).orElseThrow());
  }

  /**
   * A tile in gzip. If it is missing, a single thread makes it while further requests for it wait.
   *
   * @return empty for a tile without features
   * @throws NotReadyException if the layer is still being prepared
   */
  public byte[] gzipped(TileSet set, TileAddress address) {
    Key key = Key.of(set, address);
    byte[] tile = memory.getIfPresent(key);
    return tile == null ? make(set, address, key) : tile;
  }

  /**
   * The content of the tiles of a layer.
   *
   * @throws NotReadyException if the layer is still being prepared
   */
  public Summary summary(TileSet set) {
    return prepared(set).summary();
  }

  /** Prepares a layer, without a limit of time. */
  Summary prepareAndWait(TileSet set) {
    return prepare(set).join().summary();
  }

  private byte[] make(TileSet set, TileAddress address, Key key) {
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> first = making.putIfAbsent(key, mine);
    if (first != null) {
      return result(first);
    }
    try {
      byte[] tile = memory.getIfPresent(key);
      if (tile == null) {
        tile = folder.read(set, address);
      }
      if (tile == null) {
        byte[] plain = prepared(set).tile(address);
        tile = plain.length == 0 ? plain : Gzip.pack(plain);
        keeping.keep(set, address, tile);
      }
      memory.put(key, tile);
      mine.complete(tile);
      return tile;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      making.remove(key);
    }
  }

  private static byte[] result(CompletableFuture<byte[]> made) {
    try {
      return made.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private PreparedLayer prepared(TileSet set) {
    CompletableFuture<PreparedLayer> ready = prepare(set);
    if (ready.isDone() && !ready.isCompletedExceptionally()) {
      return ready.join();
    }
    if (!waiting.tryAcquire()) {
      throw new NotReadyException(set.layer().id());
    }
    try {
      return ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new NotReadyException(set.layer().id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReadyException(set.layer().id());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException) {
        throw new NotReadyException(set.layer().id());
      }
      throw new IllegalStateException("No tiles of " + set.layer().id(), e.getCause());
    } finally {
      waiting.release();
    }
  }

  /** After a failure, the next request tries again. */
  private CompletableFuture<PreparedLayer> prepare(TileSet set) {
    return prepared.compute(
        set.id(),
        (id, known) ->
            known == null || known.isCompletedExceptionally()
                ? CompletableFuture.supplyAsync(() -> prepareAndLog(set), preparing)
                : known);
  }

  private PreparedLayer prepareAndLog(TileSet set) {
    try {
      return prepareNow(set);
    } catch (UncheckedIOException e) {
      LOG.error(
          "No tiles of {}: their folder cannot be used ({}). Make room, or give this user the right to write there; they are then made by themselves.",
          set.layer().id(),
          e.getCause().getMessage());
      throw e;
    } catch (RuntimeException e) {
      LOG.error("No tiles of {}", set.layer().id(), e);
      throw e;
    }
  }

  private PreparedLayer prepareNow(TileSet set) {
    long start = System.nanoTime();
    boolean there = folder.isPrepared(set);
    PreparedLayer layer;
    try {
      Path files = files(set);
      if (there && !Checksums.hold(files)) {
        throw new IllegalStateException("The files do not have the checksums they had");
      }
      layer = new PreparedLayer(files);
    } catch (RuntimeException e) {
      if (!there) {
        throw e;
      }
      LOG.warn(
          "{}: what was prepared for tiles is damaged and is made anew: {}",
          set.layer().id(),
          e.getMessage());
      folder.forget(set);
      layer = new PreparedLayer(files(set));
    }
    if (!there) {
      LOG.info(
          "{}: prepared for tiles in {} ms",
          set.layer().id(),
          (System.nanoTime() - start) / 1_000_000);
    }
    return layer;
  }

  private Path files(TileSet set) {
    return folder.prepared(
        set,
        made ->
            LayerPyramidBuilder.run(
                receiver -> layers.forEachFeature(set.layer(), receiver), made, set.maxZoom()));
  }

  /** Deletes unused files, and prepares the large layers that are not prepared yet. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    preparing.execute(this::tidy);
    layers.newest().stream().map(this::of).filter(TileSet::large).forEach(this::prepare);
  }

  /** Deletes files of layers that no revision has, and incomplete files. */
  void tidy() {
    Set<Path> current = new HashSet<>();
    for (Layer layer : layers.all()) {
      current.add(Path.of(layer.id(), setOf(layer).version()));
    }
    folder.tidy(current::contains);
  }
}
