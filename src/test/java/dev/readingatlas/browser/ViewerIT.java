package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a student does with the first atlas: in a real browser, against the built jar. */
class ViewerIT extends BrowserTest {

  @Test
  void firstSight_saysWhatTheAtlasIsAndInvites() {
    open("/");
    assertThat(heading("Along the Aras: Iran and Karabakh, 1988 to 2022")).isVisible();
    assertThat(page.getByText("Click any name on the map")).isVisible();
    assertThat(page.locator(".point-of-view", containing("argues from Azerbaijan's side")))
        .isVisible();
    assertThat(page.getByText("Anonymous article, 2022").first()).isVisible();
    page.screenshot(new Page.ScreenshotOptions().setPath(shot("first-sight")));
  }

  @Test
  void river_clicked_opensItsExcerpts_andAFootnoteOpensInPlace() {
    open("/");
    clickLine(".map path.mark.s-river:not(.edge)", 0.35, "Aras");
    assertThat(heading("Aras")).isVisible();
    page.getByRole(AriaRole.BUTTON, button("Names \\d")).click();
    assertThat(page.locator("dl.names [lang=hy-Armn]").first()).hasText("Արաքս");
    Locator excerpts = page.locator("article.excerpt");
    assertThat(excerpts.first()).isVisible();
    assertThat(page.locator("blockquote", containing("crossed the Aras River"))).isVisible();
    assertThat(
            page.locator("article.excerpt figcaption", containing("Anonymous article, 2022"))
                .first())
        .isVisible();

    Locator excerpt = page.locator("article.excerpt", containing("jointly managed"));
    assertThat(excerpt.locator("[role=doc-footnote]")).hasCount(0);
    excerpt.locator("[role=doc-noteref][aria-label='Footnote 7']").click();
    assertThat(excerpt.locator("[role=doc-footnote]"))
        .containsText("Cornell, Nagorno-Karabakh Conflict, p. 93.");
    page.screenshot(new Page.ScreenshotOptions().setPath(shot("aras")));
  }

  @Test
  void stretchesOfTheRiver_clicked_openTheirOwnExcerptsFirst_andStepAlong() {
    open("/?view=9/39.1/46.2");
    clickMap(45.5415, 38.9648, "The Aras at Julfa");
    assertThat(heading("The Aras at Julfa")).isVisible();
    assertThat(
            page.getByText(
                Pattern.compile("^\\s*Part of\\s+Aras.*km from the source", Pattern.DOTALL)))
        .isVisible();
    Locator counts = page.locator(".panel .excerpt-count");
    assertThat(counts).hasCount(2);
    assertThat(counts.nth(1)).containsText("About the whole river");

    page.getByRole(AriaRole.BUTTON, button("Downstream")).click();
    assertThat(heading("The Aras at Meghri")).isVisible();
    page.getByRole(AriaRole.BUTTON, button("Upstream")).press("ArrowLeft");
    assertThat(heading("The Aras at Julfa")).isVisible();

    page.getByRole(AriaRole.BUTTON, button("Travel")).first().click();
    assertThat(heading("Aras, from source to mouth")).isVisible();
    assertThat(page).hasURL(Pattern.compile("order=along"));
  }

