package dev.readingatlas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real Chromium that reaches this machine only; every request to another host fails and is
 * remembered.
 */
final class Chromium implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions()
              .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync",
                          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")));

  static {
    // Shared machines are slow at times; a test that passes is not slower for it.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  private final List<String> strangers = Collections.synchronizedList(new ArrayList<>());

  /**
   * A fresh profile: own cookies and storage, fixed clock zone, and English unless asked otherwise.
   */
  BrowserContext profile(Browser.NewContextOptions options) {
    if (options.locale == null) {
      options.setLocale("en-GB");
    }
    BrowserContext context = browser.newContext(options.setTimezoneId("UTC"));
    context.setDefaultTimeout(30_000);
    // Watched, not routed: routes pass every request through here and switch the browser's cache
    // off.
    context.onRequest(
        request -> {
          if (request.url().startsWith("http") && !isHere(request.url())) {
            strangers.add(request.url());
          }
        });
    return context;
  }

  private static boolean isHere(String url) {
    return List.of("localhost", "127.0.0.1").contains(URI.create(url).getHost());
  }

  /** A page of a fresh profile with a window of that size. */
  Page page(int width, int height) {
    return profile(new Browser.NewContextOptions().setViewportSize(width, height)).newPage();
  }

  /** Addresses on other hosts that pages asked for. */
  List<String> strangers() {
    return List.copyOf(strangers);
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path executable() {
    String named = System.getenv("CHROMIUM");
    return Stream.of(
            named,
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> path != null && Files.isExecutable(Path.of(path)))
        .map(Path::of)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No Chromium; install it or set CHROMIUM to its path"));
  }
}
