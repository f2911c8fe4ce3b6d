package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what README states, on this machine, and prints a table: figures, never a test. Run by
 * {@code ./atlas bench}; its name keeps it out of the other runs.
 */
class Bench {
  private static final int ROUNDS = 3;
  private static final int CLICKS = 15;

  @TempDir Path folder;

  private final List<String> rows = new ArrayList<>();

  @Test
  void measure() throws Exception {
    starts();
    Path data = folder.resolve("served");
    try (BuiltServer server = BuiltServer.start(data, Path.of("geodata"));
        Chromium chromium = new Chromium()) {
      row(
          "first citation (ms), 5 s after the start",
          "%.0f".formatted(FirstVisits.firstCitation(server)),
          "under 300");
      bytes(server);
      new FirstVisits(server, chromium, ROUNDS)
          .measure((label, value) -> row(label, value, wanted(label)));
      visits(server, chromium);
      reactions(server, chromium);
      largeAtlas(server, chromium);
      load(server);
      memory(server);
      largeMap(chromium);
    }
    String table =
        "On "
            + machine()
            + "\n\n| what | measured | wanted |\n|---|---|---|\n"
            + String.join("\n", rows)
            + "\n";
    Files.writeString(Path.of("target/bench.md"), table);
    System.out.println("\n" + table);
  }

  private static String wanted(String label) {
    if (label.contains("page to embed")) {
      return "at most 1.3";
    }
    return label.contains("phone") ? "under 1,000 / 3,500" : "under 500 / ";
  }

