package dev.readingatlas.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where this server is, as the one who asks sees it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host name or address in lower case, an IPv6 address in brackets
 * @param port never left out: 80 or 443 where the address names none
 * @param path the context path; empty at the root
 */
public record SiteAddress(String scheme, String host, int port, String path) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)(https?)://([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}])(?::([0-9]{1,5}))?"
              + "((?:/[a-z0-9._~-]+)*)");

  /**
   * The site's address from a request, with forwarded headers taken in by the server's filter.
   * Empty where what the client sent as its host is no host; nothing is to be built on it.
   */
  public static Optional<SiteAddress> of(HttpServletRequest request) {
    try {
      return parse(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** Reads an address without user, query or fragment, whose path does not end in a slash. */
  static Optional<SiteAddress> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    int port = parts.group(3) == null ? defaultPort(scheme) : Integer.parseInt(parts.group(3));
    return Optional.of(
        new SiteAddress(scheme, parts.group(2).toLowerCase(Locale.ROOT), port, parts.group(4)));
  }

  /**
   * Whether two addresses are of one server: all the same, or the usual ports of http and https,
   * since a link may have been copied before or after the way to https.
   */
  boolean isSameServer(SiteAddress other) {
    boolean isExact = scheme.equals(other.scheme) && port == other.port;
    return host.equals(other.host) && (isExact || isUsual() && other.isUsual());
  }

  @Override
  public String toString() {
    return scheme + "://" + host + (isUsual() ? "" : ":" + port) + path;
  }

  private boolean isUsual() {
    return port == defaultPort(scheme);
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
