package dev.readingatlas.shell;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** Recognises requests from the machine on which the server runs. */
public final class OwnMachine {
  /** Headers that proxies add; a proxy on this machine forwards requests of other machines. */
  private static final List<String> PROXIED =
      List.of(
          "Forwarded",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Forwarded-Prefix",
          "X-Real-IP");

  /**
   * Host names of this machine. Any other name could belong to a site that points it at this
   * machine.
   */
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
        // A proxy that adds no header uses HTTP/1.0, as nginx does by default.
        && !"HTTP/1.0".equals(raw.getProtocol())
        && PROXIED.stream().allMatch(name -> raw.getHeader(name) == null);
  }

  /** Filters replace the address and headers of the proxy by those that it forwards. */
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
