package dev.readingatlas.http;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An atlas was withdrawn by those who published it. */
public final class GoneProblem extends ErrorResponseException {
  public GoneProblem(String slug) {
    super(HttpStatus.GONE, problem(slug), null);
  }

  private static ProblemDetail problem(String slug) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.GONE, "The atlas " + slug + " was withdrawn by those who published it.");
    problem.setType(URI.create("urn:readingatlas:problem:atlas-withdrawn"));
    problem.setTitle("Withdrawn");
    return problem;
  }
}
