package dev.readingatlas.bench;

import java.util.List;

/** How cost grows with the layer. */
record GrowthChart(List<Figure> figures) {
  String svg() {
    return "";
  }
}
