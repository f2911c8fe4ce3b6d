package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Atlases in the pages of another site: frames, sandboxed or not, and the element. */
class EmbedIT extends BrowserTest {
  private final CourseSite course = new CourseSite();

  /** Headers that set a cookie, of any answer of any server. */
  private final List<String> cookies = new ArrayList<>();

  @BeforeEach
  void listen() {
    watchCookies();
  }

  @AfterEach
  void noCookie_wasSetOrTried() {
    course.close();
    assertThat(cookies).as("Set-Cookie").isEmpty();
    assertThat(context.cookies()).isEmpty();
  }

  private void watchCookies() {
    page.onResponse(
        response ->
            response
                .headersArray()
                .forEach(
                    header -> {
                      if (header.name.equalsIgnoreCase("set-cookie")) {
                        cookies.add(response.url() + " " + header.value);
                      }
                    }));
  }

  @Test
  void coursePage_hasThreeAtlases_eachInItsOwnState() throws IOException {
    openCoursePage();
    FrameLocator whole = page.frameLocator("#whole");
    FrameLocator place = page.frameLocator("#place");
    Locator element = page.locator("#element");

    assertThat(panelHeading(whole)).hasText("Along the Aras: Iran and Karabakh, 1988 to 2022");
    page.screenshot(new Page.ScreenshotOptions().setPath(shot("course-page-frame")));
    scrollTo("#place");
    assertThat(panelHeading(place)).hasText("Shusha");
    assertThat(place.locator(".map text.label").first()).isAttached();
    page.screenshot(new Page.ScreenshotOptions().setPath(shot("course-page-sandboxed")));
    assertThat(place.locator(".time-bar")).hasCount(0);
    assertThat(place.getByRole(AriaRole.TAB)).hasText(new String[] {"Here", "Text", "Map key"});
    scrollTo("#element");
    assertThat(element.locator(".panel-heading").first())
        .hasText("Along the Aras: Iran and Karabakh, 1988 to 2022");
    assertThat(element.locator(".map path.mark.s-town").first()).isAttached();
    page.screenshot(new Page.ScreenshotOptions().setPath(shot("course-page-element")));

    page.getByRole(AriaRole.BUTTON, named("Julfa")).first().click();
    assertThat(element.locator(".panel-heading").first()).hasText("Julfa");
    assertThat(page.locator("#heard")).hasText("Now reading: julfa.");
    assertThat(panelHeading(whole)).containsText("Along the Aras");
    assertThat(panelHeading(place)).hasText("Shusha");
    assertThat(page.evaluate("[location.search, location.hash].join('')")).isEqualTo("");
  }

  @Test
  void coursePage_onAPhone() throws IOException {
    useWindow(390, 844, options -> options.setHasTouch(true));
    watchCookies();
    openCoursePage();
    assertThat(panelHeading(page.frameLocator("#whole"))).isVisible();
    scrollTo("#place");
    assertThat(panelHeading(page.frameLocator("#place"))).isVisible();
    scrollTo("#element");
    assertThat(page.locator("#element .map path.mark.s-town").first()).isAttached();
    page.screenshot(new Page.ScreenshotOptions().setPath(shot("course-page-phone")));
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no sideways scrolling")
        .isTrue();
  }

  @Test
  void pageWithTrustedTypes_showsTheElement() {
    page.navigate(
        course.put(
            "/trusted",
            Map.of(
                "Content-Security-Policy",
                "require-trusted-types-for 'script'; trusted-types lit-html reading-atlas"),
            "<!doctype html><title>Course</title><script type=module src='%s/atlas-viewer.js'></script>"
                    .formatted(server())
                + "<atlas-viewer atlas=aras place=shusha style='height:600px'></atlas-viewer>"));
    assertThat(page.locator(".panel-heading").first()).hasText("Shusha");
    assertThat(page.locator(".map path.mark.s-town").first()).isAttached();
    page.getByRole(AriaRole.BUTTON, button("Cite this place")).first().click();
    assertThat(page.locator("cite-dialog .words i").first()).isVisible();
  }

