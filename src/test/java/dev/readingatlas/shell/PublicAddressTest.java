package dev.readingatlas.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

class PublicAddressTest {
  private static final List<String> PROXIES = List.of("127.0.0.0/8", "10.0.0.0/8");

  @Test
  void trustedProxy_hostAndPrefix_areTheAddress() throws Exception {
    MockHttpServletRequest request = from("10.1.2.3");
    request.addHeader("X-Forwarded-Proto", "https");
    request.addHeader("X-Forwarded-Host", "maps.example.edu");
    request.addHeader("X-Forwarded-Prefix", "/atlas/");

    assertThat(addressOf(request, "")).isEqualTo("https://maps.example.edu/atlas");
  }

  @Test
  void stranger_forwardedHeaders_areDropped() throws Exception {
    MockHttpServletRequest request = from("203.0.113.7");
    request.addHeader("X-Forwarded-Host", "evil.example");
    request.addHeader("Forwarded", "host=evil.example;proto=https");
    request.addHeader("X-Forwarded-Prefix", "/evil");

    assertThat(addressOf(request, "")).isEqualTo("http://localhost");
  }

  @Test
  void trustedProxy_thatAppends_aStrangersValueBeforeIt_isDropped() throws Exception {
    MockHttpServletRequest request = from("127.0.0.1");
    request.addHeader("X-Forwarded-For", "10.9.9.9, 203.0.113.7");
    request.addHeader("X-Forwarded-Host", "evil.example, maps.example.edu");
    request.addHeader("X-Forwarded-Proto", "https");

    assertThat(addressOf(request, "")).isEqualTo("https://maps.example.edu");
  }

  @Test
  void twoTrustedProxies_theOuterOnesHost_isTheAddress() throws Exception {
    MockHttpServletRequest request = from("127.0.0.1");
    request.addHeader("X-Forwarded-For", "203.0.113.7, 10.0.0.2");
    request.addHeader("X-Forwarded-Host", "evil.example, maps.example.edu, inner.local");

    assertThat(addressOf(request, "")).isEqualTo("http://maps.example.edu");
  }

  @Test
  void trustedProxy_valuesThatAreNoAddress_areDropped() throws Exception {
    for (String prefix : List.of("0x10", "//evil.example", "/a b", "%c0%af", "\"", "javascript:")) {
      MockHttpServletRequest request = from("127.0.0.1");
      request.addHeader("X-Forwarded-Prefix", prefix);
      request.addHeader("X-Forwarded-Host", "evil.example/path");
      request.addHeader("X-Forwarded-Port", "-1");

      assertThat(addressOf(request, "")).as(prefix).isEqualTo("http://localhost");
    }
  }

  @Test
  void publicAddress_whateverIsForwarded_isTheAddress() throws Exception {
    MockHttpServletRequest request = from("127.0.0.1");
    request.addHeader("X-Forwarded-Host", "other.example");
    request.addHeader("X-Forwarded-Prefix", "/other");

    assertThat(addressOf(request, "https://maps.example.edu/atlas/"))
        .isEqualTo("https://maps.example.edu/atlas");
    assertThat(addressOf(request, "https://maps.example.edu:8443"))
        .isEqualTo("https://maps.example.edu:8443");
  }

  @Test
  void publicAddress_thatIsNone_isSaidWithAnExample() {
    assertThatThrownBy(() -> new SiteSettings("maps.example.edu", PROXIES, null, 1))
        .hasMessageContaining("ATLAS_URL is maps.example.edu")
        .hasMessageContaining("https://maps.example.edu");
  }

  @Test
  void proxies_thatAreNoNetwork_areSaidWithAnExample() {
    assertThatThrownBy(() -> new SiteSettings("", List.of("10.0.0.0/8", "proxy.local"), null, 1))
        .hasMessageContaining("ATLAS_PROXIES has proxy.local")
        .hasMessageContaining("192.0.2.0/24");
  }

  private static MockHttpServletRequest from(String client) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/a/aras");
    request.setRemoteAddr(client);
    return request;
  }

  /** The site's address as everything behind the filter sees it. */
  private static String addressOf(MockHttpServletRequest request, String url) throws Exception {
    MockFilterChain chain = new MockFilterChain();
    new PublicAddress(new SiteSettings(url, PROXIES, null, 1))
        .doFilter(request, new MockHttpServletResponse(), chain);
    return ServletUriComponentsBuilder.fromContextPath((HttpServletRequest) chain.getRequest())
        .build()
        .toUriString();
  }
}
