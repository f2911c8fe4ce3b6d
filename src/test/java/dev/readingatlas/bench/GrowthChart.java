package dev.readingatlas.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How cost grows with the layer, as one picture: a small chart for each thing that was measured at
 * several sizes, both axes logarithmic. Told apart by marks and dashes as well as by colour.
 */
record GrowthChart(List<Figure> figures) {
  private static final String OURS = "Reading Atlas";

  private static final int COLUMNS = 2;
  private static final int WIDTH = 270;
  private static final int HEIGHT = 190;
  private static final int TOP = 50;
  private static final int LEGEND = 22;
  private static final int LEFT = 54;
  private static final int BELOW_TITLE = 34;
  private static final int INNER_WIDTH = WIDTH - LEFT - 30;
  private static final int INNER_HEIGHT = HEIGHT - BELOW_TITLE - 40;

  /** Values of one thing by the size of the layer, for us and for each of the others. */
  private static final class Panel {
    final Map<String, TreeMap<Integer, Double>> lines = new LinkedHashMap<>();

    void add(String name, int copies, double value) {
      if (name != null && value > 0) {
        lines.computeIfAbsent(name, n -> new TreeMap<>()).put(copies, value);
      }
    }

    double least() {
      return values().min().orElseThrow();
    }

    double most() {
      return values().max().orElseThrow();
    }

    private java.util.stream.DoubleStream values() {
      return lines.values().stream()
          .flatMap(line -> line.values().stream())
          .mapToDouble(Double::doubleValue);
    }
  }