  private void starts() throws Exception {
    List<Double> first = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path data = folder.resolve("start-" + round);
      first.add(startSeconds(data));
      later.add(startSeconds(data));
    }
    row("first start, with import (s)", spread(first, "%.1f"), "under 15");
    row("later start of the jar by itself (s)", spread(later, "%.1f"), "");
    Process archive = new ProcessBuilder("./atlas", "archive").inheritIO().start();
    if (archive.waitFor() != 0) {
      row("later start, ./atlas run (s)", "no archive", "under 3.5");
      return;
    }
    List<Double> archived = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      try (BuiltServer server = BuiltServer.run(folder.resolve("start-0"), Path.of("geodata"))) {
        server.address();
        archived.add((System.nanoTime() - start) / 1e9);
      }
    }
    row("later start, ./atlas run (s)", spread(archived, "%.1f"), "under 3.5");
  }

  private static double startSeconds(Path data) {
    long start = System.nanoTime();
    try (BuiltServer server = BuiltServer.start(data, Path.of("geodata"))) {
      server.address();
      return (System.nanoTime() - start) / 1e9;
    }
  }

  /** Gzipped sizes of all content and geometry of the atlas. */
  private void bytes(BuiltServer server) throws Exception {
    byte[] atlas = fetch(server, "/api/atlases/aras");
    long total = atlas.length;
    long geometry = 0;
    JsonNode document =
        JsonMapper.shared()
            .readTree(new GZIPInputStream(new ByteArrayInputStream(atlas)).readAllBytes());
    for (JsonNode layer : document.get("layers")) {
      geometry += fetch(server, layer.get("url").asString()).length;
    }
    row("atlas document, gzipped (kB)", kilobytes(total), "");
    row("all geometry, gzipped (kB)", kilobytes(geometry), "");
    row("geometry and content together (kB)", kilobytes(total + geometry), "under 300");
    row(
        "search index (kB; made in the page, nothing is fetched for it)",
        kilobytes(searched(document)),
        "under 60");
  }

  /** Bytes of the texts a search looks through: names and kinds of places, excerpts and notes. */
  private static long searched(JsonNode document) {
    StringBuilder text = new StringBuilder();
    for (JsonNode place : document.get("places")) {
      text.append(place.get("kind").asString());
      place.get("names").forEach(name -> text.append(' ').append(name.get("text").asString()));
    }
    for (JsonNode reading : document.get("readings")) {
      for (JsonNode excerpt : reading.get("excerpts")) {
        text.append(' ').append(excerpt.get("exact").asString());
        text.append(' ').append(excerpt.get("note").asString());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static byte[] fetch(BuiltServer server, String address) throws Exception {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.address() + address))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(address + " answers " + response.statusCode());
    }
    return response.body();
  }

  /** Bytes over the wire until the page is at rest, and what is seen when, with an empty cache. */
  private void visits(BuiltServer server, Chromium chromium) throws Exception {
    try (BrowserContext context = profile(chromium)) {
      Visit home = Visit.to(context, server.address() + "/");
      row("home page, all transfers (kB)", kilobytes(home.bytes()), "under 700");
      home.bytesBy(Bench::kind)
          .forEach((kind, size) -> row("- of it " + kind + " (kB)", kilobytes(size), ""));
      row("first paint / largest / map and panel usable (ms)", moments(List.of(home)), "");
    }
    embed(server, chromium);
  }

  private static BrowserContext profile(Chromium chromium) {
    return chromium.profile(new Browser.NewContextOptions().setViewportSize(1280, 800));
  }

  private static String moments(List<Visit> visits) {
    return String.join(
        " / ",
        spread(visits.stream().map(Visit::firstPaint).toList(), "%.0f"),
        spread(visits.stream().map(Visit::largestPaint).toList(), "%.0f"),
        spread(visits.stream().map(Visit::usable).toList(), "%.0f"));
  }

  private void embed(BuiltServer server, Chromium chromium) throws Exception {
    String address = server.address() + "/embed/aras";
    List<Visit> visits = new ArrayList<>();
    Visit again = null;
    for (int round = 0; round < ROUNDS; round++) {
      try (BrowserContext context = profile(chromium)) {
        visits.add(Visit.to(context, address));
        again = Visit.to(context, address);
      }
    }
    Visit first = visits.getFirst();
    row("embed page, all transfers, basemap too (kB)", kilobytes(first.bytes()), "under 200");
    first
        .bytesBy(Bench::kind)
        .forEach((kind, size) -> row("- of it " + kind + " (kB)", kilobytes(size), ""));
    row(
        "embed page, its scripts and styles, gzipped (kB)",
        kilobytes(scripts(server)),
        "under 100");
    row(
        "embed page, first paint / largest / map and panel usable (ms)",
        moments(visits),
        "under 400 / 1,000 / 1,500");
    row("embed page, visited again (kB)", kilobytes(again.bytes()), "under 10");
    row(
        "embed page, answers that set a cookie",
        "" + visits.stream().mapToInt(Visit::cookies).sum(),
        "none");
  }

  /** What a browser without Brotli gets of scripts that the page names. */
  private static long scripts(BuiltServer server) throws Exception {
    String page =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(fetch(server, "/embed/aras")))
                .readAllBytes(),
            StandardCharsets.UTF_8);
    long sum = 0;
    java.util.regex.Matcher script =
        java.util.regex.Pattern.compile("(?:src|href)=\"(assets/[^\"]+\\.js)\"").matcher(page);
    while (script.find()) {
      sum += fetch(server, "/embed/" + script.group(1)).length;
    }
    return sum;
  }

  /** Many readers at once. */
  private void load(BuiltServer server) throws Exception {
    if (!Load.isHere()) {
      row("readers at once", "wrk is not here", "");
      return;
    }
    Load load = new Load(folder);
    List<String> page = List.of("/embed/aras");
    load.run(server.address(), page, 32, 10);
    Load.Result ours = load.run(server.address(), page, 32, 10);
    HttpResponse<byte[]> brotli =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.address() + "/embed/aras"))
                    .header("Accept-Encoding", "br")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    Load.Result nginx = load.nginx(brotli.body(), 32, 10);
    row(
        "embed pages a second, 32 connections" + (nginx == null ? "" : "; nginx, the same bytes"),
        ours + (nginx == null ? "" : "; " + nginx),
        "2,000, or 60 % of nginx if that is less");
    row(
        "500 readers for 60 s: requests a second, errors",
        load.run(server.address(), all(server), 500, 60).toString(),
        "no error");
  }

  /** All addresses that one visit of the embed page asks for. */
  private static List<String> all(BuiltServer server) throws Exception {
    List<String> all = new ArrayList<>(List.of("/embed/aras"));
    String page =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(fetch(server, "/embed/aras")))
                .readAllBytes(),
            StandardCharsets.UTF_8);
    java.util.regex.Matcher needed =
        java.util.regex.Pattern.compile("(?:src|href)=\"((?:assets|\\.\\./api)/[^\"]+)\"")
            .matcher(page);
    while (needed.find()) {
      all.add(URI.create("/embed/x").resolve(needed.group(1).replace("&amp;", "&")).toString());
    }
    return all;
  }

  private static String kind(String address) {
    if (address.contains("/api/")) {
      return "atlas and geometry";
    }
    if (address.contains(".woff2")) {
      return "fonts";
    }
    return address.contains(".js") || address.contains(".css") ? "scripts and styles" : "the rest";
  }

  /** From a click on a feature until the panel shows its name and a frame was painted. */
  private void reactions(BuiltServer server, Chromium chromium) {
    List<Double> clicks = new ArrayList<>();
    List<Double> toggles = new ArrayList<>();
    Page page = chromium.page(1280, 800);
    page.navigate(server.address() + "/?view=8/39.5/46.3");
    assertThat(page.locator(".map path.mark.s-town").first()).isAttached();
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    Locator towns = page.locator(".map path.mark.s-town:not(.hidden)");
    for (int i = 0; i < CLICKS; i++) {
      Object took =
          towns
              .nth(i % towns.count())
              .evaluate(
                  """
                  path => {
                    const root = path.getRootNode();
                    const box = path.getBoundingClientRect();
                    const at = {clientX: box.x + box.width / 2, clientY: box.y + box.height / 2,
                      bubbles: true, composed: true, view: window, button: 0, pointerId: 1, isPrimary: true};
                    const target = root.elementFromPoint(at.clientX, at.clientY) ?? path;
                    const text = () => root.querySelector('.panel-heading')?.textContent + !!root.querySelector('[role=menu]');
                    root.querySelector('[role=menu]')?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
                    const before = text();
                    const start = performance.now();
                    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
                      target.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, at) : new MouseEvent(type, at));
                    return new Promise(done => {
                      const look = () => text() !== before ? requestAnimationFrame(() => done(performance.now() - start))
                        : performance.now() - start > 2000 ? done(-1) : setTimeout(look, 0);
                      look();
                    });
                  }
                  """);
      double milliseconds = ((Number) took).doubleValue();
      if (milliseconds >= 0) {
        clicks.add(milliseconds);
      }
    }
    for (int i = 0; i < CLICKS; i++) {
      Object took =
          page.locator(".periods .chip.period")
              .nth(i % 4)
              .evaluate(
                  """
                  chip => new Promise(done => { const start = performance.now(); chip.click();
                    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start))); })
                  """);
      toggles.add(((Number) took).doubleValue());
    }
    row(
        "click on a feature to its panel (ms, " + clicks.size() + " clicks)",
        spread(clicks, "%.0f"),
        "under 100");
    row("period toggled to the second frame (ms)", spread(toggles, "%.0f"), "");
  }

  /**
   * The same page with 500 excerpts and 50,000 vertices: from the act to the second frame after it.
   */
  private void largeAtlas(BuiltServer server, Chromium chromium) throws Exception {
    String real =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(fetch(server, "/api/atlases/aras")))
                .readAllBytes(),
            StandardCharsets.UTF_8);
    Page page = chromium.page(1280, 800);
    new SyntheticAtlas(real, 500, 50_000).serve(page);
    page.navigate(server.address() + "/?place=iran");
    assertThat(page.locator(".map path.mark.s-district")).hasCount(100);
    assertThat(page.getByText("Loading the map")).hasCount(0);
    String what = "500 excerpts, 50,000 vertices: ";
    row(
        what + "period toggled, place open (ms)",
        acted(page, ".periods .chip.period", "e.click()"),
        "next frame under 100");
    page.getByRole(com.microsoft.playwright.options.AriaRole.TAB).nth(2).click();
    row(
        what + "period toggled, index open (ms)",
        acted(page, ".periods .chip.period", "e.click()"),
        "next frame under 100");
    row(
        what + "hover lights the map (ms)",
        acted(page, ".index .row", "e.dispatchEvent(new PointerEvent('pointerenter'))"),
        "under 100");
    row(
        what + "a letter typed in search (ms)",
        acted(
            page,
            ".search input",
            "e.focus(), e.value = 'karabakh'.slice(0, 1 + i % 8), e.dispatchEvent(new InputEvent('input'))"),
        "under 50");
    page.close();
  }

  /** A layer of very many polygons, from tiles on canvas. */
  private void largeMap(Chromium chromium) throws Exception {
    try (LargeMap map = new LargeMap(folder.resolve("large"), chromium)) {
      String what = String.format(Locale.ROOT, "%,d polygons: ", LargeMap.PLOTS);
      frames(what + "dragged", map.pan());
      frames(what + "zoomed by the wheel", map.wheel());
      frames(what + "zoomed by buttons", map.buttons());
      List<Double> clicks = map.clicks();
      row(
          what + "click to panel or menu (ms, " + clicks.size() + " clicks)",
          spread(clicks, "%.0f"),
          "under 100");
    }
  }

  private void frames(String what, LargeMap.Frames frames) {
    row(
        what + " (frames a second; median; share over 33 ms; longest in ms)",
        String.format(
            Locale.ROOT,
            "%.0f; %.0f; %.0f %%; %.0f",
            frames.perSecond(),
            frames.median(),
            frames.slow(),
            frames.longest()),
        "30 and more");
  }

  /**
   * Milliseconds from an act on elements in turn to the first frame after it, and to the second.
   */
  private static String acted(Page page, String selector, String act) {
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < CLICKS; i++) {
      Locator elements = page.locator(selector);
      Object took =
          elements
              .nth(i % Math.min(4, elements.count()))
              .evaluate(
                  "(e, i) => new Promise(done => { const start = performance.now(); "
                      + act
                      + "; requestAnimationFrame(() => { const first = performance.now() - start;"
                      + " requestAnimationFrame(() => done([first, performance.now() - start])); }); })",
                  i);
      List<?> frames = (List<?>) took;
      first.add(((Number) frames.get(0)).doubleValue());
      second.add(((Number) frames.get(1)).doubleValue());
    }
    return spread(first, "%.0f") + "; painted by " + spread(second, "%.0f");
  }

  private void memory(BuiltServer server) throws Exception {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid()),
                "GC.heap_info")
            .redirectErrorStream(true)
            .start();
    String info = new String(jcmd.getInputStream().readAllBytes());
    String used =
        info.lines()
            .filter(line -> line.contains("used"))
            .findFirst()
            .map(line -> line.replaceAll(".*used (\\d+)K.*", "$1"))
            .filter(number -> number.matches("\\d+"))
            .map(number -> Long.parseLong(number) / 1024 + " MB")
            .orElse("unknown");
    row("heap used after all this", used, "under 512 MB (-Xmx512m)");
    try (Stream<String> status = Files.lines(Path.of("/proc/" + server.pid() + "/status"))) {
      status
          .filter(line -> line.startsWith("VmRSS"))
          .findFirst()
          .ifPresent(
              line ->
                  row(
                      "resident memory",
                      Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB",
                      ""));
    } catch (IOException e) {
      row("resident memory", "only measured on Linux", "");
    }
  }

  private void row(String what, String measured, String wanted) {
    rows.add("| " + what + " | " + measured + " | " + wanted + " |");
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f", bytes / 1000.0);
  }

  /** Median, with least and greatest. */
  private static String spread(List<Double> values, String format) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return "none";
    }
    return Arrays.stream(
            new double[] {sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]})
        .mapToObj(value -> String.format(Locale.ROOT, format, value))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), v -> v.get(0) + " (" + v.get(1) + " to " + v.get(2) + ")"));
  }

  private static String machine() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, Java "
        + System.getProperty("java.version");
  }
}
