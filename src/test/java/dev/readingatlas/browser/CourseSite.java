package dev.readingatlas.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Another site, for pages that embed an atlas. It listens at 127.0.0.1 and the atlases at
 * localhost, so that to a browser these are two sites, not two ports of one.
 */
final class CourseSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();

  CourseSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          String html = pages.get(exchange.getRequestURI().getPath());
          byte[] body = (html == null ? "" : html).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          headers
              .getOrDefault(exchange.getRequestURI().getPath(), Map.of())
              .forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(
              html == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /** Scheme, host and port, without a slash at the end. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Puts a page there; returns its address. */
  String put(String path, String html) {
    pages.put(path, html);
    return origin() + path;
  }

  /** The same, with further headers. */
  String put(String path, Map<String, String> more, String html) {
    headers.put(path, more);
    return put(path, html);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
