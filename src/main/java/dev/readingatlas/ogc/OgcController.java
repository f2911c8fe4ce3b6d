package dev.readingatlas.ogc;

import dev.readingatlas.ogc.Catalogue.Entry;
import dev.readingatlas.web.Caching;
import dev.readingatlas.web.Html;
import dev.readingatlas.web.Representation;
import dev.readingatlas.web.Representations;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /ogc}: what leads to the features of OGC API - Features, each document as JSON and as a
 * page.
 */
@RestController
class OgcController {
  private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  private final Catalogue catalogue;
  private final Representations documents;
  private final JsonMapper json;

  OgcController(Catalogue catalogue, Representations documents, JsonMapper json) {
    this.catalogue = catalogue;
    this.documents = documents;
    this.json = json;
  }

  @GetMapping("/ogc")
  ResponseEntity<byte[]> landing(HttpServletRequest request) {
    return answer(request, Links.JSON, Documents::landing, base -> Pages.landing());
  }

  @GetMapping("/ogc/conformance")
  ResponseEntity<byte[]> conformance(HttpServletRequest request) {
    return answer(request, Links.JSON, Documents::conformance, base -> Pages.conformance());
  }

  @GetMapping("/ogc/api")
  ResponseEntity<byte[]> api(HttpServletRequest request) {
    return answer(
        request,
        Links.OPENAPI,
        (format, base) -> OpenApi.document(base),
        base -> Pages.api(OpenApi.document(base)));
  }

  @GetMapping("/ogc/collections")
  ResponseEntity<byte[]> collections(HttpServletRequest request) {
    return answer(
        request,
        Links.JSON,
        (format, base) -> Documents.collections(format, base, catalogue.all()),
        base -> Pages.collections(catalogue.all()));
  }

  @GetMapping("/ogc/collections/{collectionId}")
  ResponseEntity<byte[]> collection(@PathVariable String collectionId, HttpServletRequest request) {
    Entry entry = catalogue.get(collectionId);
    return answer(
        request,
        Links.JSON,
        (format, base) -> Documents.collection(format, base, entry),
        base -> Pages.collection(entry));
  }

  @GetMapping("/ogc/collections/{collectionId}/queryables")
  ResponseEntity<byte[]> queryables(@PathVariable String collectionId, HttpServletRequest request) {
    Entry entry = catalogue.get(collectionId);
    return answer(
        request,
        Links.SCHEMA,
        (format, base) -> Documents.queryables(base, entry),
        base -> Pages.queryables(entry));
  }

  @GetMapping("/ogc/style.css")
  ResponseEntity<byte[]> style(HttpServletRequest request) {
    Representation style =
        documents.get(
            "ogc style",
            "",
            () -> Representation.of(CSS, DigestUtils.md5DigestAsHex(Pages.STYLE), Pages.STYLE));
    return style.answer(new ServletWebRequest(request), Caching.ASK_AGAIN);
  }

  /** {@code /ogc/} leads to {@code /ogc}; all else is unknown. OPTIONS says what may be asked. */
  @RequestMapping("/ogc/**")
  ResponseEntity<byte[]> others(HttpServletRequest request) {
    if (request.getMethod().equals(RequestMethod.OPTIONS.name())) {
      return ResponseEntity.noContent()
          .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
          .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS")
          .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*")
          .build();
    }
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reads && request.getRequestURI().equals(request.getContextPath() + "/ogc/")) {
      return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
          .header(HttpHeaders.LOCATION, "../ogc")
          .build();
    }
    throw Refusal.address();
  }

  private interface Tree {
    Map<String, Object> of(Format format, String base);
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, String jsonType, Tree tree, Function<String, Html> page) {
    Map<String, String> parameters = QueryString.read(request.getQueryString());
    parameters.keySet().stream()
        .filter(name -> !name.equals(Format.PARAMETER))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.unknownParameter(name, Format.PARAMETER);
            });
    MediaType type = MediaType.parseMediaType(jsonType);
    Format format = Format.wanted(parameters, request.getHeader(HttpHeaders.ACCEPT), type);
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    HttpHeaders headers = new HttpHeaders();
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    // Spring takes what follows the dot of a layer's identifier for a file's ending, and would name
    // one.
    headers.setContentDisposition(ContentDisposition.inline().build());
    return documents
        .get(
            "ogc " + format + " " + base + request.getServletPath(),
            catalogue.version(),
            () ->
                format == Format.JSON
                    ? representation(type, json.writeValueAsBytes(tree.of(format, base)))
                    : representation(
                        PAGE, page.apply(base).toString().getBytes(StandardCharsets.UTF_8)))
        .answer(new ServletWebRequest(request), Caching.ASK_AGAIN, headers);
  }

  private static Representation representation(MediaType type, byte[] bytes) {
    return Representation.of(type, DigestUtils.md5DigestAsHex(bytes), bytes);
  }
}
