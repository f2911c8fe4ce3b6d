package dev.readingatlas.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that Vaadin created for an address that does not exist: link checkers and robots
 * never use them again. A browser that runs the page's scripts gets a session with its next
 * request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 120)
class UnusedSessions extends OncePerRequestFilter {
  private static final String UNUSED = UnusedSessions.class.getName();

  /** Marks the session of a request as unused, if this request created it. */
  static void mark(VaadinRequest request, VaadinResponse response) {
    WrappedSession session = request.getWrappedSession(false);
    if (session != null && session.isNew()) {
      request.setAttribute(UNUSED, true);
      // The answer has a single cookie, that of the session; null removes it.
      response.setHeader(HttpHeaders.SET_COOKIE, null);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    HttpSession session = request.getAttribute(UNUSED) == null ? null : request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
