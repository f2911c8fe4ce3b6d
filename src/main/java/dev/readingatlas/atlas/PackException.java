package dev.readingatlas.atlas;

import dev.readingatlas.layer.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A pack cannot be used; its problems say why, at least one of them fatal. */
class PackException extends RuntimeException {
  private final List<Problem> problems;

  PackException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
