package dev.readingatlas.api;

import dev.readingatlas.http.NotFoundProblem;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers addresses below {@code /api} that mean nothing with a problem detail instead of a page.
 */
@RestController
class ApiFallback {
  @RequestMapping({"/api/**", "/tiles/**"})
  void unknown() {
    throw NotFoundProblem.address();
  }
}
