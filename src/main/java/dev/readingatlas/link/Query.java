package dev.readingatlas.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The query of an address, read as a browser reads it (WHATWG URL Standard, "urlencoded parsing"):
 * nothing is an error, a percent sign that encodes nothing stands for itself, and of a name given
 * twice the first counts.
 */
public final class Query {
  private final Map<String, String> parts;

  private Query(Map<String, String> parts) {
    this.parts = parts;
  }

  /**
   * Reads a query.
   *
   * @param text as it stands in the address, with or without its question mark; null for none
   */
  public static Query parse(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    String given = text == null ? "" : text.startsWith("?") ? text.substring(1) : text;
    for (String part : plain(given).split("&")) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        parts.putIfAbsent(
            decoded(equals < 0 ? part : part.substring(0, equals)),
            equals < 0 ? "" : decoded(part.substring(equals + 1)));
      }
    }
    return new Query(parts);
  }

  /** A query as it was before a program wrote its {@code &} as in HTML, once or more than once. */
  public static String plain(String query) {
    return query.replaceAll("&(amp;)+", "&");
  }

  /** The value of a name; null if it is not given. */
  public String get(String name) {
    return parts.get(name);
  }

  /**
   * A value ready to stand in a query: percent-encoded but for letters, digits and {@code - _ . ! ~
   * * ' ( ) , / : ;}, as the viewer writes it.
   */
  public static String encode(String value) {
    StringBuilder text = new StringBuilder();
    for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-_.!~*'(),/:;".indexOf(c) >= 0)) {
        text.append(c);
      } else {
        text.append('%').append(String.format("%02X", (int) c));
      }
    }
    return text.toString();
  }

  private static String decoded(String text) {
    byte[] given = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream octets = new ByteArrayOutputStream(given.length);
    for (int i = 0; i < given.length; i++) {
      int value = given[i] == '%' && i + 2 < given.length ? hex(given[i + 1], given[i + 2]) : -1;
      octets.write(value < 0 ? given[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return octets.toString(StandardCharsets.UTF_8);
  }

  /** The octet that two digits stand for; -1 if they are none. */
  private static int hex(byte high, byte low) {
    int upper = Character.digit(high, 16);
    int lower = Character.digit(low, 16);
    return upper < 0 || lower < 0 ? -1 : 16 * upper + lower;
  }
}
