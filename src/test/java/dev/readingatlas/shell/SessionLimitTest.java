package dev.readingatlas.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;

class SessionLimitTest {
  private final OpenSessions sessions = new OpenSessions();
  private final SessionLimit limit =
      new SessionLimit(sessions, new SiteSettings("", List.of(), null, 2), "aras");

  @ParameterizedTest
  @CsvSource({
    "/, , /embed/aras",
    "/, place=shusha, /embed/aras?place=shusha",
    "/a/silk-road, lang=all, /embed/silk-road?lang=all",
    "/api/atlases, ,",
  })
  void page_whileAllSessionsAreTaken_leadsToOneWithout(String path, String query, String location)
      throws Exception {
    begin();
    assertThat(answer(path, query, false)).isNull();
    begin();
    assertThat(answer(path, query, false)).isEqualTo(location);
    assertThat(answer(path, query, true)).as("with a session").isNull();
  }

  @Test
  void library_whileAllSessionsAreTaken_asksToComeLater() throws Exception {
    begin();
    begin();
    MockHttpServletResponse response = new MockHttpServletResponse();
    limit.doFilter(new MockHttpServletRequest("GET", "/library"), response, new MockFilterChain());
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("60");
  }

  @Test
  void sessionThatEnds_makesRoom() throws Exception {
    begin();
    HttpSessionEvent last = begin();
    sessions.sessionDestroyed(last);
    assertThat(answer("/", null, false)).isNull();
  }

  private HttpSessionEvent begin() {
    HttpSessionEvent event = new HttpSessionEvent(new MockHttpSession(new MockServletContext()));
    sessions.sessionCreated(event);
    return event;
  }

  private String answer(String path, String query, boolean withSession) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setQueryString(query);
    if (withSession) {
      request.setSession(new MockHttpSession());
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    limit.doFilter(request, response, new MockFilterChain());
    return response.getRedirectedUrl();
  }
}
