package dev.readingatlas.api;

import dev.readingatlas.citation.Citation;
import dev.readingatlas.citation.Citations;
import dev.readingatlas.citation.Cited;
import dev.readingatlas.http.BadRequestProblem;
import dev.readingatlas.http.NotFoundProblem;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is cited, as its address says.
 *
 * @param accessed the day on which the reader saw it, or null
 * @param sources whether what stands behind it is asked for instead
 * @param base where the server is, as the client sees it
 */
record CitationRequest(String slug, Cited cited, LocalDate accessed, boolean sources, String base) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /**
   * Reads the parameters {@code place}, {@code reading}, {@code excerpt}, {@code accessed} and
   * {@code with}; others are ignored.
   *
   * @throws BadRequestProblem if one is given twice or cannot be read
   */
  static CitationRequest of(String slug, MultiValueMap<String, String> parameters) {
    Cited cited;
    try {
      cited =
          new Cited(
              one("place", parameters), one("reading", parameters), one("excerpt", parameters));
    } catch (IllegalArgumentException e) {
      throw new BadRequestProblem(
          "citation-ambiguous", "Two things cited at once", e.getMessage() + ".");
    }
    String with = one("with", parameters);
    if (with != null && !with.equals("sources")) {
      throw new BadRequestProblem(
          "citation-with", "Unknown parameter value", "with can only be sources, or be left out.");
    }
    return new CitationRequest(
        slug,
        cited,
        day(one("accessed", parameters)),
        with != null,
        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
  }

  /** Everything the answer depends on but the atlas itself. */
  String name() {
    return String.join("|", "citation", slug, base, query(sources));
  }

  Citation find(Citations citations) {
    return citations
        .find(slug, cited, base, accessed)
        .orElseThrow(() -> NotFoundProblem.cited(slug));
  }

  /** The address of a file, from the root of its host. */
  String fileAddress(CitationFormat format, boolean ofSources) {
    return URI.create(base).getPath()
        + "/api/atlases/"
        + slug
        + "/citation."
        + format.extension()
        + query(ofSources);
  }

  /** A name for a file, of letters, digits and hyphens, with its ending. */
  static String fileName(CitationFormat format, Citation citation, boolean ofSources) {
    return citation.work().id() + (ofSources ? "-sources." : ".") + format.extension();
  }

  private String query(boolean ofSources) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    add(query, "place", cited.place());
    add(query, "reading", cited.reading());
    add(query, "excerpt", cited.excerpt());
    add(query, "accessed", accessed);
    add(query, "with", ofSources ? "sources" : null);
    return query.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder query, String name, Object value) {
    if (value != null) {
      query.queryParam(name, value);
    }
  }

  private static String one(String name, MultiValueMap<String, String> parameters) {
    if (parameters.getOrDefault(name, List.of()).size() > 1) {
      throw new BadRequestProblem(
          "parameter-repeated", "Parameter given twice", name + " can be given once only.");
    }
    String value = parameters.getFirst(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static LocalDate day(String text) {
    if (text == null) {
      return null;
    }
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // Answered below, as any other text that is no day.
    }
    throw new BadRequestProblem(
        "accessed-unreadable", "No such day", "accessed is a day such as 2026-11-22.");
  }
}
