package dev.readingatlas.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs the address of the server when it is ready. */
@Component
class ReadyMessage {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

  private final SiteSettings site;
  private final String path;

  ReadyMessage(SiteSettings site, @Value("${server.servlet.context-path:}") String path) {
    this.site = site;
    this.path = path;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      LOG.info(
          "Reading Atlas is ready: http://localhost:{}{}/{}",
          context.getWebServer().getPort(),
          path,
          site.url().isEmpty() ? "" : ", for readers: " + site.url() + "/");
    }
  }
}
