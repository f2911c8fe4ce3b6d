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
 * Refuses malformed requests before later filters fail on them. The answer has status 400 for an
 * address that is not percent-encoded UTF-8, for a multipart form without a boundary, and for an
 * internal request of Vaadin that is unknown or unused here. It has status 404 for the server's
 * internal address of errors and for addresses below a part of health.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class RequestChecks extends OncePerRequestFilter {
  /**
   * Internal requests of Vaadin that are used. Its web components are not: {@code <atlas-viewer>}
   * needs no session.
   */
  private static final Set<String> VAADIN_REQUESTS =
      Set.of(
          RequestType.INIT.getIdentifier(),
          RequestType.UIDL.getIdentifier(),
          RequestType.HEARTBEAT.getIdentifier(),
          RequestType.PUSH.getIdentifier());

  /** Parameters that hold an address, which Vaadin decodes a second time. */
  private static final List<String> ENCODED_TWICE =
      List.of(
          ApplicationConstants.REQUEST_LOCATION_PARAMETER,
          ApplicationConstants.REQUEST_QUERY_PARAMETER);

  private static final Pattern NO_PAGE = Pattern.compile("/error|/actuator/health/[^/]*/.*");

  /** Parts of a path that every client resolves before its request. */
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

  /** Writes the answer here, since the page for errors would read the request again. */
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
      // The web server refuses invalid parameters when they are read, such as a parameter without a
      // name.
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
