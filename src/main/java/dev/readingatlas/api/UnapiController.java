package dev.readingatlas.api;

import dev.readingatlas.citation.Citation;
import dev.readingatlas.citation.Citations;
import dev.readingatlas.citation.Cited;
import dev.readingatlas.http.NotFoundProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * unAPI (version 1): how reference managers such as Zotero ask for the work behind an identifier on
 * a page. Identifiers are {@code aras}, {@code aras/place/shusha}, {@code aras/reading/context} and
 * {@code aras/reading/context/excerpt/shusha-1992}.
 */
@RestController
class UnapiController {
  private static final String NAME = "([a-z0-9]+(?:-[a-z0-9]+)*)";
  private static final String ATLAS = "([a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9]{1,9})?)";
  private static final Pattern ID =
      Pattern.compile(
          ATLAS + "(?:/place/" + NAME + "|/reading/" + NAME + "(?:/excerpt/" + NAME + ")?)?");

  /** In the order in which a reference manager should prefer them. */
  private static final List<CitationFormat> FORMATS =
      List.of(CitationFormat.RIS, CitationFormat.BIBTEX);

  private final Citations citations;
  private final JsonMapper json;

  UnapiController(Citations citations, JsonMapper json) {
    this.citations = citations;
    this.json = json;
  }

  @GetMapping("/unapi")
  ResponseEntity<byte[]> answer(
      @RequestParam(required = false) String id, @RequestParam(required = false) String format) {
    if (id == null) {
      return formats(HttpStatus.OK, "<formats>");
    }
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      throw NotFoundProblem.unapi(id);
    }
    Cited cited = new Cited(parts.group(2), parts.group(3), parts.group(4));
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    Citation citation =
        citations
            .find(parts.group(1), cited, base, null)
            .orElseThrow(() -> NotFoundProblem.unapi(id));
    if (format == null) {
      return formats(HttpStatus.MULTIPLE_CHOICES, "<formats id=\"" + id + "\">");
    }
    CitationFormat wanted =
        FORMATS.stream()
            .filter(one -> name(one).equals(format))
            .findFirst()
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_ACCEPTABLE, "The formats are ris and bibtex."));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(wanted.mediaType())
        .body(wanted.write(List.of(citation.work()), json));
  }

  private static ResponseEntity<byte[]> formats(HttpStatus status, String opening) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + opening);
    for (CitationFormat format : FORMATS) {
      MediaType type = format.mediaType();
      xml.append(
          "\n  <format name=\"%s\" type=\"%s/%s\"/>"
              .formatted(name(format), type.getType(), type.getSubtype()));
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_XML)
        .body(xml.append("\n</formats>\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String name(CitationFormat format) {
    return switch (format) {
      case BIBTEX -> "bibtex";
      case RIS -> "ris";
      case CSL_JSON -> "csl-json";
    };
  }
}
