package dev.readingatlas.bench;

import dev.readingatlas.bench.Figure.Better;
import java.util.ArrayList;
import java.util.List;

/** Gathers what was measured, and says it at once, so that one sees how far it is. */
final class Figures {
  private final List<Figure> all = new ArrayList<>();

  /** Adds something that is better the less there is of it. */
  void less(String what, int copies, double ours, String name, double peer, double wanted) {
    add(new Figure(what, copies, Better.LESS, ours, peer, name, wanted));
  }

  /** Adds something that is better the more there is of it. */
  void more(String what, int copies, double ours, String name, double peer, double wanted) {
    add(new Figure(what, copies, Better.MORE, ours, peer, name, wanted));
  }

  /** Adds something that nobody is compared by. */
  void alone(String what, int copies, double ours) {
    add(new Figure(what, copies, Better.LESS, ours, Double.NaN, null, Double.NaN));
  }

  private void add(Figure figure) {
    all.add(figure);
    System.out.println(figure.row());
  }

  List<Figure> all() {
    return all;
  }
}
