package dev.readingatlas.http;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers every error of an address that serves data as a problem detail (RFC 9457) with a stable
 * type.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    RecoverableDataAccessException.class,
    TransientDataAccessException.class,
    TransactionException.class
  })
  ResponseEntity<Object> unavailable(RuntimeException error, WebRequest request) throws Exception {
    LOG.warn("A request cannot be answered without the database: {}", error.getMessage());
    return handleException(new UnavailableProblem(), request);
  }

  @ExceptionHandler(RuntimeException.class)
  ProblemDetail unexpected(RuntimeException error) {
    LOG.error("A request failed", error);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The server could not answer this; its log says why.");
    problem.setType(URI.create("urn:readingatlas:problem:internal"));
    return problem;
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem
        && "about:blank".equals(String.valueOf(problem.getType()))) {
      problem.setType(URI.create("urn:readingatlas:problem:request"));
    }
    return super.createResponseEntity(body, headers, status, request);
  }
}
