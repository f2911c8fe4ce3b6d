package dev.readingatlas.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the memory of sessions. When the maximum number is open, the page of an atlas redirects to
 * its embed, which shows the same without a session, and the list of atlases answers that the
 * reader may try again later.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 115)
class SessionLimit extends OncePerRequestFilter {
  private static final Pattern PAGE =
      Pattern.compile("/(?:a/(?<slug>[^/]+)/?|(?<library>library/?))?");
  private static final String LATER_SECONDS = "60";

  private final OpenSessions sessions;
  private final int most;
  private final String home;

  SessionLimit(OpenSessions sessions, SiteSettings settings, @Value("${atlas.home}") String home) {
    this.sessions = sessions;
    this.most = settings.sessions();
    this.home = home;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher page =
        PAGE.matcher(request.getRequestURI().substring(request.getContextPath().length()));
    if (sessions.count() < most
        || !request.getMethod().equals("GET")
        || !page.matches()
        || request.getSession(false) != null) {
      chain.doFilter(request, response);
      return;
    }
    if (page.group("library") != null) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, LATER_SECONDS);
      response.setContentType(MediaType.TEXT_PLAIN_VALUE);
      response.getOutputStream().print("Too many readers are here; please try again in a minute.");
      return;
    }
    String slug = page.group("slug") == null ? home : page.group("slug");
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.sendRedirect(request.getContextPath() + "/embed/" + slug + query);
  }
}
