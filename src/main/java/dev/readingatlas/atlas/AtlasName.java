package dev.readingatlas.atlas;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How addresses name an atlas: {@code aras} for the newest revision, {@code aras@3} for one of
 * them.
 *
 * @param slug of the atlas
 * @param revision number of the revision, from 1, or null for the newest
 */
public record AtlasName(String slug, Integer revision) {
  private static final Pattern TEXT =
      Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)(?:@([1-9][0-9]{0,8}))?");

  /** Reads a name; empty for any other text. */
  public static Optional<AtlasName> parse(String text) {
    Matcher parts = TEXT.matcher(text == null ? "" : text);
    return parts.matches()
        ? Optional.of(
            new AtlasName(
                parts.group(1), parts.group(2) == null ? null : Integer.valueOf(parts.group(2))))
        : Optional.empty();
  }

  /** The slug in a name, with or without a revision; other texts are returned unchanged. */
  public static String slugOf(String text) {
    return parse(text).map(AtlasName::slug).orElse(text);
  }

  @Override
  public String toString() {
    return revision == null ? slug : slug + "@" + revision;
  }
}
