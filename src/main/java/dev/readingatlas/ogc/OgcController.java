package dev.readingatlas.ogc;

import dev.readingatlas.http.Caching;
import dev.readingatlas.http.Query;
import dev.readingatlas.http.Representation;
import dev.readingatlas.http.Representations;
import dev.readingatlas.ogc.Catalogue.Entry;
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
    return answer(
        request, Links.JSON, Documents::landing, language -> new Pages(language).landing());
  }

  @GetMapping("/ogc/conformance")
  ResponseEntity<byte[]> conformance(HttpServletRequest request) {
    return answer(
        request, Links.JSON, Documents::conformance, language -> new Pages(language).conformance());
  }

  @GetMapping("/ogc/api")
  ResponseEntity<byte[]> api(HttpServletRequest request) {
    return answer(
        request,
        Links.OPENAPI,
        (format, base) -> OpenApi.document(base),
        language -> new Pages(language).api(OpenApi.document("")));
  }

  @GetMapping("/ogc/collections")
  ResponseEntity<byte[]> collections(HttpServletRequest request) {
    return answer(
        request,
        Links.JSON,
        (format, base) -> Documents.collections(format, base, catalogue.all()),
        language -> new Pages(language).collections(catalogue.all()));
  }

  @GetMapping("/ogc/collections/{collectionId}")
  ResponseEntity<byte[]> collection(@PathVariable String collectionId, HttpServletRequest request) {
    Entry entry = catalogue.get(collectionId);
    return answer(
        request,
        Links.JSON,
        (format, base) -> Documents.collection(format, base, entry),
        language -> new Pages(language).collection(entry));
  }

  @GetMapping("/ogc/collections/{collectionId}/queryables")
  ResponseEntity<byte[]> queryables(@PathVariable String collectionId, HttpServletRequest request) {
    Entry entry = catalogue.get(collectionId);
    return answer(
        request,
        Links.SCHEMA,
        (format, base) -> Documents.queryables(base, entry),
        language -> new Pages(language).queryables(entry));
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

  /**
   * {@code /ogc/} is {@code /ogc}, as clients put it together from the API, but its page has one
   * address; all else is unknown. OPTIONS says what may be asked.
   */
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
    if (!reads || !request.getRequestURI().equals(request.getContextPath() + "/ogc/")) {
      throw OgcProblems.address();
    }
    if (format(request, Query.strict(request.getQueryString()), Links.JSON) == Format.JSON) {
      return landing(request);
    }
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
        .header(HttpHeaders.LOCATION, "../ogc")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  private interface Tree {
    Map<String, Object> of(Format format, String base);
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      String jsonType,
      Tree tree,
      Function<RequestLanguage, String> page) {
    Map<String, String> parameters = Query.strict(request.getQueryString());
    parameters.keySet().stream()
        .filter(name -> !OpenApi.EVERYWHERE.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw OgcProblems.unknownParameter(name, String.join(", ", OpenApi.EVERYWHERE));
            });
    RequestLanguage language = RequestLanguage.wanted(parameters, request);
    MediaType type = MediaType.parseMediaType(jsonType);
    Format format = format(request, parameters, jsonType);
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    HttpHeaders headers = new HttpHeaders();
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    String form = format.name();
    if (format == Format.HTML) {
      headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
      headers.setContentLanguage(language.messages().locale());
      form += language.asked() ? "?" + language.tag() : " " + language.tag();
    }
    // Spring takes what follows the dot of a layer's identifier for a file's ending, and would name
    // one.
    headers.setContentDisposition(ContentDisposition.inline().build());
    return documents
        .get(
            "ogc " + form + " " + base + request.getServletPath(),
            catalogue.version(),
            () ->
                format == Format.JSON
                    ? representation(type, json.writeValueAsBytes(tree.of(format, base)))
                    : representation(PAGE, page.apply(language).getBytes(StandardCharsets.UTF_8)))
        .answer(new ServletWebRequest(request), Caching.ASK_AGAIN, headers);
  }

  private static Format format(
      HttpServletRequest request, Map<String, String> parameters, String jsonType) {
    return Format.wanted(
        parameters, request.getHeader(HttpHeaders.ACCEPT), MediaType.parseMediaType(jsonType));
  }

  private static Representation representation(MediaType type, byte[] bytes) {
    return Representation.of(type, DigestUtils.md5DigestAsHex(bytes), bytes);
  }
}
