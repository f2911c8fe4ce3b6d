package dev.readingatlas.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The query of an address: the names and values of its parameters in their order, each name once.
 */
public final class Query {
  private static final int LONGEST = 2_000;

  private Query() {}

  /**
   * Reads a query as a browser does (WHATWG URL Standard, "urlencoded parsing"): without errors,
   * with a percent sign kept where it encodes no octet, and with the first value of a repeated
   * name.
   *
   * @param query with or without its question mark, percent-encoded; or null
   */
  public static Map<String, String> lenient(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String text = query == null ? "" : query.startsWith("?") ? query.substring(1) : query;
    for (String part : plain(text).split("&")) {
      if (!part.isEmpty()) {
        parameters.putIfAbsent(name(part, false), value(part, false));
      }
    }
    return parameters;
  }

  /**
   * Reads a query and refuses each fault: a repeated or empty name, a broken escape, bytes that are
   * not UTF-8, a control character, a value of more than 2,000 characters.
   *
   * @param query without its question mark, percent-encoded; or null
   */
  public static Map<String, String> strict(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return parameters;
    }
    for (String part : query.split("&", -1)) {
      String name = name(part, true);
      String value = value(part, true);
      if (name.isEmpty()) {
        throw BadRequestProblem.malformed("A parameter without a name stands in the address.");
      }
      if (value.length() > LONGEST) {
        throw BadRequestProblem.malformed(
            "The parameter "
                + BadRequestProblem.shortened(name)
                + " is longer than "
                + LONGEST
                + " characters.");
      }
      if (parameters.putIfAbsent(name, value) != null) {
        throw BadRequestProblem.parameter(
            "parameter-repeated", name, "is given twice; give it once, or not at all.");
      }
    }
    return parameters;
  }

  /**
   * Replaces {@code &amp;} by {@code &}: some programs escape a query as HTML, even more than once.
   */
  public static String plain(String query) {
    return query.replaceAll("&(amp;)+", "&");
  }

  /**
   * Percent-encodes a name or a value as the viewer does: all characters except ASCII letters,
   * digits and {@code - _ . ! ~ * ' ( ) , / : ;}.
   */
  public static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-_.!~*'(),/:;".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append('%').append(String.format("%02X", (int) c));
      }
    }
    return out.toString();
  }

  /** Percent-encodes a path, in which a semicolon would begin a path parameter. */
  public static String encodePath(String path) {
    return encode(path).replace(";", "%3B");
  }

  private static String name(String part, boolean strict) {
    int equals = part.indexOf('=');
    return decoded(equals < 0 ? part : part.substring(0, equals), strict);
  }

  private static String value(String part, boolean strict) {
    int equals = part.indexOf('=');
    return equals < 0 ? "" : decoded(part.substring(equals + 1), strict);
  }

  private static String decoded(String text, boolean strict) {
    byte[] given = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream octets = new ByteArrayOutputStream(given.length);
    for (int i = 0; i < given.length; i++) {
      int escaped = given[i] == '%' && i + 2 < given.length ? hex(given[i + 1], given[i + 2]) : -1;
      if (escaped >= 0) {
        octets.write(escaped);
        i += 2;
      } else if (strict && given[i] == '%') {
        throw BadRequestProblem.malformed(
            "After % two hexadecimal digits must stand in the address.");
      } else if (strict && (given[i] < 0 || given[i] == 127)) {
        throw BadRequestProblem.malformed(
            "The address holds a character that must be percent-encoded.");
      } else {
        octets.write(given[i] == '+' ? ' ' : given[i]);
      }
    }
    if (!strict) {
      return octets.toString(StandardCharsets.UTF_8);
    }
    String decoded;
    try {
      decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(octets.toByteArray()))
              .toString();
    } catch (CharacterCodingException e) {
      throw BadRequestProblem.malformed("The address holds bytes that are not UTF-8.");
    }
    if (decoded.chars().anyMatch(Character::isISOControl)) {
      throw BadRequestProblem.malformed("The address holds a control character.");
    }
    return decoded;
  }

  /** The octet that two digits encode; -1 if they are not digits. */
  private static int hex(byte high, byte low) {
    int upper = Character.digit(high, 16);
    int lower = Character.digit(low, 16);
    return upper < 0 || lower < 0 ? -1 : 16 * upper + lower;
  }
}
