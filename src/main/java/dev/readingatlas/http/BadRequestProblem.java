package dev.readingatlas.http;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Status 400: the request is malformed or contradicts itself. */
public final class BadRequestProblem extends ErrorResponseException {
  /**
   * @param type the last part of the problem's type, which stays the same in later versions
   * @param title the problem in a few words
   * @param detail a sentence that names the right form
   */
  public BadRequestProblem(String type, String title, String detail) {
    super(HttpStatus.BAD_REQUEST, problem(type, title, detail), null);
  }

  /** A malformed address. */
  public static BadRequestProblem malformed(String detail) {
    return new BadRequestProblem("address-malformed", "Malformed address", detail);
  }

  /**
   * A parameter with an invalid value.
   *
   * @param rule the rest of a sentence that begins with the name of the parameter
   */
  public static BadRequestProblem parameter(String name, String rule) {
    return parameter("parameter-invalid", name, rule);
  }

  /** A parameter with its own type of problem. */
  public static BadRequestProblem parameter(String type, String name, String rule) {
    return new BadRequestProblem(
        type, "Invalid parameter", "The parameter " + shortened(name) + " " + rule);
  }

  /** A text of the request, cut to 60 characters for an answer that quotes it. */
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
