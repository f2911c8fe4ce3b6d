package dev.readingatlas.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.http.Templates;
import dev.readingatlas.link.AtlasEditions;
import dev.readingatlas.picture.StillMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a page of an atlas shows before its scripts run: a still map, and title and summary where
 * the panel is going to be. It stands between the viewer's tags, in slots that the viewer has until
 * its own map is drawn, so that nothing is read out twice.
 */
@Component
public class FirstSight {
  private static final int KEPT = 64;

  /** The style sheet. */
  static final String STYLE = resource("first-sight.css");

  private final AtlasEditions atlases;
  private final StillMap maps;
  private final EmbedBundle bundle;
  private final Cache<String, Kept> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  private record Kept(String version, String html) {}

  FirstSight(AtlasEditions atlases, StillMap maps, EmbedBundle bundle) {
    this.atlases = atlases;
    this.maps = maps;
    this.bundle = bundle;
  }

  /** The children of the viewer's element. */
  String of(Atlas atlas) {
    return kept(atlas).html;
  }

  /**
   * A page of the program itself.
   *
   * @param head style, hints and the script, with addresses relative to the server's root
   * @param viewer children of the viewer's element
   * @param text the address of the whole atlas as text, for readers without scripts
   */
  public record Page(String head, String viewer, String text) {}

  /** Of an atlas's own page; empty if there is no such atlas. */
  public Optional<Page> page(String slug) {
    return atlases.find(slug).map(edition -> page(edition.atlas()));
  }

  /** The address of a whole atlas as text, relative to the server's root. */
  public static String textOf(String slug) {
    return "embed/" + slug + "?text=1";
  }

  private Page page(Atlas atlas) {
    EmbedBundle.Entry script = bundle.sitePage();
    String head =
        Templates.render(out -> JtesiteheadGenerated.render(out, null, atlas, rooted(script)));
    return new Page(head, of(atlas), textOf(atlas.name()));
  }

  private static EmbedBundle.Entry rooted(EmbedBundle.Entry entry) {
    return new EmbedBundle.Entry(
        "embed/" + entry.file(),
        entry.needs().stream().map(one -> "embed/" + one).toList(),
        entry.fonts().stream().map(one -> "embed/" + one).toList());
  }

  private Kept kept(Atlas atlas) {
    return kept.asMap()
        .compute(
            atlas.name(),
            (name, known) ->
                known != null && known.version.equals(atlas.checksum()) ? known : made(atlas));
  }

  private Kept made(Atlas atlas) {
    return new Kept(
        atlas.checksum(),
        Templates.render(out -> JtesightGenerated.render(out, null, atlas, maps.of(atlas))));
  }

  static String resource(String name) {
    try (InputStream in = FirstSight.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
