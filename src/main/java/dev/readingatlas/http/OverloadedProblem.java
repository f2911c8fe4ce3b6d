package dev.readingatlas.http;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The server has as much to do as it takes on at once. */
public final class OverloadedProblem extends ErrorResponseException {
  /**
   * @param retrySeconds after how many seconds to ask again
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
