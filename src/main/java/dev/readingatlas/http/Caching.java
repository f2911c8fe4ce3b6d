package dev.readingatlas.http;

import java.time.Duration;
import org.springframework.http.CacheControl;

/** How long what is sent may be kept. Everything public is the same for everyone. */
public final class Caching {
  /** For an address that names what it holds, by checksum or hash. */
  public static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  /**
   * For a revision. Not longer, since a newer server may write the same revision in another way.
   */
  public static final CacheControl REVISION =
      CacheControl.maxAge(Duration.ofDays(7)).cachePublic().immutable();

  /** For an address whose content changes: kept, but asked after each time. */
  public static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();

  private Caching() {}
}
