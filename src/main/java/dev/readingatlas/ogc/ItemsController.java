package dev.readingatlas.ogc;

import dev.readingatlas.http.Query;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.JsonBytes;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.ogc.Catalogue.Entry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The features of a collection, and one of them: written to the client as they are read.
 *
 * <p>A list says when it was made, so its bytes differ from one answer to the next and its entity
 * tag is a weak one; that of a single feature is strong.
 */
@RestController
class ItemsController {
  private static final MediaType GEO_JSON = MediaType.parseMediaType(Links.GEO_JSON);
  private static final int GZIP_BUFFER = 1 << 15;

  private final Catalogue catalogue;
  private final LayerStore layers;
  private final ItemReader reader;
  private final JsonMapper json;
  private final Clock clock;

  ItemsController(
      Catalogue catalogue, LayerStore layers, ItemReader reader, JsonMapper json, Clock clock) {
    this.catalogue = catalogue;
    this.layers = layers;
    this.reader = reader;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/ogc/collections/{collectionId}/items")
  void items(
      @PathVariable String collectionId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> parameters = Query.strict(request.getQueryString());
    Format format = Format.wanted(parameters, request.getHeader(HttpHeaders.ACCEPT), GEO_JSON);
    Entry entry = catalogue.get(collectionId);
    ItemsRequest wanted = ItemsRequest.read(parameters, entry.profile(), entry.systems(), json);
    RequestLanguage language = RequestLanguage.wanted(parameters, request);
    Answer answer = new Answer(request, response, entry, wanted.crs(), format, language);
    if (answer.isKnown("W/", wanted.query())) {
      return;
    }
    if (answer.headOnly()) {
      return;
    }
    try {
      if (format == Format.HTML) {
        new ItemsPage(entry, wanted, json, language, answer).write(reader);
      } else {
        write(entry, wanted, answer);
      }
      answer.close();
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_ENCODING, null);
        throw e;
      }
      // Half of it is with the client: the connection is cut, or it would take that for all.
      throw new IOException("A list of features broke off", e);
    }
  }

  private void write(Entry entry, ItemsRequest wanted, Answer answer) throws IOException {
    JsonBytes bytes = new JsonBytes(answer);
    FeatureWriter writer = new FeatureWriter(bytes, entry.profile(), wanted.crs());
    bytes
        .raw("{\"type\":\"FeatureCollection\",\"timeStamp\":\"")
        .raw(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
        .raw("\",\"features\":[");
    ItemReader.Outcome outcome =
        reader.read(
            entry.layer(),
            entry.profile(),
            wanted,
            new ItemReader.Receiver() {
              private String between = "\n";

              @Override
              public void feature(FeatureRow row) throws IOException {
                bytes.raw(between);
                between = ",\n";
                writer.open(row);
                bytes.raw("}").flushIfFull();
              }

              @Override
              public void stillLooking() throws IOException {
                // White space means nothing here, and tells whether the client is still there.
                bytes.raw("\n").flush();
                answer.flush();
              }
            });
    bytes.raw("\n],\"numberReturned\":").number(outcome.returned());
    if (outcome.matched() != null) {
      bytes.raw(",\"numberMatched\":").number(outcome.matched());
    }
    String path = Documents.path(entry.layer()) + "/items";
    Links links = links(answer, path, wanted);
    if (outcome.next() != null) {
      links.add("next", Links.GEO_JSON, "The next page", path + wanted.queryAfter(outcome.next()));
    }
    links.add("collection", Links.JSON, "The collection", Documents.path(entry.layer()));
    bytes.raw(",\"links\":").raw(json.writeValueAsString(links.list())).raw("}\n").flush();
  }

  private static Links links(Answer answer, String path, ItemsRequest wanted) {
    return new Links(answer.base)
        .add("self", Links.GEO_JSON, "This document as GeoJSON", path + wanted.queryAs(Format.JSON))
        .add(
            "alternate", Links.HTML, "This document as a page", path + wanted.queryAs(Format.HTML));
  }

  @GetMapping("/ogc/collections/{collectionId}/items/{*featureId}")
  void item(
      @PathVariable String collectionId,
      @PathVariable String featureId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, String> parameters = Query.strict(request.getQueryString());
    Format format = Format.wanted(parameters, request.getHeader(HttpHeaders.ACCEPT), GEO_JSON);
    Entry entry = catalogue.get(collectionId);
    ItemsRequest wanted = ItemsRequest.readSingle(parameters, entry.systems());
    String key = featureId.substring(1);
    FeatureRow row =
        layers.row(entry.layer(), key).orElseThrow(() -> OgcProblems.item(entry.layer().id(), key));
    RequestLanguage language = RequestLanguage.wanted(parameters, request);
    Answer answer = new Answer(request, response, entry, wanted.crs(), format, language);
    if (answer.isKnown("", key + wanted.query())) {
      return;
    }
    String path = Documents.path(entry.layer()) + "/items/" + Query.encodePath(key);
    if (answer.headOnly()) {
      return;
    }
    if (format == Format.HTML) {
      answer.write(new Pages(language).item(entry, row, json).getBytes(StandardCharsets.UTF_8));
    } else {
      JsonBytes bytes = new JsonBytes(answer);
      new FeatureWriter(bytes, entry.profile(), wanted.crs()).open(row);
      Links links =
          links(answer, path, wanted)
              .add("collection", Links.JSON, "The collection", Documents.path(entry.layer()));
      bytes.raw(",\"links\":").raw(json.writeValueAsString(links.list())).raw("}\n").flush();
    }
    answer.close();
  }

  /**
   * An answer that is written as it is made. It begins with the first bytes, so that until then a
   * failure can be told.
   */
  private static final class Answer extends OutputStream {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Entry entry;
    private final Format format;
    private final String form;
    private final boolean packed;
    private final String base;
    private OutputStream out;

    Answer(
        HttpServletRequest request,
        HttpServletResponse response,
        Entry entry,
        Crs crs,
        Format format,
        RequestLanguage language) {
      this.request = request;
      this.response = response;
      this.entry = entry;
      this.format = format;
      this.form = format == Format.HTML ? "HTML " + language.tag() : "JSON";
      this.packed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
      this.base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, public");
      response.setHeader(
          HttpHeaders.VARY,
          format == Format.HTML
              ? "Accept, Accept-Encoding, Accept-Language"
              : "Accept, Accept-Encoding");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Content-Crs, ETag");
      if (format == Format.JSON) {
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
      } else {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
      }
    }

    /** Whether the client has it already, which is then said. */
    boolean isKnown(String weak, String asked) {
      String tag =
          weak
              + "\""
              + DigestUtils.md5DigestAsHex(
                  (entry.layer().checksum() + base + form + asked).getBytes(StandardCharsets.UTF_8))
              + (packed ? "-gzip\"" : "\"");
      return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    /** Whether the client asked for no more than the head, which is then written. */
    boolean headOnly() {
      if (!request.getMethod().equals("HEAD")) {
        return false;
      }
      response.setContentType(contentType());
      return true;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (out == null) {
        begin();
      }
      out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      if (out != null) {
        out.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }

    private void begin() throws IOException {
      response.setContentType(contentType());
      if (packed) {
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      }
      out = response.getOutputStream();
      if (packed) {
        out = new QuickGzip(out);
      }
    }

    private String contentType() {
      return format == Format.JSON ? Links.GEO_JSON : "text/html;charset=UTF-8";
    }

    private static boolean takesGzip(String accept) {
      return accept != null
          && Arrays.stream(accept.split(","))
              .map(String::strip)
              .anyMatch(
                  coding ->
                      coding.equals("gzip")
                          || coding.startsWith("gzip;") && !coding.matches("gzip;\\s*q=0(\\.0*)?"));
    }
  }

  /** Packs while it is written: of little use to try hard, since it is sent once. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, GZIP_BUFFER, true);
      def.setLevel(3);
    }
  }
}
