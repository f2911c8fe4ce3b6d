package dev.readingatlas.embed;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.http.Html;
import dev.readingatlas.http.Representation;
import dev.readingatlas.message.Messages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
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

  private static final String STYLE = FirstSight.STYLE + FirstSight.resource("embed-page.css");

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
    EmbedBundle.Entry script = bundle.page();
    Html html = head(atlas.title(), atlas.lang(), theme);
    html.start("meta", "name", "description", "content", atlas.summary())
        .start("link", "rel", "canonical", "href", "../a/" + atlas.slug());
    // The text is as large as all else before the map; only those who need it fetch it.
    html.raw("<noscript>")
        .start("meta", "http-equiv", "refresh", "content", "0;url=" + atlas.slug() + "?text=1")
        .raw("</noscript>");
    FirstSight.hints(atlas, script, "..", html);
    html.start("script", "type", "module", "src", script.file()).end("script");
    html.end("head").start("body");
    leadToText(atlas, html);
    html.start("atlas-viewer", "embedded", "", "history", "url", "atlas", atlas.slug())
        .raw(sight.of(atlas))
        .end("atlas-viewer");
    return representation(html.end("body").end("html"));
  }

  /**
   * A link beside the hint in the head, which an isolated frame (sandbox) may not follow by itself.
   */
  private static void leadToText(Atlas atlas, Html html) {
    Messages messages = Messages.in(Messages.language(atlas.lang()).orElse(Locale.ENGLISH));
    html.raw("<noscript>")
        .start("p", "lang", messages.locale().toLanguageTag(), "dir", messages.direction())
        .element("a", messages.text("page.noScript"), "href", atlas.slug() + "?text=1")
        .end("p")
        .raw("</noscript>");
  }

  /** All of an atlas as text, for readers without scripts. */
  Representation text(Atlas atlas, String theme) {
    Html html = head(atlas.title(), atlas.lang(), theme).end("head").start("body");
    AtlasText.write(atlas, html);
    return representation(html.end("body").end("html"));
  }

  private static Representation representation(Html html) {
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    return Representation.of(TYPE, HexFormat.of().formatHex(digest(bytes), 0, 12), bytes);
  }

  /** The page that says that there is no such atlas. */
  byte[] missing(String slug, String theme, Messages messages) {
    Html html =
        head(messages.text("page.nothing"), messages.locale().toLanguageTag(), theme)
            .end("head")
            .start("body");
    html.start("main", "class", "lost", "dir", messages.direction())
        .element("h1", messages.text("page.noSuchAtlas", Map.of("name", slug)))
        .start("p")
        .element(
            "a",
            messages.text("page.seeAll"),
            "href",
            "../library",
            "target",
            "_blank",
            "rel",
            "noopener")
        .end("p")
        .end("main");
    return html.end("body").end("html").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Html head(String title, String lang, String theme) {
    return new Html()
        .raw("<!doctype html>")
        .start("html", "lang", lang, "data-theme", theme)
        .start("head")
        .start("meta", "charset", "UTF-8")
        .element("title", title + " · Reading Atlas")
        .start("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .start("link", "rel", "icon", "href", "../icons/atlas.svg", "type", "image/svg+xml")
        .start("style")
        .raw(STYLE)
        .end("style");
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
