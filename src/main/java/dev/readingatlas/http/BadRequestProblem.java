package dev.readingatlas.http;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The request cannot be read, or contradicts itself. */
public final class BadRequestProblem extends ErrorResponseException {
  /**
   * @param type the stable last part of the problem's type
   * @param detail one sentence that says what would be right
   */
  public BadRequestProblem(String type, String title, String detail) {
    super(HttpStatus.BAD_REQUEST, problem(type, title, detail), null);
  }

  /** A malformed address. */
  public static BadRequestProblem malformed(String detail) {
    return new BadRequestProblem("address-malformed", "Malformed address", detail);
  }

  /**
   * A parameter that cannot be read.
   *
   * @param rule continues the sentence after the parameter's name
   */
  public static BadRequestProblem parameter(String name, String rule) {
    return parameter("parameter-invalid", name, rule);
  }

  /** A parameter with a problem type of its own. */
  public static BadRequestProblem parameter(String type, String name, String rule) {
    return new BadRequestProblem(
        type, "Invalid parameter", "The parameter " + shortened(name) + " " + rule);
  }

  /** A text of the request, cut so that an answer does not repeat all of it. */
  public static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static ProblemDetail problem(String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
    problem.setType(URI.create("urn:readingatlas:problem:" + type));
    problem.setTitle(title);
    return problem;
  }
}
