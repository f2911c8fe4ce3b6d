package dev.readingatlas.http;

import java.time.Duration;
import org.springframework.http.CacheControl;

/**
 * How long browsers and proxies may keep an answer. Public answers are the same for all readers.
 */
public final class Caching {
  /** For an address that contains the checksum or hash of its content. */
  public static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /**
   * For a revision. Not longer, since a newer server may write the same revision in another way.
   */
  public static final CacheControl REVISION =
      CacheControl.maxAge(Duration.ofDays(7)).cachePublic().immutable();

  /** For an address whose content changes: kept, and validated at each use. */
  public static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();

  private Caching() {}
}
