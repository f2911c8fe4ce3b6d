package dev.readingatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of one run, as text and in the documents. */
record Report(List<Figure> figures, List<String> notes) {
  private static final Path PRINTED = Path.of("target/bench-geodata.md");
  private static final Path CHART = Path.of("target/bench-geodata.svg");
  private static final Path DOCUMENT = Path.of("docs/benchmarks.md");
  private static final Path KEPT_CHART = Path.of("docs/benchmarks-growth.svg");
  private static final String BEGIN = "<!-- one run -->";
  private static final String END = "<!-- end of the run -->";

  /** Prints the table and leaves it, with the chart, in {@code target}. */
  void print() throws IOException {
    Files.writeString(PRINTED, text());
    Files.writeString(CHART, new GrowthChart(figures).svg());
    System.out.println("\n" + text());
    System.out.println("Kept in " + PRINTED + ", with a chart in " + CHART);
  }

  /** Puts table and chart in place of those of an earlier run in {@code docs}. */
  void keep() throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IllegalStateException(DOCUMENT + " has no room for a run");
    }
    Files.writeString(
        DOCUMENT, document.substring(0, begin) + "\n" + text() + document.substring(end));
    Files.writeString(KEPT_CHART, new GrowthChart(figures).svg());
  }

  private String text() throws IOException {
    Stream<String> head =
        Stream.of(
            "On " + machine() + ", " + LocalDate.now() + ".",
            "",
            String.join("\n", notes),
            "",
            "| what | ours | beside it | times as good | wanted |",
            "|---|---:|---:|---:|---|");
    return Stream.concat(head, figures.stream().map(Figure::row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String machine() throws IOException {
    Path about = Path.of("/proc/cpuinfo");
    String model =
        Files.isReadable(about)
            ? Files.readAllLines(about).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2) + ", ")
                .findFirst()
                .orElse("")
            : "";
    return model
        + Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", Java "
        + System.getProperty("java.version");
  }
}
