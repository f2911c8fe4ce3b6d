package dev.readingatlas.api;

import dev.readingatlas.atlas.AtlasName;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasStore.RevisionSummary;
import dev.readingatlas.atlas.RevisionChange;
import dev.readingatlas.http.Caching;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/atlases/{slug}/revisions} and {@code …/changes}: what was published, and when. */
@RestController
class RevisionController {
  private final AtlasStore atlases;
  private final AtlasProblems problems;

  RevisionController(AtlasStore atlases, AtlasProblems problems) {
    this.atlases = atlases;
    this.problems = problems;
  }

  /** The revisions, the newest first. */
  @GetMapping("/api/atlases/{slug}/revisions")
  ResponseEntity<List<RevisionSummary>> revisions(@PathVariable("slug") String name) {
    String slug = AtlasName.slugOf(name);
    List<RevisionSummary> revisions = atlases.revisionsOf(slug);
    if (revisions.isEmpty()) {
      throw problems.missing(slug);
    }
    return ResponseEntity.ok().cacheControl(Caching.ASK_AGAIN).body(revisions);
  }

  /** What changed from one revision to another. */
  record Changes(int from, int to, List<RevisionChange> changes) {}

  @GetMapping("/api/atlases/{slug}/changes")
  ResponseEntity<Changes> changes(
      @PathVariable("slug") String name, @RequestParam int from, @RequestParam int to) {
    String slug = AtlasName.slugOf(name);
    for (int number : new int[] {from, to}) {
      String revision = new AtlasName(slug, number).toString();
      if (atlases.published(revision).isEmpty()) {
        throw problems.missing(revision);
      }
    }
    List<RevisionChange> changes =
        atlases.changes(slug, from, to).orElseThrow(() -> problems.missing(slug));
    return ResponseEntity.ok().cacheControl(Caching.REVISION).body(new Changes(from, to, changes));
  }
}
