package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A pack cannot be used; its problems say why, at least one of them fatal. */
class PackException extends RuntimeException {
  private final List<Finding> problems;

  PackException(List<Finding> problems) {
    super(problems.stream().map(FindingText.ENGLISH::withPlace).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  List<Finding> problems() {
    return problems;
  }
}
