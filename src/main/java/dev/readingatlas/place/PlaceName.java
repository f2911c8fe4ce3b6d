package dev.readingatlas.place;

import java.util.Objects;

/**
 * A name of a place in a language.
 *
 * @param text the name, in its own script
 * @param lang BCP 47 language, such as {@code az}
 * @param script ISO 15924 script, such as {@code Latn}
 * @param variant whether another name of the same language is preferred
 */
public record PlaceName(String text, String lang, String script, boolean variant) {
  public PlaceName {
    if (Objects.requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("Place name is blank");
    }
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(script, "script");
  }
}
