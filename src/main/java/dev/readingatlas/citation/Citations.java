package dev.readingatlas.citation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.AtlasStore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Cites the published atlases and what they hold. */
@Service
public class Citations {
  private static final int KEPT = 64;

  private final AtlasStore atlases;
  private final CslProcessor processor;

  /** The atlases asked for, each in its last version: what is cited is only read from them. */
  private final Cache<String, Atlas> read = Caffeine.newBuilder().maximumSize(KEPT).build();

  Citations(AtlasStore atlases, CslProcessor processor) {
    this.atlases = atlases;
    this.processor = processor;
  }

  /**
   * What is cited, with what stands behind it; empty if there is no such atlas, or if it does not
   * have it.
   *
   * @param base where the server is, without a slash at the end
   * @param accessed the day on which the reader saw it, or null
   */
  public Optional<Citation> find(String slug, Cited cited, String base, LocalDate accessed) {
    return atlas(slug)
        .flatMap(
            atlas -> {
              AtlasWorks works = new AtlasWorks(atlas, base, accessed);
              return works
                  .work(cited)
                  .map(
                      work ->
                          new Citation(
                              slug,
                              works.resolved(cited),
                              work,
                              works.address(cited),
                              works.page(cited),
                              works.paragraph(cited).orElse(null),
                              works.sources(cited)));
            });
  }

  /** The work by the rules of every style. */
  public List<Reference> references(Citation citation) {
    return Arrays.stream(Style.values())
        .map(style -> processor.format(citation.work(), style, citation.paragraph()))
        .toList();
  }

  /** The atlas in its last version; empty if there is none of that slug. */
  Optional<Atlas> atlas(String slug) {
    String version = atlases.version(slug).orElse(null);
    if (version == null) {
      read.invalidate(slug);
      return Optional.empty();
    }
    Atlas known = read.getIfPresent(slug);
    if (known != null && known.checksum().equals(version)) {
      return Optional.of(known);
    }
    Optional<Atlas> found = atlases.find(slug);
    found.ifPresent(atlas -> read.put(slug, atlas));
    return found;
  }
}
