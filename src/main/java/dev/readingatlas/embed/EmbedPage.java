package dev.readingatlas.embed;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.http.Representation;
import dev.readingatlas.http.Templates;
import dev.readingatlas.message.Messages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The page of {@code /embed/{slug}}: title and summary for the first paint, hints for everything
 * the viewer is going to ask for, and the way to the atlas's whole text where scripts are off. Its
 * addresses are relative, so that it works below any path.
 */
@Component
class EmbedPage {
  static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  static final String STYLE = FirstSight.STYLE + FirstSight.resource("embed-page.css");

  /**
   * Scripts, data, pictures and typefaces from this host only, nothing inline but the one style of
   * the page; who may frame it is added.
   */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-"
          + sha256(STYLE)
          + "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

  private final EmbedBundle bundle;
  private final FirstSight sight;

  EmbedPage(EmbedBundle bundle, FirstSight sight) {
    this.bundle = bundle;
    this.sight = sight;
  }

  /** Changes with the scripts that the pages name. */
  String version() {
    return bundle.page().file();
  }

  /**
   * The page of an atlas. Readers without scripts are led to its text.
   *
   * @param theme light, dark, or null for what the reader's system asks for
   */
  Representation of(Atlas atlas, String theme) {
    Messages messages = Messages.in(Messages.language(atlas.lang()).orElse(Locale.ENGLISH));
    return representation(
        Templates.render(
            out ->
                JteviewerGenerated.render(
                    out, null, atlas, theme, bundle.page(), sight.of(atlas), messages)));
  }

  /** All of an atlas as text, for readers without scripts. */
  Representation text(Atlas atlas, String theme) {
    return representation(
        Templates.render(out -> JtetextGenerated.render(out, null, new AtlasText(atlas), theme)));
  }

  private static Representation representation(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return Representation.of(TYPE, HexFormat.of().formatHex(digest(bytes), 0, 12), bytes);
  }

  /** The page for an atlas that does not exist, or was withdrawn. */
  byte[] missing(String slug, boolean isWithdrawn, String theme, Messages messages) {
    return Templates.render(
            out -> JtemissingGenerated.render(out, null, slug, isWithdrawn, theme, messages))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
