package dev.readingatlas.explore;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.readingatlas.atlas.AtlasSettings;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.shell.PageLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the atlas's title into the first bytes of its page, for readers who wait, and says what to
 * do where scripts are off.
 */
@Component
class PageTitles implements VaadinServiceInitListener {
  private static final String ATLAS = "/a/";

  private final AtlasStore atlases;
  private final AtlasSettings settings;

  PageTitles(AtlasStore atlases, AtlasSettings settings) {
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
    Element head = response.getDocument().head();
    atlas.ifPresent(
        one -> {
          // The viewer asks for it once its script runs; asked for now, it is there by then.
          head.appendElement("link")
              .attr("rel", "preload")
              .attr("as", "fetch")
              .attr("crossorigin", "anonymous")
              .attr("href", "/api/atlases/" + one.slug());
        });
    response
        .getDocument()
        .body()
        .appendElement("noscript")
        .text(
            PageLanguage.of(response.getVaadinRequest())
                .say("page.noScript", Map.of("address", "/api/atlases/" + slug)));
  }
}
