package dev.readingatlas.api;

import dev.readingatlas.http.Caching;
import dev.readingatlas.http.ContentEncoding;
import dev.readingatlas.http.CorsHeaders;
import dev.readingatlas.tile.NotReadyException;
import dev.readingatlas.tile.Tiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Answers requests for tiles in a filter, because a controller takes more than twice as long for a
 * ready tile. {@link TileController} answers the requests that name no tile.
 */
@Configuration(proxyBeanMethods = false)
class TileAnswers {
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

  /** Sends a tile, or passes the request on if it names none. */
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
      TileAnswer answer = null;
      if (head || request.getMethod().equals("GET")) {
        try {
          answer =
              TileAnswer.to(
                  tiles,
                  request.getRequestURI().substring(request.getContextPath().length()),
                  request.getQueryString(),
                  request.getHeader(HttpHeaders.ACCEPT_ENCODING),
                  request.getHeader(HttpHeaders.IF_NONE_MATCH));
        } catch (NotReadyException e) {
          notReady(response);
          return;
        }
      }
      if (answer == null) {
        chain.doFilter(request, response);
      } else {
        send(answer, response, head);
      }
    }

    private static void send(TileAnswer answer, HttpServletResponse response, boolean head)
        throws IOException {
      CorsHeaders.open(response);
      response.setHeader(HttpHeaders.CACHE_CONTROL, answer.forEver() ? FOR_EVER : ASK_AGAIN);
      response.setHeader(HttpHeaders.ETAG, answer.tag());
      response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      response.setStatus(answer.status());
      if (answer.status() != HttpServletResponse.SC_OK) {
        return;
      }
      if (answer.coding() == ContentEncoding.GZIP) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, ContentEncoding.GZIP.token());
      }
      response.setContentType(TileAnswer.MEDIA_TYPE);
      response.setContentLength(answer.bytes().length);
      if (!head) {
        response.getOutputStream().write(answer.bytes());
      }
    }

    private static void notReady(HttpServletResponse response) throws IOException {
      CorsHeaders.open(response);
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
