package dev.readingatlas.link;

import dev.readingatlas.http.Query;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the previews of links to atlases. */
@Component
public class LinkPreviews {
  private final AtlasEditions atlases;

  LinkPreviews(AtlasEditions atlases) {
    this.atlases = atlases;
  }

  /**
   * The preview of an atlas in a state; what the query names and the atlas does not have is passed
   * over, as the viewer does. Empty if there is no such atlas.
   *
   * @param site where this server is, as the one who asks sees it
   */
  public Optional<LinkPreview> find(AtlasAddress address, SiteAddress site) {
    return atlases
        .find(address.slug())
        .map(
            edition ->
                new LinkPreview(
                    site,
                    edition,
                    ViewerState.parse(Query.lenient(address.query()), edition.atlas())));
  }
}
