package dev.readingatlas.shell;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the public address of this server.
 *
 * @param url the public address, such as {@code https://maps.example.edu/atlas}; empty to take it
 *     from each request. A slash at its end is dropped
 * @param proxies addresses and networks (CIDR) of the trusted proxies
 * @param hsts how long browsers use only https; zero to send no such header
 * @param sessions the maximum number of open sessions; further readers get pages without a session
 */
@ConfigurationProperties("atlas.site")
public record SiteSettings(
    @DefaultValue("") String url,
    List<String> proxies,
    Duration hsts,
    @DefaultValue("5000") int sessions) {
  static final Pattern URL =
      Pattern.compile(
          "(https?)://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?((?:/[A-Za-z0-9._~-]+)*)");

  public SiteSettings {
    url = url.strip().replaceAll("/+$", "");
    if (!url.isEmpty() && !URL.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "ATLAS_URL is "
              + url
              + ", which is no address of a site; write it like https://maps.example.edu or https://example.edu/atlas");
    }
    hsts = hsts == null ? Duration.ZERO : hsts;
    proxies = proxies.stream().map(String::strip).toList();
    for (String proxy : proxies) {
      try {
        new NetMask(proxy);
      } catch (IllegalArgumentException unreadable) {
        throw new IllegalArgumentException(
            "ATLAS_PROXIES has "
                + proxy
                + ", which is no address or network; write it like 192.0.2.7 or 192.0.2.0/24",
            unreadable);
      }
    }
  }
}
