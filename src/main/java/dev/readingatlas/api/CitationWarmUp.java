package dev.readingatlas.api;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.citation.Cited;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a citation of every kind (atlas, place, excerpt) once the server is ready. The first ones
 * load a thousand classes and read the styles; a reader should not be the one who waits for that.
 */
@Component
class CitationWarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(CitationWarmUp.class);

  private final AtlasStore atlases;
  private final CitationController citations;

  CitationWarmUp(AtlasStore atlases, CitationController citations) {
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
    atlases.find(slug).ifPresent(this::cite);
  }

  private void cite(Atlas atlas) {
    cite(atlas, Cited.atlas());
    atlas.places().stream()
        .findFirst()
        .ifPresent(place -> cite(atlas, new Cited(place.id(), null, null)));
    atlas.readings().stream()
        .flatMap(reading -> reading.excerpts().stream())
        .findFirst()
        .ifPresent(excerpt -> cite(atlas, new Cited(null, null, excerpt.id())));
  }

  private void cite(Atlas atlas, Cited cited) {
    citations.references(
        new CitationRequest(atlas.slug(), cited, LocalDate.EPOCH, false, "http://localhost"));
  }
}
