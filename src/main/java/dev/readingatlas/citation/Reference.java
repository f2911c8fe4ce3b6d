package dev.readingatlas.citation;

/**
 * One work by the rules of one style.
 *
 * @param style whose rules
 * @param entry for the list of references
 * @param pointer for the text: in brackets, or as a note
 */
public record Reference(Style style, Formatted entry, Formatted pointer) {

  /**
   * Formatted words.
   *
   * @param text without markup
   * @param html the same, escaped, with no elements but {@code i}, {@code b}, {@code sup} and
   *     {@code sub}
   */
  public record Formatted(String text, String html) {}
}
