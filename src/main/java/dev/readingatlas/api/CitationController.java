package dev.readingatlas.api;

import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.citation.Citation;
import dev.readingatlas.citation.Citations;
import dev.readingatlas.http.Representation;
import dev.readingatlas.http.Representations;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/atlases/{slug}/citation}: an atlas, or a place, a reading or an excerpt of it, as
 * references, and as files for reference managers. The day of access is the reader's, so it is part
 * of the address, and the same address has the same answer every day.
 */
@RestController
class CitationController {
  private final AtlasStore atlases;
  private final AtlasProblems problems;
  private final Citations citations;
  private final Representations documents;
  private final JsonMapper json;

  CitationController(
      AtlasStore atlases,
      AtlasProblems problems,
      Citations citations,
      Representations documents,
      JsonMapper json) {
    this.atlases = atlases;
    this.problems = problems;
    this.citations = citations;
    this.documents = documents;
    this.json = json;
  }

  @GetMapping("/api/atlases/{slug}/citation")
  ResponseEntity<byte[]> references(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> parameters,
      ServletWebRequest http) {
    CitationRequest request = CitationRequest.of(slug, parameters);
    return answer(request, "references", http, () -> references(request));
  }

  /** What is cited by the rules of every style. */
  Representation references(CitationRequest request) {
    Citation citation = request.find(citations);
    return representation(
        MediaType.APPLICATION_JSON,
        json.writeValueAsBytes(
            CitationDocument.of(request, citation, citations.references(citation))));
  }

  @GetMapping("/api/atlases/{slug}/citation.bib")
  ResponseEntity<byte[]> bibTex(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> parameters,
      ServletWebRequest http) {
    return file(CitationFormat.BIBTEX, slug, parameters, http);
  }

  @GetMapping("/api/atlases/{slug}/citation.ris")
  ResponseEntity<byte[]> ris(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> parameters,
      ServletWebRequest http) {
    return file(CitationFormat.RIS, slug, parameters, http);
  }

  @GetMapping("/api/atlases/{slug}/citation.json")
  ResponseEntity<byte[]> cslJson(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> parameters,
      ServletWebRequest http) {
    return file(CitationFormat.CSL_JSON, slug, parameters, http);
  }

  private ResponseEntity<byte[]> file(
      CitationFormat format,
      String slug,
      MultiValueMap<String, String> parameters,
      ServletWebRequest http) {
    CitationRequest request = CitationRequest.of(slug, parameters);
    Citation citation = request.find(citations);
    ResponseEntity<byte[]> answer =
        answer(
            request,
            format.extension(),
            http,
            () ->
                representation(
                    format.mediaType(),
                    format.write(
                        request.sources() ? citation.sources() : List.of(citation.work()), json)));
    HttpHeaders headers = new HttpHeaders(answer.getHeaders());
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename(CitationRequest.fileName(format, citation, request.sources()))
            .build());
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  private ResponseEntity<byte[]> answer(
      CitationRequest request,
      String form,
      ServletWebRequest http,
      Supplier<Representation> maker) {
    String version =
        atlases.version(request.slug()).orElseThrow(() -> problems.missing(request.slug()));
    return documents
        .get(form + "|" + request.name(), version, maker)
        .answer(http, CacheControl.noCache().cachePublic());
  }

  /** The tag is made from the bytes, since they hold the name by which the server was asked. */
  private static Representation representation(MediaType type, byte[] bytes) {
    return Representation.of(type, DigestUtils.md5DigestAsHex(bytes), bytes);
  }
}
