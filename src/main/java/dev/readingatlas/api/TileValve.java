package dev.readingatlas.api;

import dev.readingatlas.http.Caching;
import dev.readingatlas.http.ContentEncoding;
import dev.readingatlas.http.CorsHeaders;
import dev.readingatlas.http.DataHeaders;
import dev.readingatlas.tile.NotReadyException;
import dev.readingatlas.tile.Tiles;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.http.HttpHeaders;

/**
 * Answers requests for tiles where the web server has read them, ahead of everything else: the way
 * through the filters takes longer than such an answer. What it sends is what {@link
 * TileAnswers.TileFilter} would send, header by header; what it does not answer goes on to there.
 */
final class TileValve extends ValveBase {
  /** A header as it is sent. */
  private record Header(byte[] name, byte[] value) {
    static Header of(String name, String value) {
      return new Header(bytes(name), bytes(value));
    }

    void addTo(MimeHeaders headers) {
      headers.addValue(name, 0, name.length).setBytes(value, 0, value.length);
    }
  }

  private static final Header FOR_EVER =
      Header.of(HttpHeaders.CACHE_CONTROL, Caching.FOR_EVER.getHeaderValue());
  private static final Header ASK_AGAIN =
      Header.of(HttpHeaders.CACHE_CONTROL, Caching.ASK_AGAIN.getHeaderValue());
  private static final Header VARY = Header.of(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  private static final Header PACKED =
      Header.of(HttpHeaders.CONTENT_ENCODING, ContentEncoding.GZIP.token());
  private static final byte[] ETAG = bytes(HttpHeaders.ETAG);

  private final Tiles tiles;

  /** Those of every answer. */
  private final List<Header> always = new ArrayList<>();

  TileValve(Tiles tiles) {
    super(true);
    this.tiles = tiles;
    DataHeaders.all().forEach((name, value) -> always.add(Header.of(name, value)));
    CorsHeaders.HEADERS.forEach((name, value) -> always.add(Header.of(name, value)));
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    TileAnswer answer = answer(request);
    if (answer == null) {
      getNext().invoke(request, response);
    } else {
      send(answer, response.getCoyoteResponse(), request.getMethod().equals("HEAD"));
    }
  }

  private TileAnswer answer(Request request) throws IOException {
    String method = request.getMethod();
    String uri = request.getRequestURI();
    String context = request.getContextPath();
    if (uri == null || !method.equals("GET") && !method.equals("HEAD")) {
      return null;
    }
    try {
      return TileAnswer.to(
          tiles,
          context == null ? uri : uri.substring(context.length()),
          request.getQueryString(),
          request.getHeader(HttpHeaders.ACCEPT_ENCODING),
          request.getHeader(HttpHeaders.IF_NONE_MATCH));
    } catch (NotReadyException e) {
      // Not by this way: it is told once, by the filter.
      return null;
    }
  }

  private void send(TileAnswer answer, org.apache.coyote.Response response, boolean head)
      throws IOException {
    MimeHeaders headers = response.getMimeHeaders();
    for (Header header : always) {
      header.addTo(headers);
    }
    (answer.forEver() ? FOR_EVER : ASK_AGAIN).addTo(headers);
    new Header(ETAG, bytes(answer.tag())).addTo(headers);
    VARY.addTo(headers);
    response.setStatus(answer.status());
    if (answer.status() != 200) {
      return;
    }
    if (answer.coding() == ContentEncoding.GZIP) {
      PACKED.addTo(headers);
    }
    response.setContentTypeNoCharset(TileAnswer.MEDIA_TYPE);
    response.setContentLength(answer.bytes().length);
    if (!head) {
      response.doWrite(ByteBuffer.wrap(answer.bytes()));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
