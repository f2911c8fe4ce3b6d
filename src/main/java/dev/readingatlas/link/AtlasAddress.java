package dev.readingatlas.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of this site that shows an atlas: {@code /}, {@code /a/{slug}} or {@code
 * /embed/{slug}}.
 *
 * @param slug of the atlas, perhaps with a revision, such as {@code aras@3}; null for the home
 *     atlas
 * @param query as it stands in the address, without its question mark; may be empty
 */
public record AtlasAddress(String slug, String query) {
  /** No user, no backslash, no encoded path: what browsers and servers could read in two ways. */
  private static final Pattern TEXT =
      Pattern.compile("([^/?#]+//[^/?#\\\\@]+)(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");

  private static final Pattern PATH = Pattern.compile("/?|/(?:a|embed)/([a-z0-9-]+(?:@[0-9]+)?)/?");
  private static final int LONGEST = 8192;

  /** Reads the address of an atlas on this site; empty for any other text. */
  public static Optional<AtlasAddress> parse(String text, SiteAddress site) {
    if (text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      return Optional.empty();
    }
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()
        || SiteAddress.parse(parts.group(1)).filter(site::isSameServer).isEmpty()) {
      return Optional.empty();
    }
    String path = parts.group(2) == null ? "" : parts.group(2);
    String query = parts.group(3) == null ? "" : parts.group(3);
    return path.startsWith(site.path())
        ? ofPath(path.substring(site.path().length()), query)
        : Optional.empty();
  }

  /**
   * Reads a path below the site's root; empty for one that shows no atlas.
   *
   * @param query null for none
   */
  public static Optional<AtlasAddress> ofPath(String path, String query) {
    Matcher parts = PATH.matcher(path);
    return parts.matches()
        ? Optional.of(new AtlasAddress(parts.group(1), query == null ? "" : query))
        : Optional.empty();
  }

  /** The address of an atlas's generalised layers, from the root of this server. */
  public static String ofGeneralisedLayers(String slug, String version) {
    return "/api/atlases/" + slug + "/generalised.topojson?v=" + version;
  }
}
