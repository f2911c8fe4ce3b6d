package dev.readingatlas.web;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.Framing;
import dev.readingatlas.atlas.PublishedAtlas;
import dev.readingatlas.link.Discovery;
import dev.readingatlas.link.SiteAddress;
import dev.readingatlas.words.Words;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * {@code /embed/{slug}}: one atlas for a frame of another site. No session, no cookie; the same
 * bytes for everyone, so that they can be kept. What the query asks for beyond the colours of the
 * first sight is the viewer's business.
 */
@RestController
class EmbedController {
  private static final Set<String> THEMES = Set.of("light", "dark");

  private final AtlasStore atlases;
  private final Representations documents;
  private final EmbedPage page;

  EmbedController(AtlasStore atlases, Representations documents, EmbedPage page) {
    this.atlases = atlases;
    this.documents = documents;
    this.page = page;
  }

  @GetMapping("/embed/{slug}")
  ResponseEntity<byte[]> embed(
      @PathVariable String slug,
      @RequestParam(name = "theme", required = false) String asked,
      @RequestParam(required = false) String text,
      @RequestParam(name = "interface", required = false) String language,
      ServletWebRequest request) {
    String theme = asked != null && THEMES.contains(asked) ? asked : null;
    Optional<PublishedAtlas> published = atlases.published(slug);
    if (published.isEmpty()) {
      return ResponseEntity.status(HttpStatus.NOT_FOUND)
          .headers(policy(Framing.ANYONE))
          .cacheControl(Caching.ASK_AGAIN)
          .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
          .contentType(EmbedPage.TYPE)
          .body(page.missing(slug, theme, wordsOf(language, request)));
    }
    String version = published.get().version() + page.version();
    boolean asText = "1".equals(text);
    return documents
        .get(
            "embed " + slug + " " + theme + (asText ? " as text" : ""),
            version,
            () -> {
              Atlas atlas = atlases.find(slug).orElseThrow(() -> NotHere.atlas(slug));
              return asText ? page.text(atlas, theme) : page.of(atlas, theme);
            })
        .answer(request, Caching.ASK_AGAIN, headers(published.get().framing(), slug, request));
  }

  /** In the language that the address asks for, else the first of the reader's that is ours. */
  private static Words wordsOf(String asked, ServletWebRequest request) {
    List<Locale> preferred =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? List.of()
            : Collections.list(request.getRequest().getLocales());
    return Words.in(
        Optional.ofNullable(asked).flatMap(Words::language).orElse(Words.best(preferred)));
  }

  /** Who may frame it; and for those who have its address, where its oEmbed is. */
  private static HttpHeaders headers(Framing framing, String slug, ServletWebRequest request) {
    HttpHeaders headers = policy(framing);
    if (!framing.equals(Framing.NOBODY)) {
      SiteAddress.of(request.getRequest())
          .map(site -> Discovery.ofEmbed(site, slug, request.getRequest().getQueryString()))
          .ifPresent(found -> headers.add(HttpHeaders.LINK, found.linkHeader()));
    }
    return headers;
  }

  private static HttpHeaders policy(Framing framing) {
    HttpHeaders headers = new HttpHeaders();
    headers.add("Content-Security-Policy", EmbedPage.POLICY + frameAncestors(framing));
    return headers;
  }

  /**
   * Where anyone may frame it there is no such directive: {@code *} would leave out pages whose
   * address has a scheme of its own, such as a file or an app. This server's own pages always may,
   * for the preview of what is shared; since nobody may frame those, that lets no other site in.
   */
  private static String frameAncestors(Framing framing) {
    if (framing.anyone()) {
      return "";
    }
    return "; frame-ancestors 'self'"
        + framing.sites().stream().map(site -> " " + site).collect(Collectors.joining());
  }
}
