package dev.readingatlas.maintenance;

import java.util.List;

/**
 * The tables of the store, each after those that it refers to. The count of changes is not kept.
 */
final class Tables {
  static final List<String> ALL =
      List.of(
          "feature_set",
          "feature",
          "feature_shape",
          "layer",
          "document",
          "revision",
          "revision_layer",
          "revision_file",
          "atlas");

  /** Has numbers that the database counts up by itself. */
  static final String COUNTED = "feature_set";

  static final String COUNTER = "number";

  private Tables() {}
}
