package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server below a path of a site: behind nginx with TLS, and with a context path of its own. */
class DeploymentIT extends BrowserTest {
  private static final String WITHOUT_NGINX =
      "nginx or openssl is missing; ./atlas test installs them where it may";

  @TempDir Path folder;

  /** Addresses on the site that are not below the server's path, and answers above 399. */
  private final List<String> astray = new ArrayList<>();

  @Test
  void behindNginxAndTls_belowAPath_allWorks() throws Exception {
    assumeTrue(ReverseProxy.canStart(), WITHOUT_NGINX);
    try (ReverseProxy proxy = ReverseProxy.start(folder, server())) {
      assertAllWorks(proxy.address());
      assertThat(sessionCookie().secure).isTrue();
    }
  }

  @Test
  void contextPath_allWorks() throws Exception {
    try (BuiltServer server =
        BuiltServer.launch(
            folder, Path.of("geodata"), 0, List.of("-Dserver.servlet.context-path=/atlas"))) {
      String address = server.address() + "/atlas";
      assertThat(server.logText()).contains("ready: " + address + "/");
      assertAllWorks(address);
      assertThat(sessionCookie().secure).isFalse();
    }
  }

  private void assertAllWorks(String address) {
    useWindow(1280, 800, options -> options.setIgnoreHTTPSErrors(true));
    String origin = address.substring(0, address.lastIndexOf('/'));
    page.onResponse(
        answer -> {
          if (answer.url().startsWith(origin)
              && (!answer.url().startsWith(address + "/") || answer.status() > 399)) {
            astray.add(answer.status() + " " + answer.url());
          }
        });
    assertPagesWork(address);
    assertEmbedWorks(address);
    assertDataWorks(address);
    assertThat(astray).as("addresses that lead astray").isEmpty();
  }

  private void assertPagesWork(String address) {
    page.navigate(address + "/?place=shusha");
    assertMap();
    assertThat(page.locator("atlas-viewer[data-taken]")).isAttached();
    page.locator("a.atlas-library-link").first().click();
    assertThat(heading("All atlases")).isVisible();
    assertThat(page).hasURL(address + "/library");
    page.locator("main a[href*='a/aras']").first().click();
    assertThat(page).hasURL(address + "/a/aras");
    assertMap();
    page.reload();
    assertMap();
    assertThat(page.locator("atlas-viewer[data-taken]")).isAttached();
    // By a link of the page for addresses of nothing.
    page.navigate(address + "/a/nowhere");
    page.locator(".ways-on a").first().click();
    assertThat(page).hasURL(address + "/library");
    astray.removeIf(one -> one.startsWith("404 " + address + "/a/nowhere"));
    assertThat(sessionCookie().path).isEqualTo("/atlas/");
  }

  private Cookie sessionCookie() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .findFirst()
        .orElseThrow();
  }

  private void assertEmbedWorks(String address) {
    page.navigate(address + "/embed/aras/?place=shusha");
    assertMap();
    page.navigate(address + "/embed/aras@1?place=shusha");
    assertMap();
    page.navigate(address + "/a/aras/revisions");
    page.getByText("Revision 1 ·").click();
    assertMap();
    assertThat(page.url()).isEqualTo(address + "/a/aras@1");
    try (CourseSite course = new CourseSite()) {
      page.navigate(
          course.put(
              "/element",
              "<!doctype html><title>Course</title><script type=module src='%s/atlas-viewer.js'></script>"
                      .formatted(address)
                  + "<atlas-viewer atlas=aras place=shusha></atlas-viewer>"));
      assertMap();
    }
  }

  private void assertMap() {
    assertThat(page.locator(".map path.mark.s-river").first()).isAttached();
    assertThat(page.getByText("Loading the map")).hasCount(0);
  }

  /** Addresses in what programs read. */
  private void assertDataWorks(String address) {
    JsonNode atlas = json(address + "/api/atlases/aras");
    for (JsonNode layer : atlas.get("layers")) {
      assertAnswers(address, layer.get("url").asString());
    }
    for (JsonNode file : json(address + "/api/atlases/aras/citation?place=shusha").get("files")) {
      assertAnswers(address, file.get("url").asString());
    }
    assertThat(json(address + "/api/atlases/aras/citation?place=shusha").get("address").asString())
        .isEqualTo(address + "/a/aras@1?place=shusha");
    String template = json(address + "/tiles/aras.river.json").get("tiles").get(0).asString();
    assertThat(template).startsWith(address + "/tiles/aras.river/");
    assertAnswers(address, template.replace("{z}", "6").replace("{x}", "40").replace("{y}", "24"));
    for (JsonNode link : json(address + "/ogc?f=json").get("links")) {
      assertAnswers(address, link.get("href").asString());
    }
    JsonNode oembed = json(address + "/oembed?url=" + address + "/a/aras/?place=shusha");
    assertAnswers(address, oembed.get("thumbnail_url").asString());
    assertAnswers(
        address, Jsoup.parse(oembed.get("html").asString()).selectFirst("iframe").attr("src"));
    Jsoup.parse(page.request().get(address + "/a/aras").text(), address + "/a/aras")
        .select("meta[property=og:image], link[rel=canonical], link[rel=unapi-server]")
        .forEach(
            one ->
                assertAnswers(
                    address, one.hasAttr("href") ? one.attr("href") : one.attr("content")));
  }

  private void assertAnswers(String address, String asked) {
    String whole = URI.create(address + "/").resolve(asked).toString();
    assertThat(whole).startsWith(address + "/");
    APIResponse answer = page.request().get(whole);
    assertThat(answer.status()).as(whole).isIn(200, 204);
  }

  private JsonNode json(String address) {
    APIResponse answer = page.request().get(address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
