package dev.readingatlas.layer.shapefile;

import dev.readingatlas.layer.Problem;
import java.io.IOException;
import java.util.List;

/** A shapefile that cannot be used; its message is one sentence naming file, record and rule. */
public final class ShapefileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient List<Problem> problems;

  ShapefileException(Problem problem) {
    this(problem, List.of(problem), null);
  }

  ShapefileException(Problem problem, List<Problem> problems, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
    this.problems = List.copyOf(problems);
  }

  /** The fatal problem. */
  public Problem problem() {
    return problem;
  }

  /** All problems seen until then, the fatal one last. */
  public List<Problem> problems() {
    return problems;
  }
}
