package dev.readingatlas.api;

import dev.readingatlas.atlas.AtlasName;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasStore.RevisionSummary;
import dev.readingatlas.http.GoneProblem;
import dev.readingatlas.http.NotFoundProblem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Says why there is no atlas of a name. */
@Component
class AtlasProblems {
  private final AtlasStore atlases;

  AtlasProblems(AtlasStore atlases) {
    this.atlases = atlases;
  }

  /**
   * 410 if the atlas is withdrawn, else 404; for a revision with the numbers of those there are.
   */
  ErrorResponseException missing(String name) {
    AtlasName wanted = AtlasName.parse(name).orElse(null);
    if (wanted == null) {
      return NotFoundProblem.atlas(name);
    }
    if (atlases.isWithdrawn(wanted.slug())) {
      return new GoneProblem(wanted.slug());
    }
    List<Integer> there =
        atlases.revisionsOf(wanted.slug()).stream().map(RevisionSummary::number).toList();
    return wanted.revision() == null || there.isEmpty()
        ? NotFoundProblem.atlas(name)
        : NotFoundProblem.revision(wanted.slug(), wanted.revision(), there);
  }
}
