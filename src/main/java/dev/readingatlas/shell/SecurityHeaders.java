package dev.readingatlas.shell;

import com.vaadin.flow.server.VaadinResponse;
import dev.readingatlas.http.DataHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Security headers of all answers. Other sites may frame only the stateless page of an atlas, which
 * names the allowed sites itself. The policy of pages by Vaadin allows the features that Vaadin
 * needs: inline styles, functions made of text, and the scripts of {@link ScriptNonce}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public class SecurityHeaders extends OncePerRequestFilter {
  private static final String HSTS = "Strict-Transport-Security";
  private static final Pattern FRAMED = Pattern.compile("/embed/[^/]+/?");
  private static final Pattern DATA =
      Pattern.compile("/((api|actuator|schema|embed|preview|tiles)/.*|oembed)");

  private static final String FOR_PAGES =
      "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-src 'self'; frame-ancestors 'none'";
  private static final Pattern PLAIN_PAGES = Pattern.compile("/ogc(/.*)?");
  private static final String FOR_PLAIN_PAGES =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Duration hsts;

  SecurityHeaders(SiteSettings settings) {
    this.hsts = settings.hsts();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataHeaders.ALWAYS.forEach(response::setHeader);
    if (request.isSecure() && hsts.isPositive()) {
      response.setHeader(HSTS, "max-age=" + hsts.toSeconds());
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (!FRAMED.matcher(path).matches()) {
      response.setHeader(DataHeaders.FRAMES, "DENY");
      response.setHeader(DataHeaders.POLICY, policy(path));
    }
    chain.doFilter(request, response);
  }

  /**
   * Allows scripts of a further source on a page of Vaadin.
   *
   * @param scripts the source in the syntax of a Content-Security-Policy
   */
  static void allow(String scripts, VaadinResponse page) {
    // Its nonce and its session belong to a single reader.
    page.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    page.setHeader(DataHeaders.POLICY, FOR_PAGES.replace("script-src", "script-src " + scripts));
  }

  private static String policy(String path) {
    if (PLAIN_PAGES.matcher(path).matches()) {
      return FOR_PLAIN_PAGES;
    }
    return DATA.matcher(path).matches() ? DataHeaders.FOR_DATA : FOR_PAGES;
  }
}
