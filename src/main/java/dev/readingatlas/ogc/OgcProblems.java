package dev.readingatlas.ogc;

import dev.readingatlas.http.BadRequestProblem;
import dev.readingatlas.http.NotFoundProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/** The problems of requests below {@code /ogc}; each names the remedy. */
final class OgcProblems {
  private OgcProblems() {}

  static ErrorResponseException unknownParameter(String name, String known) {
    return new BadRequestProblem(
        "parameter-unknown",
        "Unknown parameter",
        "There is no parameter "
            + BadRequestProblem.shortened(name)
            + " here; there are "
            + known
            + ".");
  }

  static ErrorResponseException collection(String id) {
    return new NotFoundProblem(
        "collection-unknown",
        "No such collection",
        "There is no collection "
            + BadRequestProblem.shortened(id)
            + "; /ogc/collections lists them.");
  }

  static ErrorResponseException item(String collection, String id) {
    return new NotFoundProblem(
        "feature-unknown",
        "No such feature",
        "The collection "
            + collection
            + " has no feature "
            + BadRequestProblem.shortened(id)
            + ".");
  }

  static ErrorResponseException address() {
    return new NotFoundProblem(
        "address-unknown", "No such address", "Nothing is served here; /ogc/api lists what is.");
  }

  static ErrorResponseException format() {
    return new ResponseStatusException(
        HttpStatus.NOT_ACCEPTABLE, "This is served as JSON and as HTML.");
  }
}
