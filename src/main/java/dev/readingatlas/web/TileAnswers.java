package dev.readingatlas.web;

import dev.readingatlas.tile.NotReadyException;
import dev.readingatlas.tile.TileAddress;
import dev.readingatlas.tile.TileSet;
import dev.readingatlas.tile.Tiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Answers requests for tiles ahead of the framework, whose way through filters, mappings and
 * converters takes several times as long as all else of such an answer. What is not such a request
 * goes on to {@link TileController}, which says what is wrong with it.
 */
@Configuration(proxyBeanMethods = false)
class TileAnswers {
  static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

  /** After the headers that every answer has. */
  private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 101;

  private static final String FOR_EVER = Caching.FOR_EVER.getHeaderValue();
  private static final String ASK_AGAIN = Caching.ASK_AGAIN.getHeaderValue();

  @Bean
  FilterRegistrationBean<TileFilter> tileFilter(Tiles tiles) {
    FilterRegistrationBean<TileFilter> registration =
        new FilterRegistrationBean<>(new TileFilter(tiles));
    registration.addUrlPatterns("/tiles/*");
    registration.setOrder(ORDER);
    return registration;
  }

  /** Answers what {@link TileRequest} understands, and hands on the rest. */
  static final class TileFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Tiles tiles;

    TileFilter(Tiles tiles) {
      this.tiles = tiles;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      boolean head = request.getMethod().equals("HEAD");
      TilePath path = head || request.getMethod().equals("GET") ? pathOf(request) : null;
      TileSet set = path == null ? null : tiles.of(path.layer()).orElse(null);
      if (set == null
          || !set.has(path.z(), path.x(), path.y())
          || !TileVersion.isSound(request.getQueryString())) {
        chain.doFilter(request, response);
        return;
      }
      answer(set, path, request, response, head);
    }

    private static TilePath pathOf(HttpServletRequest request) {
      return TilePath.of(request.getRequestURI().substring(request.getContextPath().length()));
    }

    private void answer(
        TileSet set,
        TilePath path,
        HttpServletRequest request,
        HttpServletResponse response,
        boolean head)
        throws IOException {
      String accept = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
      Coding coding = accept != null && Coding.GZIP.isIn(accept) ? Coding.GZIP : Coding.PLAIN;
      String tag = "\"" + set.version() + coding.suffix() + "\"";
      boolean current = TileVersion.isOf(set, request.getQueryString());
      String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
      byte[] packed = null;
      boolean has = known != null && EntityTags.hold(known, tag);
      if (!has) {
        try {
          packed = tiles.gzipped(set, new TileAddress(path.z(), path.x(), path.y()));
        } catch (NotReadyException e) {
          notReady(response);
          return;
        }
      }
      OpenToAll.open(response);
      response.setHeader(HttpHeaders.CACHE_CONTROL, current ? FOR_EVER : ASK_AGAIN);
      response.setHeader(HttpHeaders.ETAG, tag);
      response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      if (has) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      } else if (packed.length == 0) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      } else {
        send(coding, packed, response, head);
      }
    }

    private static void send(
        Coding coding, byte[] packed, HttpServletResponse response, boolean head)
        throws IOException {
      byte[] bytes = packed;
      response.setContentType(MEDIA_TYPE);
      if (coding == Coding.GZIP) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
      } else {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
          bytes = in.readAllBytes();
        }
      }
      response.setContentLength(bytes.length);
      if (!head) {
        response.getOutputStream().write(bytes);
      }
    }

    private static void notReady(HttpServletResponse response) throws IOException {
      OpenToAll.open(response);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.setContentType("application/problem+json");
      response
          .getOutputStream()
          .print(
              """
              {"type":"urn:readingatlas:problem:tiles-not-ready","title":"Tiles are not ready","status":503,\
              "detail":"The layer is being prepared for tiles; ask again in a few seconds."}""");
    }
  }
}
