package dev.readingatlas.ogc;

import dev.readingatlas.http.BadRequestProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The two forms in which everything is served. */
enum Format {
  JSON,
  HTML;

  static final String PARAMETER = "f";

  /**
   * The form wanted: what {@code f} says, else what the client prefers, JSON when it does not mind.
   *
   * @param accept the client's Accept header, or null
   * @param json media type of the JSON form
   */
  static Format wanted(Map<String, String> parameters, String accept, MediaType json) {
    String given = parameters.get(PARAMETER);
    if (given != null) {
      return switch (given) {
        case "json" -> JSON;
        case "html" -> HTML;
        default -> throw BadRequestProblem.parameter(PARAMETER, "must be json or html.");
      };
    }
    if (accept == null || accept.equals("*/*")) {
      return JSON;
    }
    List<MediaType> accepted;
    try {
      accepted = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException e) {
      throw OgcProblems.format();
    }
    double html = quality(accepted, MediaType.TEXT_HTML);
    double plain = Math.max(quality(accepted, json), quality(accepted, MediaType.APPLICATION_JSON));
    if (html == 0 && plain == 0) {
      throw OgcProblems.format();
    }
    return html > plain ? HTML : JSON;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How much a type is wanted, 0 to 1: what names it most closely counts. */
  private static double quality(List<MediaType> accepted, MediaType type) {
    double quality = 0;
    int closest = -1;
    for (MediaType range : accepted) {
      int close = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
      boolean names =
          close == 2
              ? range.getType().equals(type.getType())
                  && range.getSubtype().equals(type.getSubtype())
              : range.includes(type);
      if (names && close > closest) {
        closest = close;
        quality = range.getQualityValue();
      }
    }
    return quality;
  }
}
