package dev.readingatlas.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What part of the world a map shows.
 *
 * @param zoom 0 to 18; at zoom 0 the world is 256 pixels wide
 * @param lat latitude of the middle, -85 to 85
 * @param lon longitude of the middle, -180 to 180
 */
public record MapView(double zoom, double lat, double lon) {
  /** Zoom, lat, lon: the order of other maps' addresses. */
  private static final Pattern TEXT =
      Pattern.compile(
          "([0-9]{1,2}(?:\\.[0-9]{1,3})?)/(-?[0-9]{1,2}(?:\\.[0-9]{1,8})?)/(-?[0-9]{1,3}(?:\\.[0-9]{1,8})?)");

  public MapView {
    // Written so that NaN fails as well.
    if (!(zoom >= 0 && zoom <= 18 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException(
          "View " + zoom + "/" + lat + "/" + lon + ": zoom 0 to 18, lat to 85, lon to 180");
    }
  }

  /** Reads {@code zoom/lat/lon}, such as {@code 7.5/39.5/46.25}; empty if it is none. */
  static Optional<MapView> parse(String text) {
    Matcher numbers = TEXT.matcher(text);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new MapView(
              Double.parseDouble(numbers.group(1)),
              Double.parseDouble(numbers.group(2)),
              Double.parseDouble(numbers.group(3))));
    } catch (IllegalArgumentException outside) {
      return Optional.empty();
    }
  }

  /** The text that {@link #parse} reads, with two decimals of zoom and four of a degree. */
  String print() {
    return rounded(zoom, 2) + "/" + rounded(lat, 4) + "/" + rounded(lon, 4);
  }

  private static String rounded(double value, int digits) {
    BigDecimal number = new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
