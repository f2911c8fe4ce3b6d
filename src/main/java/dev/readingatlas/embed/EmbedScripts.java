package dev.readingatlas.embed;

import dev.readingatlas.http.Caching;
import dev.readingatlas.http.NotFoundProblem;
import dev.readingatlas.http.Representation;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What other sites load from here: two scripts under addresses that never change, and the files of
 * the bundle, which may be kept for ever.
 */
@RestController
class EmbedScripts {
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript");
  private final EmbedBundle bundle;

  EmbedScripts(EmbedBundle bundle) {
    this.bundle = bundle;
  }

  @GetMapping("/embed/assets/{name}")
  ResponseEntity<byte[]> asset(@PathVariable String name, ServletWebRequest request) {
    return bundle
        .file("assets/" + name)
        .orElseThrow(NotFoundProblem::address)
        .answer(request, Caching.FOR_EVER);
  }

  /** For pages that frame an atlas: gives the frames the height they ask for. */
  @GetMapping("/embed.js")
  ResponseEntity<byte[]> host(ServletWebRequest request) {
    return bundle.host().answer(request, Caching.ASK_AGAIN);
  }

  /** Defines {@code <atlas-viewer>} on any page: a module that points to the bundle's. */
  @GetMapping("/atlas-viewer.js")
  ResponseEntity<byte[]> element(ServletWebRequest request) {
    return definition(bundle.element().file(), request);
  }

  /**
   * The same for the program's own pages, where a page came without a viewer in its first bytes.
   */
  @GetMapping("/site-viewer.js")
  ResponseEntity<byte[]> siteViewer(ServletWebRequest request) {
    return definition(bundle.sitePage().file(), request);
  }

  private static ResponseEntity<byte[]> definition(String file, ServletWebRequest request) {
    byte[] script =
        ("customElements.get('atlas-viewer') ?? (await import('./embed/" + file + "'));\n")
            .getBytes(StandardCharsets.UTF_8);
    return new Representation(SCRIPT, file.substring(file.lastIndexOf('/') + 1), script, null, null)
        .answer(request, Caching.ASK_AGAIN);
  }
}
