package dev.readingatlas.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a request the address by which readers reach the server: the configured public address,
 * else the address that a trusted proxy forwards, else the address that the client sent. Forwarded
 * headers of other clients, and invalid values, are dropped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@EnableConfigurationProperties(SiteSettings.class)
class PublicAddress extends OncePerRequestFilter {
  private static final String PROTO = "X-Forwarded-Proto";
  private static final String HOST = "X-Forwarded-Host";
  private static final String PORT = "X-Forwarded-Port";
  private static final String PREFIX = "X-Forwarded-Prefix";
  private static final String FOR = "X-Forwarded-For";

  /** All headers that the next filter reads. */
  private static final List<String> FORWARDED =
      List.of("Forwarded", PROTO, HOST, PORT, PREFIX, FOR, "X-Forwarded-Ssl");

  private static final Map<String, Pattern> VALID =
      Map.of(
          PROTO, Pattern.compile("https?", Pattern.CASE_INSENSITIVE),
          HOST, Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?"),
          PORT, Pattern.compile("[0-9]{1,5}"),
          PREFIX, Pattern.compile("(/[A-Za-z0-9._~-]+)+"),
          FOR, Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.%]*"));

  private final Map<String, String> configured;
  private final List<NetMask> proxies;
  private final ForwardedHeaderFilter forwarded = new ForwardedHeaderFilter();

  PublicAddress(SiteSettings settings) {
    this.configured = headersOf(settings.url());
    this.proxies = settings.proxies().stream().map(NetMask::new).toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Map<String, String> headers =
        configured.isEmpty()
            ? isTrusted(request.getRemoteAddr()) ? given(request) : Map.of()
            : configured;
    forwarded.doFilter(
        new Readdressed(request, headers),
        response,
        (readdressed, answer) -> {
          readdressed.setAttribute(SessionCookies.READDRESSED, readdressed);
          chain.doFilter(readdressed, answer);
        });
  }

  /** The public address as the headers of a proxy; empty for an empty address. */
  private static Map<String, String> headersOf(String url) {
    Matcher parts = SiteSettings.URL.matcher(url);
    if (!parts.matches()) {
      return Map.of();
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String scheme = parts.group(1);
    headers.put(PROTO, scheme);
    headers.put(HOST, parts.group(2));
    headers.put(
        PORT, parts.group(3) != null ? parts.group(3) : scheme.equals("https") ? "443" : "80");
    // Without a path the prefix is empty, even if a proxy sends a prefix.
    headers.put(PREFIX, parts.group(4));
    return headers;
  }

  private boolean isTrusted(String address) {
    if (!VALID.get(FOR).matcher(address).matches()) {
      // Names are not accepted: they would need a DNS lookup.
      return false;
    }
    try {
      InetAddress peer = InetAddress.getByName(address);
      return proxies.stream().anyMatch(network -> network.matches(peer));
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }

  /**
   * The valid forwarded headers of a request. Each proxy appends its value. The value of the
   * outermost trusted proxy counts, since all values before it come from an unknown client.
   */
  private Map<String, String> given(HttpServletRequest request) {
    List<String> clients = valuesOf(FOR, request).reversed();
    int trusted = (int) clients.stream().takeWhile(this::isTrusted).count();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    VALID.forEach(
        (name, valid) -> {
          List<String> values = valuesOf(name, request);
          if (values.isEmpty()) {
            return;
          }
          String value = values.get(Math.max(0, values.size() - 1 - trusted));
          String address = name.equals(PREFIX) ? value.replaceAll("/+$", "") : value;
          if (valid.matcher(address).matches()) {
            headers.put(name, address);
          }
        });
    return headers;
  }

  private static List<String> valuesOf(String name, HttpServletRequest request) {
    return Collections.list(request.getHeaders(name)).stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A request with exactly the given forwarded headers. */
  private static final class Readdressed extends HttpServletRequestWrapper {
    private final Map<String, String> headers;

    Readdressed(HttpServletRequest request, Map<String, String> headers) {
      super(request);
      this.headers = headers;
    }

    @Override
    public String getHeader(String name) {
      return isForwarded(name) ? headers.get(name) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      if (!isForwarded(name)) {
        return super.getHeaders(name);
      }
      String value = headers.get(name);
      return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      List<String> names =
          new ArrayList<>(
              Collections.list(super.getHeaderNames()).stream()
                  .filter(name -> !isForwarded(name))
                  .toList());
      names.addAll(headers.keySet());
      return Collections.enumeration(names);
    }

    private static boolean isForwarded(String name) {
      return FORWARDED.stream().anyMatch(name::equalsIgnoreCase);
    }
  }
}
