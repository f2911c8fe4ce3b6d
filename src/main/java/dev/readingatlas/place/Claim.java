package dev.readingatlas.place;

import dev.readingatlas.period.When;
import java.util.Objects;

/**
 * A statement by a side about the owner of a place, or about the nature of a line.
 *
 * @param by the side that makes the claim, such as a government
 * @param says the claim in a neutral sentence that names the side
 * @param when the time of which it speaks, or null
 * @param source the publication in which it is written
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