  /** The picture; text and lines follow the reader's choice of light or dark. */
  String svg() {
    Map<String, Panel> panels = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Panel panel = panels.computeIfAbsent(figure.what(), what -> new Panel());
      panel.add(OURS, figure.copies(), figure.ours());
      panel.add(figure.name(), figure.copies(), figure.peer());
    }
    panels.values().forEach(panel -> panel.lines.values().removeIf(line -> line.size() == 1));
    panels.values().removeIf(panel -> panel.lines.isEmpty());
    List<String> names = new ArrayList<>();
    panels.values().forEach(panel -> panel.lines.keySet().forEach(name -> add(names, name)));
    int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
    int width = 12 + COLUMNS * WIDTH;
    int top = TOP + (names.size() + COLUMNS - 1) / COLUMNS * LEGEND;
    int height = top + rows * HEIGHT;
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
        aria-labelledby="t d">
        <title id="t">How cost grows with the layer</title>
        <desc id="d">%3$s</desc>
        <style>
        .all { color-scheme: light dark; font: 13px system-ui, sans-serif; }
        .ground { fill: #fffdf8 } text { fill: #2b2a27 } .title { font-weight: 600 } .large { font-size: 16px }
        .grid { stroke: #d9d2c3 } .line { fill: none; stroke-width: 2 } .mark { stroke-width: 1.5 }
        %4$s
        @media (prefers-color-scheme: dark) {
        .ground { fill: #1c1f22 } text { fill: #e8e4da } .grid { stroke: #41464b }
        %5$s
        }
        </style>
        <g class="all">
        <rect class="ground" width="100%%" height="100%%"/>
        """
            .formatted(
                width,
                height,
                escaped(description(panels)),
                colours(LIGHT, names.size()),
                colours(DARK, names.size())));
    text(out, 14, 26, "start", "title large", "How cost grows with the layer");
    legend(out, names);
    int number = 0;
    for (Map.Entry<String, Panel> entry : panels.entrySet()) {
      int x = 12 + number % COLUMNS * WIDTH;
      int y = top + number / COLUMNS * HEIGHT;
      out.append("<g transform=\"translate(%d %d)\">%n".formatted(x, y));
      draw(out, entry.getKey(), entry.getValue(), names);
      out.append("</g>\n");
      number++;
    }
    return out.append("</g>\n</svg>\n").toString();
  }

  /** Okabe and Ito's colours, darkened or lightened to be read as lines on either ground. */
  private static final String[] LIGHT = {
    "#8a3b12", "#0060a0", "#007a5a", "#7a4f9a", "#5f5b52", "#9a5c00"
  };

  private static final String[] DARK = {
    "#f0a070", "#7cc4f4", "#4fd0a8", "#d0a8f0", "#bdb7aa", "#f0c060"
  };

  private static final String[] DASHES = {"", "6 3", "2 3", "8 3 2 3", "1 4", "12 4"};

  private static String colours(String[] palette, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(
          ".s%1$d { stroke: %2$s } .m%1$d { fill: %2$s; stroke: %2$s } "
              .formatted(i, palette[i % palette.length]));
    }
    return out.toString().strip();
  }

  private static void add(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  private static void legend(StringBuilder out, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      int x = 14 + i % COLUMNS * WIDTH;
      int y = TOP + i / COLUMNS * LEGEND;
      line(out, i, "M%d %dh34".formatted(x, y));
      mark(out, i, x + 17, y);
      text(out, x + 42, y + 4, "start", "", names.get(i));
    }
  }

  private void draw(StringBuilder out, String what, Panel panel, List<String> names) {
    text(out, 0, 14, "start", "title", what);
    int first = figures.stream().mapToInt(Figure::copies).min().orElseThrow();
    int last = figures.stream().mapToInt(Figure::copies).max().orElseThrow();
    double low = Math.floor(Math.log10(panel.least()));
    double high = Math.max(low + 1, Math.ceil(Math.log10(panel.most())));
    for (double power = low; power <= high; power++) {
      double y = y(power, low, high);
      out.append(
          String.format(
              Locale.ROOT, "<path class=\"grid\" d=\"M%d %.1fh%d\"/>%n", LEFT, y, INNER_WIDTH));
      text(out, LEFT - 5, y + 4, "end", "", label(power));
    }
    for (int copies = first; copies <= last; copies *= 10) {
      double x = x(copies, first, last);
      text(out, x, BELOW_TITLE + INNER_HEIGHT + 18, "middle", "", "× " + copies);
    }
    panel.lines.forEach(
        (name, values) -> {
          int number = names.indexOf(name);
          StringBuilder path = new StringBuilder();
          values.forEach(
              (copies, value) ->
                  path.append(
                      String.format(
                          Locale.ROOT,
                          "%s%.1f %.1f",
                          path.isEmpty() ? "M" : "L",
                          x(copies, first, last),
                          y(Math.log10(value), low, high))));
          line(out, number, path.toString());
          values.forEach(
              (copies, value) ->
                  mark(out, number, x(copies, first, last), y(Math.log10(value), low, high)));
        });
  }

  private static double x(int copies, int first, int last) {
    double share =
        last == first ? 0 : Math.log((double) copies / first) / Math.log((double) last / first);
    return LEFT + 8 + share * (INNER_WIDTH - 16);
  }

  private static double y(double power, double low, double high) {
    return BELOW_TITLE - 6 + (high - power) / (high - low) * INNER_HEIGHT;
  }

  private static String label(double power) {
    return power < 0
        ? String.format(Locale.ROOT, "%." + (int) -power + "f", Math.pow(10, power))
        : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
  }

  private static void line(StringBuilder out, int number, String path) {
    out.append(
        "<path class=\"line s%d\" stroke-dasharray=\"%s\" d=\"%s\"/>%n"
            .formatted(number, DASHES[number % DASHES.length], path));
  }

  /** A circle, a square, a triangle, a diamond, and crosses. */
  private static void mark(StringBuilder out, int number, double x, double y) {
    String path =
        switch (number % 6) {
          case 0 -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0";
          case 1 -> "m-4-4h8v8h-8z";
          case 2 -> "m0-5l5 9h-10z";
          case 3 -> "m0-5l5 5l-5 5l-5-5z";
          case 4 -> "m-4-4l8 8m0-8l-8 8";
          default -> "m-5 0h10m-5-5v10";
        };
    out.append(
        String.format(
            Locale.ROOT, "<path class=\"mark m%d\" d=\"M%.1f %.1f%s\"/>%n", number, x, y, path));
  }

  private static void text(
      StringBuilder out, double x, double y, String anchor, String kind, String text) {
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            kind,
            escaped(text)));
  }

  /** All values, for those who do not see the lines. */
  private static String description(Map<String, Panel> panels) {
    StringBuilder out =
        new StringBuilder("Charts on logarithmic axes, by the number of copies of the layer.");
    panels.forEach(
        (what, panel) -> {
          out.append(' ').append(what).append(": ");
          List<String> lines = new ArrayList<>();
          panel.lines.forEach(
              (name, values) -> {
                List<String> at = new ArrayList<>();
                values.forEach((copies, value) -> at.add(Figure.number(value) + " at × " + copies));
                lines.add(name + " " + String.join(", ", at));
              });
          out.append(String.join("; ", lines)).append('.');
        });
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
