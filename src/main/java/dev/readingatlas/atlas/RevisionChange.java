package dev.readingatlas.atlas;

import java.util.List;
import java.util.Map;

/**
 * One difference between two revisions of an atlas.
 *
 * @param kind what happened, as messages and the API name it, such as {@code place-added}
 * @param subject id of the place, reading, layer or period, {@code reading/excerpt} for a passage;
 *     empty for the atlas itself
 * @param parameters for the sentence: names and texts, in the language of the atlas
 */
public record RevisionChange(String kind, String subject, Map<String, String> parameters) {
  /** Every kind there is, in the order in which a list has them. */
  public static final List<String> KINDS =
      List.of(
          "atlas-changed",
          "period-added",
          "period-changed",
          "period-removed",
          "layer-added",
          "layer-replaced",
          "layer-changed",
          "layer-removed",
          "place-added",
          "place-changed",
          "place-removed",
          "reading-added",
          "reading-changed",
          "reading-removed",
          "excerpt-added",
          "excerpt-words",
          "excerpt-places",
          "excerpt-changed",
          "excerpt-removed");

  public RevisionChange {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("No kind of change: " + kind);
    }
    parameters = Map.copyOf(parameters);
  }
}
