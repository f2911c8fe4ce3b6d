package dev.readingatlas.atlas;

import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.message.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with packs that could not be imported and of which nothing is served. */
@Component
public class FailedPacks {
  private final PackFolderImport startup;

  FailedPacks(PackFolderImport startup) {
    this.startup = startup;
  }

  /** Whether an atlas has a pack that could not be imported, and nothing of it is served. */
  public boolean has(String slug) {
    return reports(slug).findAny().isPresent();
  }

  /**
   * The problems of the pack of an atlas, each as file, line and sentence; empty if there is no
   * such pack, or something of it is served.
   */
  public List<String> problemsOf(String slug, Messages messages) {
    FindingText text = new FindingText(messages);
    return reports(slug)
        .flatMap(report -> report.problems().stream())
        .map(text::withPlace)
        .toList();
  }

  private Stream<PackReport> reports(String slug) {
    return startup.reports().stream()
        .filter(report -> report.outcome() == Outcome.FAILED && slug.equals(report.slug()))
        .filter(report -> report.revision() == null);
  }
}