  @Test
  void pageThatIsolatesItself_showsFrameAndElement() {
    page.navigate(
        course.put(
            "/isolated",
            Map.of(
                "Cross-Origin-Embedder-Policy",
                "require-corp",
                "Cross-Origin-Opener-Policy",
                "same-origin"),
            "<!doctype html><title>Course</title><script type=module src='%1$s/atlas-viewer.js'></script>"
                    .formatted(server())
                + "<iframe id=plain width=1000 height=600 src='%1$s/embed/aras?place=shusha'></iframe>"
                    .formatted(server())
                + "<iframe id=boxed sandbox=allow-scripts width=1000 height=600 src='%1$s/embed/aras?place=shusha'></iframe>"
                    .formatted(server())
                + "<atlas-viewer atlas=aras place=shusha style='height:600px'></atlas-viewer>"));
    for (String frame : List.of("#plain", "#boxed")) {
      assertThat(panelHeading(page.frameLocator(frame))).hasText("Shusha");
      assertThat(page.frameLocator(frame).locator(".map path.mark.s-town").first()).isAttached();
    }
    assertThat(page.locator("atlas-viewer .map path.mark.s-town").first()).isAttached();
  }

  /** An opaque origin has no cookies and no storage: each try to touch one is an error there. */
  @Test
  void sandboxedFrame_needsNoStorage_andAsksItsOwnHostOnly() {
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    openWith(
        "<iframe id=a sandbox='allow-scripts allow-popups' width=1000 height=600 src='"
            + server()
            + "/embed/aras?place=shusha'></iframe>");
    FrameLocator frame = page.frameLocator("#a");
    assertThat(frame.locator(".map path.mark.s-town").first()).isAttached();
    assertThat(panelHeading(frame)).hasText("Shusha");
    frame
        .getByRole(AriaRole.TAB, new FrameLocator.GetByRoleOptions().setName("All places"))
        .click();
    frame.locator(".panel").getByText("Meghri").first().click();
    assertThat(panelHeading(frame)).hasText("Meghri");
    frame.getByRole(AriaRole.BUTTON, frameButton("Cite")).first().click();
    assertThat(frame.locator("cite-dialog [role=dialog], cite-dialog dialog").first()).isVisible();
    assertThat(asked.stream().filter(url -> !url.startsWith(course.origin())))
        .isNotEmpty()
        .allSatisfy(url -> assertThat(url).matches("(" + server() + "/|data:).*"));
  }

  /**
   * A link to this server, which every place has; a link to another site would leave this machine.
   */
  @Test
  void sandboxThatOpensNoWindows_offersTheAddress_andOthersFollowTheLink() {
    String frame =
        "<iframe id=%s sandbox='%s' width=1000 height=600 src='"
            + server()
            + "/embed/aras'></iframe>";
    openWith(
        frame.formatted("shut", "allow-scripts")
            + frame.formatted("shut-same", "allow-scripts allow-same-origin")
            + frame.formatted("open", "allow-scripts allow-popups")
            + frame.formatted("plain", "allow-scripts allow-same-origin allow-popups"));
    for (String shut : List.of("#shut", "#shut-same")) {
      FrameLocator inside = page.frameLocator(shut);
      inside.locator("a.full-link").first().click();
      assertThat(inside.locator(".notice")).containsText("does not let links open");
      assertThat(inside.locator(".notice input")).hasValue(Pattern.compile("/a/aras"));
    }
    for (String open : List.of("#open", "#plain")) {
      FrameLocator inside = page.frameLocator(open);
      Page window = page.waitForPopup(() -> inside.locator("a.full-link").first().click());
      window.waitForURL(Pattern.compile(".*/a/aras.*"));
      // Or an answer still on its way sets its cookie after this test has cleared them.
      window.waitForLoadState(LoadState.NETWORKIDLE);
      if (open.equals("#plain")) {
        assertThat(window.evaluate("window.opener === null")).isEqualTo(true);
      }
      window.close();
      assertThat(inside.locator(".notice")).hasCount(0);
    }
    // The atlas's own page, which the links opened, has a session.
    context.clearCookies();
    complaints.removeIf(complaint -> complaint.startsWith("Blocked opening"));
    page.locator("#shut").screenshot(new Locator.ScreenshotOptions().setPath(shot("blocked-link")));
  }

  /** By itself, since in frames of other sites this browser refuses storage anyway. */
  @Test
  void page_keepsNothingInStorage() {
    page.navigate(server() + "/embed/aras");
    assertThat(page.locator(".map path.mark.s-town").first()).isAttached();
    page.getByRole(AriaRole.TAB, tab("Map key")).click();
    assertThat(
            page.evaluate(
                "async () => [localStorage.length, sessionStorage.length,"
                    + " (await indexedDB.databases()).length,"
                    + " (await navigator.serviceWorker.getRegistrations()).length,"
                    + " document.cookie].join()"))
        .isEqualTo("0,0,0,0,");
  }

