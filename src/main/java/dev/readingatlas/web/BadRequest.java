package dev.readingatlas.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was asked for cannot be read, or contradicts itself. */
public final class BadRequest extends ErrorResponseException {
  /**
   * @param type the stable last part of the problem's type
   * @param detail one sentence that says what would be right
   */
  public BadRequest(String type, String title, String detail) {
    super(HttpStatus.BAD_REQUEST, problem(type, title, detail), null);
  }

  private static ProblemDetail problem(String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
    problem.setType(URI.create("urn:readingatlas:problem:" + type));
    problem.setTitle(title);
    return problem;
  }
}
