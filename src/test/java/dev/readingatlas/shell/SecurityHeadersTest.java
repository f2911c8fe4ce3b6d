package dev.readingatlas.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/library",
        "/a/aras",
        "/embed",
        "/embed/",
        "/embed/assets/page.js",
        "/embed.js",
        "/atlas-viewer.js",
        "/api/atlases",
        "/actuator/health",
        "/preview/aras.png",
        "/oembed",
        "/a/embed/aras"
      })
  void address_anyButAnEmbed_isFramedByNobody(String address) throws Exception {
    MockHttpServletResponse answer = answer(address);
    assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
  }

  @Test
  void embed_saysItselfWhoMayFrameIt() throws Exception {
    MockHttpServletResponse answer = answer("/embed/aras");
    assertThat(answer.getHeader("X-Frame-Options")).isNull();
    assertThat(answer.getHeader("Content-Security-Policy")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/embed/aras", "/api/atlases"})
  void address_any_isTakenForWhatItSaysItIs_andTellsNoOtherSiteMoreThanItsHost(String address)
      throws Exception {
    MockHttpServletResponse answer = answer(address);
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/atlases", "/preview/aras.png", "/oembed"})
  void data_runsNothing(String address) throws Exception {
    assertThat(answer(address).getHeader("Content-Security-Policy"))
        .startsWith("default-src 'none'");
  }

  @Test
  void strictTransport_isSaidByHttpsOnly_andIfItIsSet() throws Exception {
    MockHttpServletRequest secure = new MockHttpServletRequest("GET", "/");
    secure.setSecure(true);
    assertThat(answer(secure, Duration.ofDays(1)).getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=86400");
    assertThat(answer(secure, Duration.ZERO).getHeader("Strict-Transport-Security")).isNull();
    MockHttpServletRequest plain = new MockHttpServletRequest("GET", "/");
    assertThat(answer(plain, Duration.ofDays(1)).getHeader("Strict-Transport-Security")).isNull();
  }

  private static MockHttpServletResponse answer(String address) throws Exception {
    return answer(new MockHttpServletRequest("GET", address), Duration.ZERO);
  }

  private static MockHttpServletResponse answer(MockHttpServletRequest request, Duration hsts)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SecurityHeaders(new SiteSettings("", List.of(), hsts, 1))
        .doFilter(request, response, new MockFilterChain());
    return response;
  }
}
