package dev.readingatlas.reader;

import java.util.List;

/** An atlas was asked for whose pack could not be imported. */
class BrokenAtlas extends RuntimeException {
  private final transient List<String> problems;

  BrokenAtlas(String slug, List<String> problems) {
    super("Nothing of the atlas " + slug + " is served");
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }
}
