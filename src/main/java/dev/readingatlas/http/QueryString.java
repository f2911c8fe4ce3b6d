package dev.readingatlas.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters of an address, read strictly: each at most once, in UTF-8, with nothing broken in
 * it. The server's own reading would let broken ones pass or drop them.
 */
public final class QueryString {
  private static final int LONGEST = 2_000;

  private QueryString() {}

  /**
   * Names and values in the order given.
   *
   * @param query what stands behind the question mark, or null
   */
  public static Map<String, String> read(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return parameters;
    }
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = decoded(equals < 0 ? part : part.substring(0, equals));
      String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
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

  /** As it stands in an address. */
  public static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-._~:,".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append('%').append(String.format("%02X", (int) c));
      }
    }
    return out.toString();
  }

  /** As it stands in the path of an address, slashes as they are. */
  public static String encodedPath(String text) {
    return encoded(text).replace("%2F", "/");
  }

  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw BadRequestProblem.malformed(
              "After % two hexadecimal digits must stand in the address.");
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else if (c > 126) {
        throw BadRequestProblem.malformed(
            "The address holds a character that must be percent-encoded.");
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    String decoded;
    try {
      decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
    } catch (CharacterCodingException e) {
      throw BadRequestProblem.malformed("The address holds bytes that are not UTF-8.");
    }
    if (decoded.chars().anyMatch(Character::isISOControl)) {
      throw BadRequestProblem.malformed("The address holds a control character.");
    }
    return decoded;
  }
}
