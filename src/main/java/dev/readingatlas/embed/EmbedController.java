package dev.readingatlas.embed;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.AtlasName;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.Framing;
import dev.readingatlas.atlas.PublishedAtlas;
import dev.readingatlas.http.Caching;
import dev.readingatlas.http.NotFoundProblem;
import dev.readingatlas.http.Query;
import dev.readingatlas.http.Representations;
import dev.readingatlas.link.OembedLinks;
import dev.readingatlas.link.SiteAddress;
import dev.readingatlas.message.Messages;
import jakarta.servlet.http.HttpServletRequest;
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

  /** An address with a slash at its end is the same page, whose own addresses are relative. */
  @GetMapping(path = "/embed/{slug}/")
  ResponseEntity<Void> withSlash(HttpServletRequest request) {
    String path = request.getRequestURI().replaceAll("/+$", "");
    return moved("../" + lastOf(path), request.getQueryString());
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static ResponseEntity<Void> moved(String path, String query) {
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
        .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + Query.plain(query))
        .build();
  }

  @GetMapping("/embed/{slug}")
  ResponseEntity<?> embed(
      @PathVariable String slug,
      @RequestParam(name = "theme", required = false) String asked,
      @RequestParam(required = false) String text,
      @RequestParam(name = "interface", required = false) String language,
      ServletWebRequest request) {
    String query = request.getRequest().getQueryString();
    if (query != null && !Query.plain(query).equals(query)) {
      return moved(lastOf(request.getRequest().getRequestURI()), query);
    }
    String theme = asked != null && THEMES.contains(asked) ? asked : null;
    Optional<PublishedAtlas> published = atlases.published(slug);
    if (published.isEmpty()) {
      boolean isWithdrawn = atlases.isWithdrawn(AtlasName.slugOf(slug));
      return ResponseEntity.status(isWithdrawn ? HttpStatus.GONE : HttpStatus.NOT_FOUND)
          .headers(policy(Framing.ANYONE))
          .cacheControl(Caching.ASK_AGAIN)
          .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
          .contentType(EmbedPage.TYPE)
          .body(page.missing(slug, isWithdrawn, theme, wordsOf(language, request)));
    }
    String version = published.get().version() + page.version();
    boolean asText = "1".equals(text);
    return documents
        .get(
            "embed " + slug + " " + theme + (asText ? " as text" : ""),
            version,
            () -> {
              Atlas atlas = atlases.find(slug).orElseThrow(() -> NotFoundProblem.atlas(slug));
              return asText ? page.text(atlas, theme) : page.of(atlas, theme);
            })
        .answer(request, Caching.ASK_AGAIN, headers(published.get().framing(), slug, request));
  }

  /** In the language that the address asks for, else the first of the reader's that is ours. */
  private static Messages wordsOf(String asked, ServletWebRequest request) {
    List<Locale> preferred =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? List.of()
            : Collections.list(request.getRequest().getLocales());
    return Messages.in(
        Optional.ofNullable(asked).flatMap(Messages::language).orElse(Messages.best(preferred)));
  }

  /** Who may frame it; and for those who have its address, where its oEmbed is. */
  private static HttpHeaders headers(Framing framing, String slug, ServletWebRequest request) {
    HttpHeaders headers = policy(framing);
    if (!framing.equals(Framing.NOBODY)) {
      SiteAddress.of(request.getRequest())
          .map(site -> OembedLinks.ofEmbed(site, slug, request.getRequest().getQueryString()))
          .ifPresent(found -> headers.add(HttpHeaders.LINK, found.linkHeader()));
    }
    return headers;
  }

  private static HttpHeaders policy(Framing framing) {
    HttpHeaders headers = new HttpHeaders();
    // For pages that let in nothing but what says so; this page keeps to the same.
    headers.add("Cross-Origin-Embedder-Policy", "require-corp");
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
