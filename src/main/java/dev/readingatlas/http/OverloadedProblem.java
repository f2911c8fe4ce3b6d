package dev.readingatlas.http;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Status 503: the server draws as many pictures as it can. */
public final class OverloadedProblem extends ErrorResponseException {
  /**
   * @param retrySeconds seconds until the client may repeat the request
   */
  public OverloadedProblem(int retrySeconds) {
    super(HttpStatus.SERVICE_UNAVAILABLE, problem(), null);
    getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(retrySeconds));
  }

  private static ProblemDetail problem() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "More pictures are asked for than the server draws at once; ask again in a moment.");
    problem.setType(URI.create("urn:readingatlas:problem:busy"));
    problem.setTitle("Too many pictures at once");
    return problem;
  }
}
