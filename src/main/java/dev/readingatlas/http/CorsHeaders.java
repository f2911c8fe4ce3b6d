package dev.readingatlas.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of every origin read public answers, errors included: atlases on other sites, and our
 * own page in a sandboxed frame, whose origin is opaque. None of these answers depends on a reader,
 * so no secret is exposed.
 */
@Configuration(proxyBeanMethods = false)
public class CorsHeaders {
  /**
   * The headers by name; {@code Cross-Origin-Resource-Policy} is for pages with a
   * Cross-Origin-Embedder-Policy.
   */
  public static final Map<String, String> HEADERS =
      Map.of(
          HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
          "*",
          "Cross-Origin-Resource-Policy",
          "cross-origin");

  /** Adds the headers to an answer. */
  public static void open(HttpServletResponse response) {
    HEADERS.forEach(response::setHeader);
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> openToAllFilter() {
    FilterRegistrationBean<OncePerRequestFilter> registration =
        new FilterRegistrationBean<>(
            new OncePerRequestFilter() {
              @Override
              protected void doFilterInternal(
                  HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                  throws ServletException, IOException {
                open(response);
                chain.doFilter(request, response);
              }
            });
    registration.addUrlPatterns(
        "/api/*",
        "/ogc/*",
        "/tiles/*",
        "/embed/*",
        "/embed.js",
        "/atlas-viewer.js",
        "/preview/*",
        "/icons/*",
        "/oembed");
    return registration;
  }
}
