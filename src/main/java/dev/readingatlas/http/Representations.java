package dev.readingatlas.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps the documents that were asked for last, up to 64 MiB, so that each version is written and
 * gzipped once.
 */
@Component
public class Representations {
  private static final long BYTES = 64L << 20;

  private final Cache<String, Representation> cache =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((String key, Representation document) -> document.weight())
          .build();

  /** The document of that name and version, made if it is not at hand. */
  public Representation get(String name, String version, Supplier<Representation> maker) {
    return cache.get(name + "@" + version, key -> maker.get());
  }
}
