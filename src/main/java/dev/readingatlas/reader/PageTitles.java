package dev.readingatlas.reader;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.readingatlas.atlas.AtlasName;
import dev.readingatlas.atlas.AtlasSettings;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.atlas.FailedPacks;
import dev.readingatlas.atlas.PublishedAtlas;
import dev.readingatlas.embed.FirstSight;
import dev.readingatlas.shell.PageLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts into the first bytes of an atlas's page its title, a still map and the viewer, and leads
 * readers without scripts to all of its text.
 */
@Component
class PageTitles implements VaadinServiceInitListener {
  private static final String ATLAS = "/a/";
  private static final String REVISIONS = "/revisions";

  private final AtlasStore atlases;
  private final FailedPacks failed;
  private final AtlasSettings settings;
  private final FirstSight firstSight;

  PageTitles(
      AtlasStore atlases, FailedPacks failed, AtlasSettings settings, FirstSight firstSight) {
    this.atlases = atlases;
    this.failed = failed;
    this.settings = settings;
    this.firstSight = firstSight;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::fill);
  }

  void fill(IndexHtmlResponse response) {
    String path =
        Optional.ofNullable(response.getVaadinRequest().getPathInfo())
            .orElse("/")
            .replaceAll("(?<=.)/+$", "");
    boolean ofAnAtlas = path.equals("/") || path.startsWith(ATLAS);
    String name = path.startsWith(ATLAS) ? path.substring(ATLAS.length()) : settings.home();
    boolean ofRevisions = path.startsWith(ATLAS) && name.endsWith(REVISIONS);
    String slug = ofRevisions ? name.substring(0, name.length() - REVISIONS.length()) : name;
    List<AtlasSummary> all = atlases.list();
    Optional<PublishedAtlas> named = atlases.published(slug);
    Optional<PublishedAtlas> atlas = ofAnAtlas ? named : Optional.empty();
    if (ofAnAtlas && atlas.isEmpty()) {
      // As the views answer, which come too late for whoever looks at the first bytes only.
      if (failed.has(slug)) {
        response.getVaadinResponse().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      } else if (atlases.isWithdrawn(AtlasName.slugOf(slug))) {
        response.getVaadinResponse().setStatus(HttpServletResponse.SC_GONE);
      } else if (path.startsWith(ATLAS)) {
        response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
      }
    }
    response
        .getDocument()
        .title(atlas.map(one -> one.title() + " · Reading Atlas").orElse("Reading Atlas"));
    named
        .map(PublishedAtlas::name)
        .or(() -> all.stream().findFirst().map(AtlasSummary::slug))
        .ifPresent(one -> leadToText(one, response));
    atlas
        .filter(one -> !ofRevisions)
        .flatMap(one -> firstSight.page(one.name()))
        .ifPresent(page -> show(page, slug, response));
  }

  private static void leadToText(String slug, IndexHtmlResponse response) {
    response
        .getDocument()
        .body()
        .appendElement("noscript")
        .appendElement("p")
        .appendElement("a")
        .attr("href", FirstSight.textOf(slug))
        .text(PageLanguage.of(response.getVaadinRequest()).text("page.noScript"));
  }

  /**
   * The viewer stands in the page from its first bytes on and starts by its own script. Vaadin's
   * comes after it: what it needs it gets when the map is drawn, see {@link AtlasView}.
   */
  private static void show(FirstSight.Page page, String slug, IndexHtmlResponse response) {
    Document document = response.getDocument();
    Element head = document.head();
    Element bootstrap = head.selectFirst("script[type=module][src*=/VAADIN/]");
    head.select("link[rel=modulepreload][href*=/VAADIN/]").remove();
    // Before anything else in the head, so that nothing that comes later holds it up.
    Element first = head.selectFirst("meta[name=viewport]");
    Objects.requireNonNullElse(first, head.child(0)).after(page.head());
    Element viewer =
        document
            .body()
            .prependElement("atlas-viewer")
            .attr("src", "api/atlases/" + slug)
            .attr("history", "url")
            .attr("data-first", true);
    if (bootstrap != null) {
      viewer.attr("data-then", bootstrap.attr("src"));
      bootstrap.remove();
    }
    viewer.append(page.viewer());
    LibraryLink.write(viewer, PageLanguage.of(response.getVaadinRequest()));
    head.appendElement("noscript")
        .appendElement("meta")
        .attr("http-equiv", "refresh")
        .attr("content", "0;url=" + page.text());
  }
}
