package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * One window on the first atlas, as the built jar serves it. Server and browser are the same for
 * all classes; every test has a window with a fresh profile. After each test the page must not have
 * complained, and nothing may have been asked of another host.
 */
abstract class BrowserTest {
  /** Started by the first class that needs them, ended with the JVM. */
  private static final class Shared {
    static final Chromium CHROMIUM = new Chromium();
    static final BuiltServer SERVER = startServer();

    private static BuiltServer startServer() {
      try {
        Path data = Files.createTempDirectory("atlas-browser-test");
        BuiltServer server = BuiltServer.start(data, Path.of("geodata"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final String AXE = axe();

  /** What the page complained of: errors of scripts and of the console. */
  final List<String> complaints = new ArrayList<>();

  BrowserContext context;
  Page page;

  @BeforeEach
  void openWindow() {
    useWindow(1280, 800);
  }

  @AfterEach
  void nothingWentWrongOnTheWay() {
    context.close();
    assertThat(complaints).as("the browser's complaints").isEmpty();
    assertThat(Shared.CHROMIUM.strangers()).as("requests to other hosts").isEmpty();
  }

  /** Puts a fresh window without motion in place of the last one. */
  void useWindow(int width, int height) {
    useWindow(width, height, options -> options);
  }

  /** Puts a fresh window in place of the last one, with what these options ask for. */
  void useWindow(int width, int height, UnaryOperator<Browser.NewContextOptions> options) {
    if (context != null) {
      context.close();
    }
    context =
        Shared.CHROMIUM.profile(
            options.apply(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setReducedMotion(ReducedMotion.REDUCE)));
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("404")) {
            complaints.add(message.text());
          }
        });
  }

  /** The server's address, without a slash at its end. */
  static String server() {
    return Shared.SERVER.address();
  }

  /** Opens a page with a map and waits until every layer is drawn and its labels are placed. */
  void open(String address) {
    page.navigate(server() + address);
    assertThat(page.locator(".map path.mark.s-river").first()).isAttached();
    assertThat(page.locator(".map path.mark.s-town").first()).isAttached();
    assertThat(page.getByText("Loading the map")).hasCount(0);
    assertThat(page.locator(".map text.label").first()).isAttached();
  }

  /**
   * The faults that axe finds on the page and in each of its frames, as "rule at element html".
   *
   * @param rulesOff rules that are not asked
   */
  @SuppressWarnings("unchecked")
  List<String> accessibilityFaults(String... rulesOff) {
    List<String> faults = new ArrayList<>();
    for (Frame frame : page.frames()) {
      if (frame.evaluate("() => !('axe' in window)").equals(true)) {
        frame.evaluate(AXE);
      }
      faults.addAll(
          (List<String>)
              frame.evaluate(
                  """
                  async (off) => {
                    const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
                    const { violations } = await axe.run(document, { rules, resultTypes: ['violations'], iframes: false });
                    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} at ${target} ${html}`));
                  }
                  """,
                  List.of(rulesOff)));
    }
    return faults;
  }

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first heading of that whole name. */
  Locator heading(String name) {
    return page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** For a button whose name begins so. */
  static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name));
  }

  /** For a tab of that name. */
  static Page.GetByRoleOptions tab(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Where a picture of that name goes, for people to look at. */
  static Path shot(String name) {
    return Path.of("target", "screenshots", name + ".png");
  }
}
