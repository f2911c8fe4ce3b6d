package dev.readingatlas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Figures of a first visit: the program's own page and the stateless one in turn, in one run, so
 * that a busy machine is busy for both; at a desk and on a phone.
 */
final class FirstVisits {
  private static final List<String> ADDRESSES = List.of("/a/aras", "/embed/aras");

  private final BuiltServer server;
  private final Chromium chromium;
  private final int rounds;

  FirstVisits(BuiltServer server, Chromium chromium, int rounds) {
    this.server = server;
    this.chromium = chromium;
    this.rounds = rounds;
  }

  /** Calls with a label and a value, both to be printed. */
  void measure(BiConsumer<String, String> row) throws Exception {
    visit("at a desk", 1280, 800, Visit.Line.LOCAL, row);
    visit(
        "on a phone (processor 4 times slower, 1.6 Mbit/s, 150 ms)",
        390,
        844,
        Visit.Line.PHONE,
        row);
  }

  private void visit(
      String where, int width, int height, Visit.Line line, BiConsumer<String, String> row) {
    List<List<Visit>> visits =
        ADDRESSES.stream().map(a -> (List<Visit>) new ArrayList<Visit>()).toList();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < ADDRESSES.size(); i++) {
        try (BrowserContext profile =
            chromium.profile(new Browser.NewContextOptions().setViewportSize(width, height))) {
          visits.get(i).add(Visit.to(profile, server.address() + ADDRESSES.get(i), line));
        }
      }
    }
    for (int i = 0; i < ADDRESSES.size(); i++) {
      row.accept(
          ADDRESSES.get(i) + " " + where + ": first paint / shapes on the map (ms)",
          "%.0f / %.0f"
              .formatted(
                  median(visits.get(i).stream().map(Visit::firstPaint).toList()),
                  median(visits.get(i).stream().map(Visit::usable).toList())));
    }
    row.accept(
        "shapes on the map " + where + ", page to embed",
        "%.2f"
            .formatted(
                median(visits.get(0).stream().map(Visit::usable).toList())
                    / median(visits.get(1).stream().map(Visit::usable).toList())));
  }

  /** Milliseconds of the first citation asked of a server that has been ready for some seconds. */
  static double firstCitation(BuiltServer server) throws Exception {
    Thread.sleep(Duration.ofSeconds(5));
    HttpClient http = HttpClient.newHttpClient();
    long start = System.nanoTime();
    int status =
        http.send(
                HttpRequest.newBuilder(
                        URI.create(server.address() + "/api/atlases/aras/citation?place=shusha"))
                    .build(),
                HttpResponse.BodyHandlers.discarding())
            .statusCode();
    if (status != 200) {
      throw new IllegalStateException("The citation answers " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
