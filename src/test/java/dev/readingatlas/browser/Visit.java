package dev.readingatlas.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One look at a page with a map, in a profile that may have seen it before: what came over the wire
 * and when there was something to see.
 */
final class Visit {
  /** Notes the largest paint, and the first moment at which the map has its towns. */
  private static final String WATCH =
      """
      window.seen = {largest: 0, shapes: 0};
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.largest = entry.startTime; })
        .observe({type: 'largest-contentful-paint', buffered: true});
      const look = () => {
        const root = document.querySelector('atlas-viewer')?.shadowRoot;
        if (root?.querySelector('.map path.mark.s-town') && root.querySelector('.panel-heading')) seen.shapes = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      """;

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, Double> moments = new HashMap<>();
  private int cookies;

  /** What a page comes through, and what reads it. */
  enum Line {
    LOCAL,
    /** A phone of the middle class on a slow mobile network. */
    PHONE;

    private void apply(CDPSession session) {
      if (this == LOCAL) {
        return;
      }
      JsonObject network = new JsonObject();
      network.addProperty("offline", false);
      network.addProperty("latency", 150);
      network.addProperty("downloadThroughput", 1_600_000 / 8);
      network.addProperty("uploadThroughput", 750_000 / 8);
      session.send("Network.emulateNetworkConditions", network);
      JsonObject processor = new JsonObject();
      processor.addProperty("rate", 4);
      session.send("Emulation.setCPUThrottlingRate", processor);
    }
  }

  /** Opens the address in a window of its own, waits until all is at rest, and closes it. */
  static Visit to(BrowserContext context, String address) {
    return to(context, address, Line.LOCAL);
  }

  /** The same over another line. */
  static Visit to(BrowserContext context, String address, Line line) {
    Visit visit = new Visit();
    try (Page page = context.newPage()) {
      visit.look(page, context.newCDPSession(page), address, line);
    }
    return visit;
  }

  private void look(Page page, CDPSession session, String address, Line line) {
    session.on(
        "Network.responseReceived",
        event ->
            addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("response").get("url").getAsString()));
    session.on(
        "Network.loadingFinished",
        event ->
            sizes.put(
                event.get("requestId").getAsString(), event.get("encodedDataLength").getAsLong()));
    session.send("Network.enable", new JsonObject());
    line.apply(session);
    page.onResponse(
        response ->
            cookies +=
                response.headersArray().stream()
                        .anyMatch(header -> header.name.equalsIgnoreCase("set-cookie"))
                    ? 1
                    : 0);
    page.addInitScript(WATCH);
    page.navigate(address);
    // Not waitForFunction, which makes a function of text: the policy of the embed forbids it.
    page.waitForCondition(() -> number(page, "seen.shapes") > 0);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    moments.put("shapes", number(page, "seen.shapes"));
    moments.put("largest", number(page, "seen.largest"));
    moments.put(
        "first",
        number(page, "performance.getEntriesByName('first-contentful-paint')[0].startTime"));
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  /** Bytes of all answers, headers included. */
  long bytes() {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The same by kind of address. */
  Map<String, Long> bytesBy(Function<String, String> kind) {
    return sizes.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                size -> kind.apply(addresses.getOrDefault(size.getKey(), "")),
                Collectors.summingLong(Map.Entry::getValue)));
  }

  /** Answers that set a cookie. */
  int cookies() {
    return cookies;
  }

  /** Milliseconds to the first contentful paint. */
  double firstPaint() {
    return moments.get("first");
  }

  /** Milliseconds to the largest contentful paint. */
  double largestPaint() {
    return moments.get("largest");
  }

  /** Milliseconds until map and panel are there to be used. */
  double usable() {
    return moments.get("shapes");
  }
}
