package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How a map with {@value #PLOTS} plots moves and answers: figures for {@link Bench}. */
final class LargeMap implements AutoCloseable {
  static final int PLOTS = 100_000;

  /** Where clicks are measured; many plots under a pointer, a few, one. */
  private static final int[] CLICK_ZOOMS = {8, 9, 10, 11, 12, 13};

  private static final int CLICKS_A_ZOOM = 6;

  /** Milliseconds of a frame at 30 a second. */
  private static final double SLOW = 1000.0 / 30 + 1;

  private final BuiltServer server;
  private final BrowserContext context;
  private final Page page;

  LargeMap(Path folder, Chromium chromium) throws IOException {
    Path packs = folder.resolve("packs");
    new GridPack(400, PLOTS / 400, 1).write(packs.resolve("grid"));
    Files.createSymbolicLink(packs.resolve("basemap"), Path.of("geodata/basemap").toAbsolutePath());
    server = BuiltServer.start(folder.resolve("data"), packs);
    context = chromium.profile(new Browser.NewContextOptions().setViewportSize(1280, 800));
    page = context.newPage();
    open("/a/grid");
    page.evaluate(
        """
        () => {
          window.frames_ = [];
          let last = performance.now();
          const tick = now => { window.frames_.push(now - last); last = now; requestAnimationFrame(tick); };
          requestAnimationFrame(tick);
        }
        """);
  }

  private void open(String address) {
    page.navigate(server.address() + address);
    assertThat(page.locator(".map canvas").first())
        .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(120_000));
    assertThat(page.locator(".loading-line"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
    page.waitForTimeout(3000);
  }

  /** Frames a second while the map is dragged about, and the longest frame. */
  Frames pan() {
    begin();
    for (int[] way : new int[][] {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}}) {
      page.mouse().move(430, 350);
      page.mouse().down();
      for (int step = 1; step <= 40; step++) {
        page.mouse().move(430 + way[0] * step * 8, 350 + way[1] * step * 4);
        page.waitForTimeout(16);
      }
      page.mouse().up();
      page.waitForTimeout(400);
    }
    return end();
  }

  /** Frames a second while the wheel zooms in by four levels and out again. */
  Frames wheel() {
    page.mouse().move(430, 350);
    return zoom(in -> page.mouse().wheel(0, in ? -120 : 120));
  }

  /** The same by the buttons on the map. */
  Frames buttons() {
    return zoom(
        in ->
            page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(in ? "Zoom in" : "Zoom out").setExact(true))
                .click());
  }

  private Frames zoom(Consumer<Boolean> in) {
    begin();
    for (int step = 0; step < 8; step++) {
      in.accept(step < 4);
      page.waitForTimeout(900);
    }
    return end();
  }

  /**
   * Milliseconds from a click until the panel names the plot, or a menu those under the pointer.
   */
  List<Double> clicks() {
    List<Double> took = new ArrayList<>();
    for (int zoom : CLICK_ZOOMS) {
      open("/a/grid?view=" + zoom + "/39.5/46");
      clicks(took);
    }
    return took;
  }

  private void clicks(List<Double> took) {
    for (int i = 0; i < CLICKS_A_ZOOM; i++) {
      if (page.locator("[role=menu]").count() > 0) {
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=menu]")).hasCount(0);
      }
      Object milliseconds =
          page.evaluate(
              """
              ([x, y]) => {
                const root = document.querySelector('atlas-viewer').renderRoot;
                const text = () => root.querySelector('.panel-heading')?.textContent
                  + [...root.querySelectorAll('[role=menuitem]')].map(item => item.textContent);
                const before = text();
                const at = {clientX: x, clientY: y, bubbles: true, composed: true, view: window, button: 0,
                  pointerId: 1, isPrimary: true};
                const target = root.elementFromPoint(x, y);
                const start = performance.now();
                for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
                  target.dispatchEvent(type.startsWith('pointer') ? new PointerEvent(type, at) : new MouseEvent(type, at));
                return new Promise(done => {
                  const look = () => text() !== before ? requestAnimationFrame(() => done(performance.now() - start))
                    : performance.now() - start > 2000 ? done(-1) : setTimeout(look, 0);
                  look();
                });
              }
              """,
              List.of(330 + 60 * i, 250 + 100 * (i % 3)));
      double value = ((Number) milliseconds).doubleValue();
      if (value >= 0) {
        took.add(value);
      }
      page.waitForTimeout(500);
    }
  }

  /**
   * @param perSecond how many there were
   * @param median how many a second there were, if all had taken as long as the median one
   * @param slow share of frames longer than a thirtieth of a second, in percent
   * @param longest milliseconds
   */
  record Frames(double perSecond, double median, double slow, double longest) {}

  private void begin() {
    page.evaluate("() => { window.frames_.length = 0; }");
  }

  private Frames end() {
    List<?> all = (List<?>) page.evaluate("() => window.frames_.slice()");
    double[] milliseconds =
        all.stream().mapToDouble(one -> ((Number) one).doubleValue()).sorted().toArray();
    double slow = Arrays.stream(milliseconds).filter(one -> one > SLOW).count();
    return new Frames(
        1000 * milliseconds.length / Arrays.stream(milliseconds).sum(),
        1000 / milliseconds[milliseconds.length / 2],
        100 * slow / milliseconds.length,
        milliseconds[milliseconds.length - 1]);
  }

  @Override
  public void close() {
    context.close();
    server.close();
  }
}
