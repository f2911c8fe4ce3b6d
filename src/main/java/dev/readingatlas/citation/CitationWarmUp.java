package dev.readingatlas.citation;

import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Formats a citation of every atlas once the server is ready. The first citation loads a thousand
 * classes and reads the styles; a reader should not be the one who waits for that.
 */
@Component
class CitationWarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(CitationWarmUp.class);

  private final AtlasStore atlases;
  private final Citations citations;

  CitationWarmUp(AtlasStore atlases, Citations citations) {
    this.atlases = atlases;
    this.citations = citations;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread thread =
        new Thread(
            () -> {
              try {
                atlases.list().stream().map(AtlasSummary::slug).forEach(this::cite);
              } catch (RuntimeException | Error e) {
                LOG.debug("Citations are formatted when they are asked for", e);
              }
            },
            "citation warm-up");
    thread.setDaemon(true);
    // Whoever asks for a page comes first.
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private void cite(String slug) {
    citations.find(slug, Cited.atlas(), "http://localhost", null).ifPresent(citations::references);
  }
}
