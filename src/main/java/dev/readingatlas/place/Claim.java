package dev.readingatlas.place;

import dev.readingatlas.period.When;
import java.util.Objects;

/**
 * What one side says of whose a place is, or of what a line is.
 *
 * @param by whose claim it is, such as a government
 * @param says the claim in one neutral sentence that names who says it
 * @param when the time it is about, or null where none is given
 * @param source where it stands written
 */
public record Claim(String by, String says, When when, String source) {
  public Claim {
    requireText(by, "by");
    requireText(says, "says");
    requireText(source, "source");
  }

  private static void requireText(String text, String field) {
    if (Objects.requireNonNull(text, field).isBlank()) {
      throw new IllegalArgumentException("Claim has a blank " + field);
    }
  }
}
