package dev.readingatlas.reader;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import dev.readingatlas.atlas.AtlasSettings;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.atlas.FailedPacks;

/**
 * The home atlas, broken or not; where it is not there, the first there is, and where there is
 * none, the library.
 */
@Route("")
class HomeView extends AtlasView {
  private final AtlasStore atlases;
  private final AtlasSettings settings;
  private final FailedPacks failed;

  HomeView(AtlasStore atlases, AtlasSettings settings, FailedPacks failed) {
    super(atlases, failed);
    this.atlases = atlases;
    this.failed = failed;
    this.settings = settings;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (atlases.title(settings.home()).isPresent() || failed.has(settings.home())) {
      open(event, settings.home());
      return;
    }
    atlases.list().stream()
        .findFirst()
        .map(AtlasSummary::slug)
        .ifPresentOrElse(slug -> open(event, slug), () -> event.forwardTo(LibraryView.class));
  }
}
