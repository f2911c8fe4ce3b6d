package dev.readingatlas.reader;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.readingatlas.atlas.AtlasName;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.FailedPacks;
import dev.readingatlas.shell.PageLanguage;

/** One atlas, filling the window. The element keeps its own state in the address's query. */
@Route("a/:slug")
class AtlasView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final AtlasStore atlases;
  private final FailedPacks failed;
  private final AtlasViewer viewer = new AtlasViewer();
  private String title = "";

  AtlasView(AtlasStore atlases, FailedPacks failed) {
    this.atlases = atlases;
    this.failed = failed;
    setSizeFull();
    viewer.setHistory(AtlasViewer.History.URL);
    viewer.addBeforeTitle(new LibraryLink());
    viewer.addLanguageChosenListener(
        event -> getUI().ifPresent(ui -> PageLanguage.choose(ui, event.getLanguage())));
    add(viewer);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    open(event, event.getRouteParameters().get("slug").orElse(""));
  }

  /**
   * Opens an atlas; one that does not exist, or whose pack is broken, is answered with the page
   * that says so.
   */
  void open(BeforeEnterEvent event, String slug) {
    atlases
        .title(slug)
        .ifPresentOrElse(
            found -> {
              title = found;
              viewer.setSource("api/atlases/" + slug);
            },
            () -> {
              String name = AtlasName.slugOf(slug);
              if (atlases.isWithdrawn(name)) {
                event.rerouteToError(new WithdrawnAtlas(), "");
              } else if (!atlases.revisionsOf(name).isEmpty()) {
                event.rerouteToError(new MissingRevision(name, atlases.revisionsOf(name)), "");
              } else if (failed.has(slug)) {
                event.rerouteToError(new BrokenAtlas(slug), "");
              } else {
                event.rerouteToError(NotFoundException.class);
              }
            });
  }

  @Override
  public String getPageTitle() {
    return title + " · Reading Atlas";
  }
}
