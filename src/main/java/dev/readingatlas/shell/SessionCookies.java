package dev.readingatlas.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes session cookies valid for the public address, not for the address behind a proxy: with its
 * path, and for https only if readers use https.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookies {
  /** The request with the address that {@link PublicAddress} has set. */
  static final String READDRESSED = SessionCookies.class.getName();

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> cookiesOfThePublicAddress() {
    return factory ->
        factory.addContextCustomizers(context -> context.setCookieProcessor(new Processor()));
  }

  /** Writes the header of a cookie. */
  static final class Processor extends Rfc6265CookieProcessor {
    Processor() {
      setSameSiteCookies("Lax");
    }

    @Override
    public String generateHeader(Cookie cookie, HttpServletRequest request) {
      Object found = request == null ? null : request.getAttribute(READDRESSED);
      if (found instanceof HttpServletRequest readdressed) {
        cookie.setPath(readdressed.getContextPath() + "/");
        cookie.setSecure(cookie.getSecure() || readdressed.isSecure());
      }
      return super.generateHeader(cookie, request);
    }
  }
}
