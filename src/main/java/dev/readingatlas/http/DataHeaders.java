package dev.readingatlas.http;

import java.util.HashMap;
import java.util.Map;

/**
 * The security headers of data, for answers that are sent before the filter that sets these
 * headers.
 */
public final class DataHeaders {
  /** Headers of every answer, pages included, by name. */
  public static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");

  public static final String FRAMES = "X-Frame-Options";
  public static final String POLICY = "Content-Security-Policy";

  /** The policy of data, which loads nothing. */
  public static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

  private DataHeaders() {}

  /** All headers of an answer with data, by name. */
  public static Map<String, String> all() {
    Map<String, String> headers = new HashMap<>(ALWAYS);
    headers.put(FRAMES, "DENY");
    headers.put(POLICY, FOR_DATA);
    return headers;
  }
}
