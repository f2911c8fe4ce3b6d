package dev.readingatlas.embed;

import dev.readingatlas.http.Caching;
import dev.readingatlas.http.NotFoundProblem;
import dev.readingatlas.http.OverloadedProblem;
import dev.readingatlas.http.Query;
import dev.readingatlas.link.AtlasEdition;
import dev.readingatlas.link.AtlasEditions;
import dev.readingatlas.link.PictureAddress;
import dev.readingatlas.link.ViewerState;
import dev.readingatlas.picture.Picture;
import dev.readingatlas.picture.Pictures;
import dev.readingatlas.picture.PicturesBusy;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /preview/{slug}.png}: a picture of the map in a state, for previews of links. */
@RestController
class PreviewController {
  /** The widths it can be asked for; anything else is the widest. */
  static final Set<Integer> WIDTHS = Set.of(PictureAddress.WIDTH, 600, 400);

  private static final int RETRY_SECONDS = 3;

  private final AtlasEditions editions;
  private final Pictures pictures;

  PreviewController(AtlasEditions editions, Pictures pictures) {
    this.editions = editions;
    this.pictures = pictures;
  }

  /**
   * With the current version as {@code v} the answer may be kept for ever. What the query names and
   * the atlas does not have is passed over, as the viewer does.
   */
  @GetMapping("/preview/{slug}.png")
  ResponseEntity<byte[]> picture(@PathVariable String slug, ServletWebRequest request) {
    AtlasEdition edition = editions.find(slug).orElseThrow(() -> NotFoundProblem.atlas(slug));
    Map<String, String> query = Query.lenient(request.getRequest().getQueryString());
    Picture picture;
    try {
      picture = pictures.get(edition, ViewerState.parse(query, edition.atlas()), width(query));
    } catch (PicturesBusy busy) {
      throw new OverloadedProblem(RETRY_SECONDS);
    }
    boolean isCurrent = PictureAddress.version(edition).equals(query.get("v"));
    HttpHeaders headers = new HttpHeaders();
    headers.setETag("\"" + picture.version() + "\"");
    headers.setCacheControl(isCurrent ? Caching.FOR_EVER : Caching.ASK_AGAIN);
    if (request.checkNotModified(headers.getETag())) {
      return ResponseEntity.status(304).headers(headers).build();
    }
    headers.setContentType(MediaType.IMAGE_PNG);
    return ResponseEntity.ok().headers(headers).body(picture.png());
  }

  private static int width(Map<String, String> query) {
    return WIDTHS.stream()
        .filter(width -> width.toString().equals(query.get("width")))
        .findFirst()
        .orElse(PictureAddress.WIDTH);
  }
}
