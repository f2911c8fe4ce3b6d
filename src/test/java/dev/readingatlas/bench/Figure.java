package dev.readingatlas.bench;

import java.util.Locale;

/**
 * One thing measured of us and of another on the same layer.
 *
 * @param what it is, with its unit, the same for every size of the layer
 * @param copies how many times the layer
 * @param better whether more or less of it is better
 * @param ours what we have; NaN when not measured
 * @param peer what the other has; NaN when there is no other
 * @param name of the other; null when there is none
 * @param wanted how many times as good we have to be; NaN when nothing is asked
 */
record Figure(
    String what, int copies, Better better, double ours, double peer, String name, double wanted) {

  /** Which direction is better. */
  enum Better {
    MORE,
    LESS
  }

  /** How many times as good as the other we are. */
  double ratio() {
    return better == Better.MORE ? ours / peer : peer / ours;
  }

  /** A row of the table of figures. */
  String row() {
    String verdict = "";
    if (!Double.isNaN(wanted)) {
      String asked = "at least " + number(wanted);
      verdict =
          Double.isNaN(ratio()) ? asked : asked + (ratio() >= wanted ? ", reached" : ", missed");
    }
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            copies == 1 ? what : what + ", layer × " + copies,
            number(ours),
            name == null ? "" : name + ": " + number(peer),
            Double.isNaN(ratio()) ? "" : number(ratio()),
            verdict);
  }

  /** Three digits that mean something. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "not measured";
    }
    if (Math.abs(value) >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
  }
}
