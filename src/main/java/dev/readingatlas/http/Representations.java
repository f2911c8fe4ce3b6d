package dev.readingatlas.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps the most recently requested documents, up to 64 MiB, so that each version is written and
 * compressed once.
 */
@Component
public class Representations {
  private static final long BYTES = 64L << 20;

  private final Cache<String, Representation> cache =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((String key, Representation document) -> document.weight())
          .build();

  /**
   * The document of a name and a version.
   *
   * @param maker makes the document if it is not kept
   */
  public Representation get(String name, String version, Supplier<Representation> maker) {
    return cache.get(name + "@" + version, key -> maker.get());
  }
}
