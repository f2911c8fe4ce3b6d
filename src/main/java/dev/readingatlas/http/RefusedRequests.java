package dev.readingatlas.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers requests that the web server refuses itself, such as {@code %00} in an address or an
 * address that is too long, with a problem detail (RFC 9457).
 */
@Configuration(proxyBeanMethods = false)
class RefusedRequests {
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsForRefusedRequests() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
              }
            });
  }

  /** The web server creates it by the name of the class. */
  public static final class Report extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable error) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      if (status == null
          || !status.isError()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      String detail =
          status.is4xxClientError()
              ? "The address is not one that a server may be asked for."
              : "The server could not answer this; its log says why.";
      String problem =
          """
          {"type":"urn:readingatlas:problem:request","title":"%s","status":%d,"detail":"%s"}"""
              .formatted(status.getReasonPhrase(), status.value(), detail);
      try {
        DataHeaders.all().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
      } catch (IOException | IllegalStateException e) {
        // The client has closed the connection, or an answer is already being sent.
        container.getLogger().debug("A refusal could not be sent", e);
      }
    }
  }
}
