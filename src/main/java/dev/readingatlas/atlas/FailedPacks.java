package dev.readingatlas.atlas;

import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.source.Finding;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is wrong with packs that could not be imported and of which nothing is served. */
@Component
public class FailedPacks {
  private final PackFolderImport startup;

  FailedPacks(PackFolderImport startup) {
    this.startup = startup;
  }

  /**
   * The problems of the pack of an atlas, each as file, line and sentence; empty if there is no
   * such pack, or something of it is served.
   */
  public List<String> problemsOf(String slug) {
    return startup.reports().stream()
        .filter(report -> report.outcome() == Outcome.FAILED && slug.equals(report.slug()))
        .filter(report -> report.revision() == null)
        .flatMap(report -> report.problems().stream())
        .map(Finding::toString)
        .toList();
  }
}