  @Test
  void linkWithNonsense_showsTheRestAndSaysWhatWasLeftOut() {
    open(
        "/?place=shusha&period=first-war,never&span=19x&view=99/a/b&lang=xx&reading=none&layers=roads"
            + "&undated=maybe&order=back&excerpt=x%3Cimg%20src%3Dx%3E");
    assertThat(heading("Shusha")).isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, button("First war and mediation")))
        .hasAttribute("aria-pressed", "true");
    Locator notice = page.locator(".notices");
    assertThat(notice).containsText("9 parts of this link could not be used");
    for (String said :
        List.of("never", "19x", "99/a/b", "xx", "none", "roads", "maybe", "back", "x<img src=x>")) {
      assertThat(notice).containsText(said);
    }
    assertThat(page).hasURL(Pattern.compile("\\?place=shusha&period=first-war(&view=[^&]*)?$"));
    notice.getByRole(AriaRole.BUTTON).first().click();
    assertThat(notice).not().containsText("never");

    open("/?place=atlantis");
    assertThat(page.getByText("This link asks for a place that is not available: atlantis"))
        .isVisible();
  }

  @Test
  void featuresOfTheIssue_clicked_openTheirPlaces() {
    open("/?view=8.5/39.3/46.2");
    clickLine(".map path.mark.s-route", 0.85, "Zangazur route");
    assertThat(heading("Zangazur route")).isVisible();
    assertThat(page.locator("article.excerpt").first()).isVisible();
    open("/?view=8.5/39.3/45.9");
    clickMap(45.50, 39.35, "Nakhchivan");
    assertThat(heading("Nakhchivan")).isVisible();
    open("/?view=8.5/39.6/46.6");
    // The smallest area opens, and names the one around it.
    clickMap(46.35, 40.0, "Kalbajar");
    page.locator(".panel")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Karabakh").setExact(true))
        .first()
        .click();
    assertThat(heading("Karabakh")).isVisible();
    assertThat(page.locator("article.excerpt").first()).isVisible();
  }

  @Test
  void shapes_standWhereTheyAreOnTheGround() {
    open("/?view=8/39.5/46.3");
    double[] shusha = position("shusha");
    double[] kapan = position("kapan");
    double[] nakhchivan = position("nakhchivan");
    assertThat(shusha[0]).as("Shusha is east of Kapan").isGreaterThan(kapan[0] + 20);
    assertThat(shusha[1]).as("Shusha is north of Kapan").isLessThan(kapan[1] - 20);
    assertThat(nakhchivan[0]).as("Nakhchivan is west of Kapan").isLessThan(kapan[0] - 60);
    page.mouse().click(shusha[0], shusha[1]);
    chooseIfAsked("Shusha");
    assertThat(heading("Shusha")).isVisible();
  }

  @Test
  void period_toggled_changesFeaturesAndExcerptsTogether_andUndatedThingsAreCounted() {
    open("/?place=shusha");
    assertThat(heading("Shusha")).isVisible();
    int all = page.locator("article.excerpt").count();
    assertThat(all).isGreaterThan(2);
    assertThat(page.locator(".map path.mark.s-line.hidden")).hasCount(0);

    page.getByRole(AriaRole.BUTTON, button("The second war")).click();
    assertThat(page.locator(".map path.mark.s-line.hidden")).hasCount(2);
    assertThat(page.locator(".excerpt-count"))
        .hasText(Pattern.compile("\\d+ of " + all + " passages"));
    int second = page.locator("article.excerpt").count();
    assertThat(second).isLessThan(all);
    assertThat(page.getByText("outside the chosen dates")).isVisible();
    assertThat(page.locator("[role=status]", containing("passages,")).first())
        .hasText(Pattern.compile("\\d+ of \\d+ passages, \\d+ of \\d+ shapes; \\d+ undated"));

    page.getByRole(AriaRole.BUTTON, button("First war and mediation")).click();
    assertThat(page.locator(".map path.mark.s-line.hidden")).hasCount(2);
    page.waitForCondition(() -> page.locator("article.excerpt").count() > second);

    page.getByRole(AriaRole.BUTTON, button("All time")).click();
    assertThat(page.locator("article.excerpt")).hasCount(all);
    assertThat(page.locator(".map path.mark.s-line.hidden")).hasCount(0);
  }

  @Test
  void state_isInTheAddress_reloadKeepsItAndBackGoesBack() {
    open("/");
    clickLine(".map path.mark.s-river:not(.edge)", 0.35, "Aras");
    assertThat(heading("Aras")).isVisible();
    page.getByRole(AriaRole.BUTTON, button("After 2020")).click();
    assertThat(page)
        .hasURL(Pattern.compile("place=aras.*period=after-2020|period=after-2020.*place=aras"));
    page.reload();
    assertThat(heading("Aras")).isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, button("After 2020")))
        .hasAttribute("aria-pressed", "true");
    page.getByRole(AriaRole.TAB, tab("All places")).click();
    page.locator(".panel-body")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*Kapan")))
        .first()
        .click();
    assertThat(heading("Kapan")).isVisible();
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("place=aras"));
    assertThat(page.getByRole(AriaRole.TAB, tab("All places")))
        .hasAttribute("aria-selected", "true");
    page.goForward();
    assertThat(heading("Kapan")).isVisible();
  }

  @Test
  void layer_switchedOff_isGoneFromTheMap() {
    open("/");
    assertThat(page.locator(".map path.mark.s-route")).isVisible();
    page.getByRole(AriaRole.TAB, tab("Map key")).click();
    page.getByRole(
            AriaRole.CHECKBOX,
            new Page.GetByRoleOptions().setName(Pattern.compile("Zangazur route")))
        .uncheck();
    assertThat(page.locator(".map path.mark.s-route")).not().isVisible();
    assertThat(page).hasURL(Pattern.compile("layers="));
    page.reload();
    assertThat(page.locator(".map path.mark.s-river").first()).isVisible();
    assertThat(page.locator(".map path.mark.s-route")).not().isVisible();
  }

  @Test
  void names_inAnotherLanguage_changeMapPanelAndIndexTogether() {
    open("/?place=shusha");
    page.locator("[data-menu=language]").click();
    page.locator(".menu [role=group]")
        .last()
        .getByRole(AriaRole.MENUITEMRADIO, new Locator.GetByRoleOptions().setName("Azərbaycanca"))
        .click();
    assertThat(heading("Şuşa")).isVisible();
    assertThat(page.locator(".map text", containing("Şuşa")).first()).isAttached();
    page.getByRole(AriaRole.TAB, tab("All places")).click();
    assertThat(page.locator(".panel-body [lang=az-Latn]", containing("Naxçıvan")).first())
        .isVisible();
  }

  @Test
  void address_ofNoAtlas_isAPageThatSaysSoAndAWayBack() {
    page.navigate(server() + "/a/nowhere");
    assertThat(heading("Page not found")).isVisible();
    assertThat(page.getByText("There is no atlas named nowhere.")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See all atlases")).click();
    assertThat(heading("All atlases")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Along the Aras")).click();
    assertThat(page.getByText("Click any name on the map")).isVisible();
    assertThat(page).hasURL(Pattern.compile("/a/aras"));
  }

  @Test
  void viewer_takenOutAndPutBack_keepsMapAndState() {
    open("/?place=shusha&view=9/39.7/46.7");
    page.evaluate(
        """
        () => { const v = document.querySelector('atlas-viewer'); const p = v.parentElement;
          v.remove(); return new Promise(done => setTimeout(() => { p.append(v); done(); }, 300)); }
        """);
    assertThat(heading("Shusha")).isVisible();
    assertThat(page.locator(".map path.mark.s-river").first()).isVisible();
    double[] shusha = position("shusha");
    assertThat(shusha[0]).isBetween(100.0, 900.0);
  }

  @Test
  void phone_opensASheet_andTapsOpenPlaces() {
    useWindow(390, 844);
    open("/?view=7/39.3/46.2");
    assertThat(page.locator(".root.narrow")).isVisible();
    clickLine(".map path.mark.s-route", 0.85, "Zangazur route");
    assertThat(heading("Zangazur route")).isVisible();
    page.screenshot(new Page.ScreenshotOptions().setPath(shot("phone")));
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as("nothing sticks out sideways")
        .isLessThanOrEqualTo(390);
  }

  @Test
  void twoMaps_eachWithItsNamesAndTime_moveTogether() {
    open("/?lang=az&compare=lang:hy;period:second-war");
    assertThat(page.locator(".map.left text", containing("Təbriz")).first()).isAttached();
    assertThat(page.locator(".map.right text", containing("Թավրիզ")).first()).isAttached();
    assertThat(page.locator(".map.left path.mark.s-line.hidden")).hasCount(0);
    assertThat(page.locator(".map.right path.mark.s-line.hidden")).hasCount(2);
    String before = page.locator(".map.left .scale").textContent();
    page.locator(".map.right .atlas-map").focus();
    page.keyboard().press("+");
    page.keyboard().press("+");
    assertThat(page.locator(".map.left .scale")).not().hasText(before);
    assertThat(page.locator(".map.left .scale"))
        .hasText(page.locator(".map.right .scale").textContent());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End comparison")).click();
    assertThat(page.locator(".map")).hasCount(1);
    assertThat(page.locator(".map text", containing("Təbriz")).first()).isAttached();
  }

  @Test
  void axe_findsNothing_onAnyPageAndState() {
    List<String> found = new ArrayList<>();
    Map<ColorScheme, List<String>> addresses =
        Map.of(
            ColorScheme.LIGHT,
            List.of(
                "/?place=zangazur-route",
                "/?reading=context",
                "/?period=second-war&place=karabakh",
                "/?place=nakhchivan&compare=lang:hy;period:second-war",
                "/"),
            ColorScheme.DARK,
            List.of("/?reading=context", "/?compare=lang:hy;period:second-war", "/"));
    for (ColorScheme scheme : addresses.keySet()) {
      useWindow(1280, 800, options -> options.setColorScheme(scheme));
      for (String address : addresses.get(scheme)) {
        open(address);
        inspect(address + " " + scheme, found);
      }
      for (String tab : List.of("Text", "All places", "Map key")) {
        page.getByRole(AriaRole.TAB, tab(tab)).click();
        inspect("tab " + tab + " " + scheme, found);
      }
      for (String address : List.of("/library", "/a/nowhere")) {
        page.navigate(server() + address);
        assertThat(page.locator("h1")).isVisible();
        inspect(address + " " + scheme, found);
      }
      page.screenshot(new Page.ScreenshotOptions().setPath(shot("nowhere-" + scheme)));
    }
    useWindow(390, 844);
    open("/?place=aras");
    inspect("phone", found);
    assertThat(found).isEmpty();
  }

  private void inspect(String state, List<String> found) {
    accessibilityFaults().forEach(fault -> found.add(state + ": " + fault));
  }

  /** Clicks a point of a drawn line, given as a share of its length within the window. */
  private void clickLine(String selector, double share, String place) {
    Locator path = page.locator(selector).first();
    assertThat(path).isVisible();
    @SuppressWarnings("unchecked")
    List<Number> at =
        (List<Number>)
            path.evaluate(
                """
                (path, share) => {
                  const map = path.closest('.map').getBoundingClientRect();
                  const matrix = path.getScreenCTM();
                  const length = path.getTotalLength();
                  const inside = [];
                  for (let i = 0; i <= 400; i++) {
                    const p = path.getPointAtLength(length * i / 400).matrixTransform(matrix);
                    const top = path.getRootNode().elementFromPoint(p.x, p.y);
                    if (p.x > map.left + 60 && p.x < map.right - 8 && p.y > map.top + 8 && p.y < map.bottom - 8
                        && top && top.closest('.map')) inside.push([p.x, p.y]);
                  }
                  return inside[Math.floor(inside.length * share)];
                }
                """,
                share);
    page.mouse().click(at.get(0).doubleValue(), at.get(1).doubleValue() + 2);
    chooseIfAsked(place);
  }

  /** Clicks the map at a point of the ground (lon, lat), in the view the address gives. */
  private void clickMap(double lon, double lat, String place) {
    String view = page.url().replaceAll(".*view=([^&]*).*", "$1").replace("%2F", "/");
    String[] parts = view.split("/");
    double scale = 256 * Math.pow(2, Double.parseDouble(parts[0])) / (2 * Math.PI);
    // The address names the middle of what neither panel nor time bar covers.
    var map = page.locator(".map").first().boundingBox();
    var panel = page.locator(".panel").boundingBox();
    var time = page.locator(".time-bar").boundingBox();
    double x = (map.x + panel.x) / 2 + scale * Math.toRadians(lon - Double.parseDouble(parts[2]));
    double y =
        (map.y + time.y) / 2 - scale * (mercator(lat) - mercator(Double.parseDouble(parts[1])));
    page.mouse().click(x, y);
    chooseIfAsked(place);
  }

  private static double mercator(double lat) {
    return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
  }

  /** Where several things lie under the pointer, takes the one of that name. */
  private void chooseIfAsked(String place) {
    Locator menu = page.getByRole(AriaRole.MENU);
    assertThat(menu.or(heading(place)).first()).isVisible();
    if (menu.isVisible()) {
      menu.getByRole(
              AriaRole.MENUITEM,
              new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + place + "\\b")))
          .first()
          .click();
    }
  }

  /** Where a town's dot is in the window: x to the right, y down. */
  private double[] position(String key) {
    open("/?place=" + key + "&view=8/39.5/46.3");
    assertThat(page.locator(".map path.mark.s-town.selected").first()).isVisible();
    var box = page.locator(".map path.mark.s-town.selected").first().boundingBox();
    return new double[] {box.x + box.width / 2, box.y + box.height / 2};
  }
}
