package dev.readingatlas.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readingatlas.atlas.AtlasSettings;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.atlas.PublishedAtlas;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Atlases as they stand, each read from the store once for each edition; the last few are kept. */
@Component
public class AtlasEditions {
  private final AtlasStore store;
  private final AtlasSettings settings;
  private final Cache<String, AtlasEdition> kept = Caffeine.newBuilder().maximumSize(16).build();

  AtlasEditions(AtlasStore store, AtlasSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * The atlas of a slug in its present version; empty if there is none.
   *
   * @param slug null for the home atlas
   */
  public Optional<AtlasEdition> find(String slug) {
    String wanted = slug == null ? home().orElse("") : slug;
    return store.published(wanted).flatMap(published -> asPublished(wanted, published));
  }

  private Optional<AtlasEdition> asPublished(String slug, PublishedAtlas published) {
    AtlasEdition found = kept.getIfPresent(slug);
    if (found != null && found.version().equals(published.version())) {
      return Optional.of(found);
    }
    // The checksum it comes with is the version it was read in, one transaction for all.
    Optional<AtlasEdition> read =
        store
            .find(slug)
            .map(atlas -> new AtlasEdition(atlas.checksum(), atlas, published.framing()));
    // Where it was imported anew between the two questions, the next one asks again.
    read.filter(edition -> edition.version().equals(published.version()))
        .ifPresent(edition -> kept.put(slug, edition));
    return read;
  }

  /** Where the home atlas is not there, the first there is. */
  private Optional<String> home() {
    return store.title(settings.home()).isPresent()
        ? Optional.of(settings.home())
        : store.list().stream().findFirst().map(AtlasSummary::slug);
  }
}