  /** The whole files weigh more than all the scripts. */
  @Test
  void firstSight_needsTheCutTypefacesOnly() {
    List<String> fonts = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith(".woff2")) {
            fonts.add(request.url().replaceFirst(".*/", ""));
          }
        });
    page.navigate(server() + "/embed/aras");
    assertThat(page.locator(".map text.label").first()).isAttached();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(fonts)
        .hasSizeBetween(2, 3)
        .allSatisfy(font -> assertThat(font).contains("-core-").doesNotContain("-latin-"));
  }

  @Test
  void sameAddressPart_opensTheSameState_asTheFullPage() {
    String query =
        "?place=shusha&period=first-war,ceasefire&lang=hy&layers=aras.towns,aras.river&interface=ru";
    open("/a/aras" + query);
    List<String> full = state(page.mainFrame());
    openWith(
        "<iframe id=a width=1280 height=800 src='"
            + server()
            + "/embed/aras"
            + query.replace("&", "&amp;")
            + "'></iframe>");
    assertThat(page.frameLocator("#a").locator(".map path.mark.s-town").first()).isAttached();
    assertThat(state(frameOf("#a"))).isEqualTo(full);
    assertThat(full.getFirst()).isEqualTo("Շուշի");
    context.clearCookies();
    cookies.clear();
  }

  /** Heading of the panel, periods pressed, layers drawn, and language of the words. */
  @SuppressWarnings("unchecked")
  private static List<String> state(Frame frame) {
    return (List<String>)
        frame.evaluate(
            "() => { const root = document.querySelector('atlas-viewer').shadowRoot;"
                + "return [root.querySelector('.panel-heading').textContent.trim(),"
                + "...[...root.querySelectorAll('.time-bar [aria-pressed=true]')].map((one) => one.textContent.trim()),"
                + "...new Set([...root.querySelectorAll('.map path.mark')].map((one) => one.getAttribute('class').match(/s-[a-z]+/)[0])),"
                + "root.querySelector('.root').lang]; }");
  }

  @Test
  void wheel_scrollsThePage_untilTheMapIsChosen() {
    openWith(
        "<p style='height:300px'>before</p><iframe id=a width=1000 height=600 src='"
            + server()
            + "/embed/aras'></iframe><p style='height:2000px'>after</p>");
    FrameLocator frame = page.frameLocator("#a");
    assertThat(frame.locator(".map path.mark.s-town").first()).isAttached();
    Frame inside = frameOf("#a");
    double zoom = zoom(inside);
    page.mouse().move(300, 500);
    page.mouse().wheel(0, 200);
    page.waitForCondition(() -> scrolled() > 150);
    assertThat(frame.locator(".map-hint.on")).isVisible();
    assertThat(zoom(inside)).isEqualTo(zoom);

    int before = scrolled();
    page.mouse().click(300, 500 - before);
    page.mouse().wheel(0, -200);
    page.waitForCondition(() -> zoom(inside) > zoom);
    assertThat(scrolled()).isEqualTo(before);
  }

  /**
   * In the element: of frames of other sites, a mouse that Playwright moves is not told to leave.
   */
  @Test
  void wheel_isThePagesAgain_whenThePointerHasLeft() {
    openWith(
        "<script type=module src='"
            + server()
            + "/atlas-viewer.js'></script><atlas-viewer id=a atlas=aras style='width:1000px;height:600px'></atlas-viewer>"
            + "<p style='height:2000px'>after</p>");
    assertThat(page.locator("#a .map path.mark.s-town").first()).isAttached();
    double first = zoom(page.mainFrame());
    page.mouse().click(300, 100);
    page.mouse().wheel(0, -200);
    page.waitForCondition(() -> zoom(page.mainFrame()) > first);
    assertThat(scrolled()).isZero();
    page.keyboard().press("Escape");
    double zoomed = zoom(page.mainFrame());
    page.mouse().move(1100, 100);
    page.mouse().move(300, 100);
    page.mouse().wheel(0, 200);
    page.waitForCondition(() -> scrolled() > 150);
    assertThat(zoom(page.mainFrame())).isEqualTo(zoomed);
  }

  @Test
  void oneFinger_scrollsThePage_twoMoveTheMap() {
    useWindow(390, 844, options -> options.setHasTouch(true).setIsMobile(true));
    watchCookies();
    openWith(
        "<p style='height:100px'>before</p><iframe id=a style='width:100%;height:600px;border:0' src='"
            + server()
            + "/embed/aras'></iframe><p style='height:2000px'>after</p>");
    FrameLocator frame = page.frameLocator("#a");
    assertThat(frame.locator(".map path.mark.s-town").first()).isAttached();
    Frame inside = frameOf("#a");
    String before = view(inside);
    move(
        List.of(new int[] {180, 300}, new int[] {220, 300}),
        List.of(new int[] {-60, 40}, new int[] {60, 40}));
    page.waitForCondition(() -> !view(inside).equals(before));
    assertThat(scrolled()).isZero();

    String view = view(inside);
    move(List.of(new int[] {200, 300}), List.of(new int[] {0, -200}));
    page.waitForCondition(() -> scrolled() > 100);
    assertThat(view(inside)).isEqualTo(view);
  }

  @Test
  void height_isWhatTheFrameAsksFor_andNoOneElse() {
    openWith(
        "<script src='"
            + server()
            + "/embed.js'></script>"
            + "<div id=box style='width:1000px'><iframe id=a style='width:100%;border:0' height=300 src='"
            + server()
            + "/embed/aras?height=auto'></iframe></div>"
            + "<iframe id=b width=1000 height=300 sandbox='allow-scripts' src='"
            + server()
            + "/embed/aras?ui=panel&amp;height=auto'></iframe>"
            + "<iframe id=c width=1000 height=300 src='"
            + server()
            + "/embed/aras'></iframe>"
            + "<script>window.heard = []; addEventListener('message', ({data}) => heard.push(data));</script>");
    page.waitForCondition(() -> height("#a") == 600);
    // Browsers lay out frames of other sites only when they come into view.
    scrollTo("#b");
    page.waitForCondition(() -> height("#b") > 700);
    page.evaluate("scrollTo(0, 0)");
    page.evaluate("document.getElementById('box').style.width = '390px'");
    page.waitForCondition(() -> height("#a") == 624);
    assertThat(page.evaluate("heard.some(({subject}) => subject === 'lti.frameResize')"))
        .isEqualTo(true);

    // Not from the frame itself, not a number, not ours: ignored. Out of bounds: clamped.
    page.evaluate("postMessage({type: 'reading-atlas:height', height: 1234}, '*')");
    Frame inside = frameOf("#a");
    for (String message :
        List.of(
            "{type: 'reading-atlas:height', height: '900'}",
            "{type: 'reading-atlas:height', height: NaN}",
            "{type: 'reading-atlas:height'}",
            "{height: 900}",
            "'reading-atlas:height'",
            "null",
            "[900]")) {
      inside.evaluate("parent.postMessage(" + message + ", '*')");
    }
    inside.evaluate("parent.postMessage({type: 'reading-atlas:height', height: 640}, '*')");
    page.waitForCondition(() -> height("#a") == 640);
    inside.evaluate("parent.postMessage({type: 'reading-atlas:height', height: 1e9}, '*')");
    page.waitForCondition(() -> height("#a") == 5000);
    assertThat(height("#c")).isCloseTo(300, within(4.0));
  }

  @Test
  void element_hasLiveAttributes_andTellsOfEachChange() {
    openWith(
        "<script type=module src='"
            + server()
            + "/atlas-viewer.js'></script><atlas-viewer id=a atlas=aras></atlas-viewer>"
            + "<atlas-viewer id=b atlas=aras place=meghri theme=dark ui=map,panel></atlas-viewer>"
            + "<script>window.heard = []; for (const type of ['atlas-select', 'atlas-period-change'])"
            + "addEventListener(type, ({target, detail}) => heard.push([type, target.id, detail.place ?? '', (detail.periods ?? []).join()].join(' ').trim()));</script>");
    Locator one = page.locator("#a");
    Locator other = page.locator("#b");
    assertThat(one.locator(".map path.mark.s-town").first()).isAttached();
    assertThat(other.locator(".panel-heading").first()).hasText("Meghri");
    page.evaluate("document.getElementById('a').setAttribute('place', 'shusha')");
    assertThat(one.locator(".panel-heading").first()).hasText("Shusha");
    one.getByRole(AriaRole.BUTTON, locatorButton("First war")).first().click();
    assertThat(one).hasAttribute("period", "first-war");
    page.evaluate("document.getElementById('a').removeAttribute('place')");
    assertThat(one.locator(".panel-heading").first()).containsText("Along the Aras");
    assertThat(other.locator(".panel-heading").first()).hasText("Meghri");
    assertThat(page.evaluate("heard.join('; ')"))
        .isEqualTo("atlas-select a shusha; atlas-period-change a  first-war; atlas-select a");
  }

  /** A browser forwards a frame without scripts, but not an isolated one: there a link does it. */
  @Test
  void withoutScripts_theTextIsThere() {
    useWindow(390, 844, options -> options.setJavaScriptEnabled(false));
    watchCookies();
    page.navigate(server() + "/embed/aras");
    assertThat(page.locator("#place-shusha h3")).hasText("Shusha");
    useWindow(390, 844);
    watchCookies();
    openWith(
        "<iframe id=a sandbox style='width:100%;height:700px;border:0' src='"
            + server()
            + "/embed/aras'></iframe>");
    Frame frame = frameOf("#a");
    frame.locator("noscript a").click();
    assertThat(frame.locator("#place-shusha h3")).hasText("Shusha");
    assertThat(frame.locator("blockquote").first()).isVisible();
    assertThat((String) frame.evaluate("document.querySelector('.text').textContent"))
        .contains("Footnotes", "Point of view", "Natural Earth");
    page.screenshot(new Page.ScreenshotOptions().setPath(shot("embed-without-scripts")));
    // The isolated frame may neither run the script nor follow the redirect; that is why there is a
    // link.
    complaints.removeIf(text -> text.startsWith("Blocked script execution"));
    complaints.removeIf(text -> text.startsWith("Refused to execute the redirect"));
  }

  @Test
  void whatThereIsNot_isSaidInTheFrame_withAWayOut() {
    Response answer = page.navigate(server() + "/embed/nile");
    assertThat(answer.status()).isEqualTo(404);
    openWith("<iframe id=a width=600 height=400 src='" + server() + "/embed/nile'></iframe>");
    FrameLocator frame = page.frameLocator("#a");
    assertThat(frame.getByRole(AriaRole.HEADING)).hasText("There is no atlas named nile.");
    assertThat(frame.getByRole(AriaRole.LINK)).hasAttribute("target", "_blank");
    openWith(
        "<iframe id=a width=1000 height=600 src='"
            + server()
            + "/embed/aras?place=atlantis&amp;ui=map,clock,panel&amp;theme=neon&amp;period=stone-age'></iframe>");
    assertThat(frame.locator(".notice").first()).containsText("atlantis");
    assertThat(frame.locator(".notice").first()).containsText("clock");
    assertThat(frame.locator(".notice").first()).containsText("neon");
    assertThat(frame.locator(".notice").first()).containsText("stone-age");
    assertThat(frame.locator(".map path.mark.s-town").first()).isAttached();
  }

  @Test
  void axe_findsNothing_inTheFrameNorInTheElement() throws IOException {
    openCoursePage();
    scrollTo("#place");
    assertThat(panelHeading(page.frameLocator("#place"))).hasText("Shusha");
    scrollTo("#element");
    assertThat(page.locator("#element .map path.mark.s-town").first()).isAttached();
    // The same atlas stands there three times on purpose, so its parts have the same names.
    assertThat(accessibilityFaults("landmark-unique")).isEmpty();
  }

  @Test
  void framing_isAsTheAtlasSays() throws IOException {
    Path packs = Files.createTempDirectory("atlas-framing");
    pack(packs, "nobody", "nobody");
    pack(packs, "course", "[\"" + course.origin() + "\"]");
    pack(packs, "others", "[\"https://courses.example.edu\"]");
    try (BuiltServer own = BuiltServer.start(Files.createTempDirectory("atlas-framed"), packs)) {
      for (String slug : List.of("nobody", "course", "others")) {
        openWith(
            "<iframe id=a width=600 height=400 src='"
                + own.address()
                + "/embed/"
                + slug
                + "'></iframe>");
        page.waitForCondition(() -> page.frames().size() > 1);
        Frame frame = frameOf("#a");
        frame.waitForLoadState();
        boolean framed = frame.locator("atlas-viewer").count() > 0;
        assertThat(framed).as(slug).isEqualTo(slug.equals("course"));
      }
      openWith("<iframe id=a width=600 height=400 src='" + own.address() + "/a/course'></iframe>");
      frameOf("#a").waitForLoadState();
      assertThat(frameOf("#a").locator("atlas-viewer")).hasCount(0);
      for (String slug : List.of("nobody", "others")) {
        previewIsShown_andSaysWhoMayFrame(own.address() + "/a/" + slug, slug);
      }
      complaints.removeIf(
          text -> text.contains("frame-ancestors") || text.contains("X-Frame-Options"));
      // The full page, which was asked for last, has a session.
      cookies.clear();
      context.clearCookies();
    }
  }

  /** The server's own page shows a frame to whoever shares it, and says what others may. */
  private void previewIsShown_andSaysWhoMayFrame(String address, String slug) {
    page.navigate(address);
    page.getByRole(AriaRole.BUTTON, named("Share")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByText("Advanced").click();
    assertThat(dialog.getByRole(AriaRole.LIST).first())
        .containsText(
            slug.equals("nobody")
                ? "This server does not allow other sites to embed the atlas."
                : "Only these sites can embed this atlas: https://courses.example.edu");
    assertThat(dialog.locator("textarea")).hasCount(slug.equals("nobody") ? 0 : 1);
    assertThat(page.frameLocator("iframe").locator(".map path.mark.s-town").first()).isAttached();
    dialog.getByLabel("Isolate the frame (sandbox)").check();
    assertThat(page.frameLocator("iframe[sandbox]").locator(".map path.mark.s-town").first())
        .isAttached();
  }

  /** A small atlas of real towns, with that rule on frames. */
  private static void pack(Path packs, String slug, String framing) throws IOException {
    Path layers = Files.createDirectories(packs.resolve(slug).resolve("layers"));
    for (String end : List.of("shp", "shx", "dbf", "prj")) {
      String name = "towns." + end;
      Files.copy(Path.of("geodata/aras/layers", name), layers.resolve(name));
    }
    Files.writeString(
        packs.resolve(slug).resolve("atlas.yaml"),
        """
        slug: %s
        title: Towns
        languages: [en]
        periods:
          - {id: early, name: Early, when: 1988/1994}
        layers:
          - {id: towns, file: layers/towns.shp, title: Towns, style: town, source: us, licence: CC0}
        places:
          - id: julfa
            kind: town
            names:
              - {text: Julfa, lang: en, script: Latn}
            features:
              - {layer: towns, key: julfa}
        readings: []
        framing: %s
        """
            .formatted(slug, framing));
  }

  private void openCoursePage() throws IOException {
    String html =
        Files.readString(Path.of("docs/course-page.html"))
            .replace("http://localhost:8080", server());
    page.navigate(course.put("/week-one", html));
  }

  private void openWith(String body) {
    page.navigate(
        course.put(
            "/page",
            "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
                + "<title>A course</title><body style='margin:0'>"
                + body));
  }

  private void scrollTo(String selector) {
    page.locator(selector).scrollIntoViewIfNeeded();
  }

  private static Locator panelHeading(FrameLocator frame) {
    return frame.locator(".panel-heading").first();
  }

  private Frame frameOf(String selector) {
    ElementHandle handle = page.locator(selector).elementHandle();
    return handle.contentFrame();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static FrameLocator.GetByRoleOptions frameButton(String name) {
    return new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name));
  }

  private static Locator.GetByRoleOptions locatorButton(String name) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name));
  }

  private int scrolled() {
    return ((Number) page.evaluate("Math.round(scrollY)")).intValue();
  }

  private double height(String selector) {
    return page.locator(selector).boundingBox().height;
  }

  private static String view(Frame frame) {
    return (String) frame.evaluate("() => document.querySelector('atlas-viewer').query");
  }

  private static double zoom(Frame frame) {
    String query = (String) frame.evaluate("() => document.querySelector('atlas-viewer').query");
    var view = Pattern.compile("view=([\\d.]+)").matcher(query);
    return view.find() ? Double.parseDouble(view.group(1)) : 0;
  }

  /** Moves fingers, each from where it is by the same way, in ten steps. */
  private void move(List<int[]> fingers, List<int[]> by) {
    CDPSession hands = context.newCDPSession(page);
    touch(hands, "touchStart", fingers, by, 0);
    for (int step = 1; step <= 10; step++) {
      touch(hands, "touchMove", fingers, by, step);
      page.waitForTimeout(16);
    }
    touch(hands, "touchEnd", List.of(), List.of(), 0);
  }

  private static void touch(
      CDPSession hands, String type, List<int[]> fingers, List<int[]> by, int step) {
    JsonArray points = new JsonArray();
    for (int i = 0; i < fingers.size(); i++) {
      JsonObject point = new JsonObject();
      point.addProperty("x", fingers.get(i)[0] + by.get(i)[0] * step / 10);
      point.addProperty("y", fingers.get(i)[1] + by.get(i)[1] * step / 10);
      point.addProperty("id", i);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    hands.send("Input.dispatchTouchEvent", event);
  }
}
