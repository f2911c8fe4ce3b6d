package dev.readingatlas.embed;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why there is no oEmbed answer, with the statuses of the specification's section 2.3.5. */
final class OembedProblem extends ErrorResponseException {
  private OembedProblem(HttpStatus status, String type, String title, String detail) {
    super(status, problem(status, type, title, detail), null);
  }

  static OembedProblem noUrl() {
    return new OembedProblem(
        HttpStatus.BAD_REQUEST,
        "oembed-url-missing",
        "No address given",
        "url is the address of an atlas on this site, percent-encoded.");
  }

  static OembedProblem pixels(String name) {
    return new OembedProblem(
        HttpStatus.BAD_REQUEST,
        "oembed-pixels-unreadable",
        "Not a number of pixels",
        name + " is a whole number of pixels above 0.");
  }

  static OembedProblem format() {
    return new OembedProblem(
        HttpStatus.NOT_IMPLEMENTED,
        "oembed-format-unknown",
        "No such format",
        "The formats are json and xml.");
  }

  static OembedProblem elsewhere() {
    return new OembedProblem(
        HttpStatus.NOT_FOUND,
        "oembed-url-unknown",
        "Not an address of an atlas here",
        "Answers are given for /, /a/{slug} and /embed/{slug} of this site only.");
  }

  /** Not 401, which would have to say how to log in. */
  static OembedProblem notFramed() {
    return new OembedProblem(
        HttpStatus.NOT_FOUND,
        "oembed-not-framed",
        "Not to be embedded",
        "This atlas is not to be shown in frames of other sites; link to it instead.");
  }

  private static ProblemDetail problem(
      HttpStatus status, String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:readingatlas:problem:" + type));
    problem.setTitle(title);
    return problem;
  }
}
