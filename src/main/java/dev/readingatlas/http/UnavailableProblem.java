package dev.readingatlas.http;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Status 503: the database cannot be reached. */
public final class UnavailableProblem extends ErrorResponseException {
  private static final String RETRY_SECONDS = "5";

  public UnavailableProblem() {
    super(HttpStatus.SERVICE_UNAVAILABLE, problem(), null);
    getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  private static ProblemDetail problem() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The server cannot reach its database; ask again in a few seconds.");
    problem.setType(URI.create("urn:readingatlas:problem:unavailable"));
    problem.setTitle("Not available at the moment");
    return problem;
  }
}
