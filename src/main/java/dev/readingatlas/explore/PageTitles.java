package dev.readingatlas.explore;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.readingatlas.atlas.AtlasSettings;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.shell.PageLanguage;
import dev.readingatlas.web.FirstSight;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

  private final AtlasStore atlases;
  private final AtlasSettings settings;
  private final FirstSight firstSight;

  PageTitles(AtlasStore atlases, AtlasSettings settings, FirstSight firstSight) {
    this.firstSight = firstSight;
    this.atlases = atlases;
    this.settings = settings;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::fill);
  }

  private void fill(IndexHtmlResponse response) {
    String path =
        Optional.ofNullable(response.getVaadinRequest().getPathInfo())
            .orElse("/")
            .replaceAll("(?<=.)/+$", "");
    String slug = path.startsWith(ATLAS) ? path.substring(ATLAS.length()) : settings.home();
    Optional<AtlasSummary> atlas =
        path.equals("/") || path.startsWith(ATLAS)
            ? atlases.list().stream().filter(one -> one.slug().equals(slug)).findFirst()
            : Optional.empty();
    if (path.startsWith(ATLAS) && atlas.isEmpty()) {
      response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    response
        .getDocument()
        .title(atlas.map(one -> one.title() + " · Reading Atlas").orElse("Reading Atlas"));
    Element noScript = response.getDocument().body().appendElement("noscript");
    noScript
        .appendElement("p")
        .text(
            PageLanguage.of(response.getVaadinRequest())
                .say("page.noScript", Map.of("address", "/api/atlases/" + slug)));
    atlas.flatMap(one -> firstSight.page(one.slug())).ifPresent(page -> show(page, slug, response));
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
            .attr("src", "/api/atlases/" + slug)
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
