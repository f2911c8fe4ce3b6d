package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.util.List;
import java.util.Map;

/**
 * What is kept with the features of a source, so that it need not be read again.
 *
 * @param findings of the source; those with a pointer are about its entry in the document
 * @param repeated for each key that several records gave: the keys of the further features
 */
record LayerRemarks(List<Finding> findings, Map<String, List<String>> repeated) {
  LayerRemarks {
    findings = List.copyOf(findings);
    repeated = Map.copyOf(repeated);
  }

  /** The findings of a layer whose entry is now at this pointer. */
  List<Finding> findingsAt(String pointer) {
    return findings.stream()
        .map(finding -> finding.pointer() == null ? finding : finding.at(pointer))
        .toList();
  }
}
