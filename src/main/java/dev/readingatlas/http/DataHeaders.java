package dev.readingatlas.http;

import java.util.HashMap;
import java.util.Map;

/** The security headers of data, for answers that are sent ahead of the filter that sets them. */
public final class DataHeaders {
  /** Names and values that every answer has, pages included. */
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

  /** Names and values of all headers of data. */
  public static Map<String, String> all() {
    Map<String, String> headers = new HashMap<>(ALWAYS);
    headers.put(FRAMES, "DENY");
    headers.put(POLICY, FOR_DATA);
    return headers;
  }
}
