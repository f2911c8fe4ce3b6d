package dev.readingatlas.explore;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import dev.readingatlas.atlas.AtlasSettings;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;

/**
 * The home atlas; where it is not there, the first there is, and where there is none, the library.
 */
@Route("")
class HomeView extends AtlasView {
  private final AtlasStore atlases;
  private final AtlasSettings settings;

  HomeView(AtlasStore atlases, AtlasSettings settings) {
    super(atlases);
    this.atlases = atlases;
    this.settings = settings;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (atlases.title(settings.home()).isPresent()) {
      open(event, settings.home());
      return;
    }
    atlases.list().stream()
        .findFirst()
        .map(AtlasSummary::slug)
        .ifPresentOrElse(slug -> open(event, slug), () -> event.forwardTo(LibraryView.class));
  }
}
