package dev.readingatlas.web;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers addresses below {@code /api} that mean nothing with a problem detail instead of a page.
 */
@RestController
class ApiFallback {
  @RequestMapping({"/api/**", "/tiles/**"})
  void unknown() {
    throw NotHere.address();
  }
}
