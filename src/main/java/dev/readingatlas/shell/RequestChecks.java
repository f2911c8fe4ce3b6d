package dev.readingatlas.shell;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that cannot be read, before anything behind this filter fails on them. An
 * address that is not percent-encoded UTF-8, a multipart form without a boundary, and a request of
 * Vaadin's own kind that Vaadin does not know or this program does not offer are answered 400. The
 * server's own address for errors, and addresses below a part of health, are answered 404.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class RequestChecks extends OncePerRequestFilter {
  /** Web components of Vaadin are not offered: {@code <atlas-viewer>} needs no session. */
  private static final Set<String> VAADIN_REQUESTS =
      Set.of(
          RequestType.INIT.getIdentifier(),
          RequestType.UIDL.getIdentifier(),
          RequestType.HEARTBEAT.getIdentifier(),
          RequestType.PUSH.getIdentifier());

  /** Addresses within the value of a parameter, which Vaadin decodes once more. */
  private static final List<String> ENCODED_TWICE =
      List.of(
          ApplicationConstants.REQUEST_LOCATION_PARAMETER,
          ApplicationConstants.REQUEST_QUERY_PARAMETER);

  private static final Pattern NO_PAGE = Pattern.compile("/error|/actuator/health/[^/]*/.*");

  /** Parts of a path that every client resolves before it asks. */
  private static final Pattern DOTS = Pattern.compile("/\\.\\.?(?=[/;]|$)");

  private static final Pattern BOUNDARY =
      Pattern.compile(".*;\\s*boundary=\\S.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (!isReadable(path)
        || DOTS.matcher(path).find()
        || !isReadable(request.getQueryString())
        || !isForm(request.getContentType())
        || !isKnown(request)) {
      refuse(response, HttpStatus.BAD_REQUEST, "The request is not well formed.");
    } else if (NO_PAGE.matcher(path).matches()
        || NO_PAGE.matcher(request.getServletPath()).matches()) {
      refuse(response, HttpStatus.NOT_FOUND, "Nothing is served here; docs/api.md lists what is.");
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Not by the page for errors, which would read the request, too. */
  private static void refuse(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .print(
            """
            {"type":"urn:readingatlas:problem:request","title":"%s","status":%d,"detail":"%s"}"""
                .formatted(status.getReasonPhrase(), status.value(), detail));
  }

  private static boolean isForm(String contentType) {
    if (contentType == null) {
      return true;
    }
    return !contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")
        || BOUNDARY.matcher(contentType).matches();
  }

  private static boolean isKnown(HttpServletRequest request) {
    try {
      String[] kinds = request.getParameterValues(ApplicationConstants.REQUEST_TYPE_PARAMETER);
      return kinds == null
          || kinds.length == 1
              && VAADIN_REQUESTS.contains(kinds[0])
              && ENCODED_TWICE.stream().allMatch(name -> isReadable(request.getParameter(name)));
    } catch (IllegalStateException unreadable) {
      // The web server refuses parameters as it reads them, such as one without a name.
      return false;
    }
  }

  /** Whether every percent sign encodes an octet, and all octets together are UTF-8. */
  static boolean isReadable(String text) {
    if (text == null) {
      return true;
    }
    byte[] given = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer octets = ByteBuffer.allocate(given.length);
    for (int i = 0; i < given.length; i++) {
      if (given[i] != '%') {
        octets.put(given[i]);
        continue;
      }
      int upper = i + 2 < given.length ? Character.digit(given[i + 1], 16) : -1;
      int lower = i + 2 < given.length ? Character.digit(given[i + 2], 16) : -1;
      if (upper < 0 || lower < 0) {
        return false;
      }
      octets.put((byte) (16 * upper + lower));
      i += 2;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
      return true;
    } catch (CharacterCodingException notText) {
      return false;
    }
  }
}
