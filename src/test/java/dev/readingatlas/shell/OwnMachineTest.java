package dev.readingatlas.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class OwnMachineTest {
  @Test
  void browser_onTheSameMachine_isRecognised() {
    assertThat(OwnMachine.asked(request("127.0.0.1", "localhost:8080"))).isTrue();
    assertThat(OwnMachine.asked(request("::1", "[::1]:8080"))).isTrue();
  }

  @Test
  void others_areNot() {
    assertThat(OwnMachine.asked(request("192.0.2.7", "localhost:8080"))).isFalse();
    assertThat(OwnMachine.asked(request("127.0.0.1", "atlas.example"))).isFalse();
    for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"}) {
      MockHttpServletRequest proxied = request("127.0.0.1", "localhost:8080");
      proxied.addHeader(header, "127.0.0.1");
      assertThat(OwnMachine.asked(proxied)).as(header).isFalse();
    }
    MockHttpServletRequest plainProxy = request("127.0.0.1", "localhost:8080");
    plainProxy.setProtocol("HTTP/1.0");
    assertThat(OwnMachine.asked(plainProxy)).isFalse();
  }

  @Test
  void address_thatAFilterPutThere_isNotBelieved() {
    MockHttpServletRequest raw = request("192.0.2.7", "localhost");
    raw.addHeader("X-Forwarded-For", "127.0.0.1");
    HttpServletRequestWrapper wrapped =
        new HttpServletRequestWrapper(raw) {
          @Override
          public String getRemoteAddr() {
            return "127.0.0.1";
          }

          @Override
          public String getHeader(String name) {
            return name.startsWith("X-Forwarded") ? null : super.getHeader(name);
          }
        };
    assertThat(OwnMachine.asked(wrapped)).isFalse();
  }

  private static MockHttpServletRequest request(String from, String host) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    request.setProtocol("HTTP/1.1");
    request.addHeader("Host", host);
    return request;
  }
}
