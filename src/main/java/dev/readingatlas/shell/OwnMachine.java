package dev.readingatlas.shell;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** Whether a page is asked for by a browser on the machine that the server runs on. */
public final class OwnMachine {
  /** What proxies add; one of them on the same machine speaks for people elsewhere. */
  private static final List<String> PROXIED =
      List.of(
          "Forwarded",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Forwarded-Prefix",
          "X-Real-IP");

  /** Another name could be one that a site elsewhere points at this machine. */
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private OwnMachine() {}

  /** Whether the request came from a browser or program on this machine, through no proxy. */
  public static boolean asked(HttpServletRequest request) {
    HttpServletRequest raw = asReceived(request);
    String host = raw.getHeader("Host");
    return raw.getRemoteAddr() != null
        && isLoopback(raw.getRemoteAddr())
        && host != null
        && HOSTS.contains(host.replaceFirst(":\\d+$", ""))
        // A proxy that adds nothing still speaks the older HTTP, as nginx does unless it is told
        // otherwise.
        && !"HTTP/1.0".equals(raw.getProtocol())
        && PROXIED.stream().allMatch(name -> raw.getHeader(name) == null);
  }

  /** Filters give the address and the headers that a proxy named, and hide its own. */
  private static HttpServletRequest asReceived(HttpServletRequest request) {
    ServletRequest raw = request;
    while (raw instanceof ServletRequestWrapper wrapper) {
      raw = wrapper.getRequest();
    }
    return (HttpServletRequest) raw;
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
