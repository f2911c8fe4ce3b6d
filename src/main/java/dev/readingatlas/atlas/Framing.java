package dev.readingatlas.atlas;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which other sites may show an atlas in a frame of theirs.
 *
 * @param anyone whether all may
 * @param sites those that may, as a scheme and a host, such as {@code https://courses.example.edu}
 *     or {@code https://*.example.edu}; none where anyone may, or nobody
 */
public record Framing(boolean anyone, List<String> sites) {
  /** Every site. */
  public static final Framing ANYONE = new Framing(true, List.of());

  /** No site at all. */
  public static final Framing NOBODY = new Framing(false, List.of());

  /** A host source of CSP (Level 3, 2.3.1) without a path. The atlas pack's schema has the same. */
  private static final Pattern SITE =
      Pattern.compile("https?://(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*(:([0-9]{1,5}|\\*))?");

  public Framing {
    sites = List.copyOf(sites);
    if (anyone && !sites.isEmpty()) {
      throw new IllegalArgumentException("Framing by anyone names sites: " + sites);
    }
    for (String site : sites) {
      if (!SITE.matcher(site).matches()) {
        throw new IllegalArgumentException(
            "Site is not a scheme and a host in small letters: " + site);
      }
    }
  }

  /** These sites and no others. */
  static Framing by(List<String> sites) {
    return new Framing(false, sites);
  }

  /** As it is stored: null for anyone, else the sites with blanks between them. */
  String text() {
    return anyone ? null : String.join(" ", sites);
  }

  /** Reads what {@link #text} wrote. */
  static Framing ofText(String text) {
    if (text == null) {
      return ANYONE;
    }
    return text.isEmpty() ? NOBODY : by(List.of(text.split(" ")));
  }
}
