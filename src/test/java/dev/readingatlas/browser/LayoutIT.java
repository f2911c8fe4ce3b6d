package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where header, map, panel and tabs stand on screens and in frames of several widths. */
class LayoutIT extends BrowserTest {
  @ParameterizedTest
  @ValueSource(ints = {560, 620, 700, 799})
  void frame_leavesTheMapHalfOfItsWidth_andTheTimeAllOfIt(int width) {
    useWindow(width, 500);
    open("/embed/aras?place=shusha");
    assertThat(page.locator(".root.wide")).isVisible();
    assertThat(box(".panel").x).isGreaterThanOrEqualTo(width / 2.0);
    assertThat(box(".time-bar").width).isEqualTo(width);
    assertThat(box(".panel").y + box(".panel").height).isLessThanOrEqualTo(box(".time-bar").y + 1);
    assertThat(page.evaluate(CUT)).isEqualTo(List.of());
  }

  @Test
  void smallFrame_hasThePassageBelowTheMap_andItsSourcesBehindAButton() {
    useWindow(360, 480);
    open("/embed/aras?place=shusha");
    assertThat(box(".panel").y).isBetween(200.0, 260.0);
    assertThat(page.locator(".time-pill")).isVisible();
    assertThat(page.locator(".attribution")).isHidden();
    page.locator(".sources-button").click();
    assertThat(page.locator(".attribution")).isVisible();
    assertThat(page.locator(".attribution")).containsText("OpenStreetMap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hy", "fa", "ru"})
  void phone_hasTabsAtItsFoot_andTargetsForFingers(String language) {
    useWindow(390, 844);
    open("/?place=shusha&interface=" + language);
    for (BoundingBox tab :
        page.getByRole(AriaRole.TAB).all().stream().map(one -> one.boundingBox()).toList()) {
      assertThat(tab.y + tab.height).isBetween(843.0, 845.0);
      assertThat(tab.height).isGreaterThanOrEqualTo(44);
    }
    assertThat(box(".panel").y + box(".panel").height).isLessThanOrEqualTo(845);
    for (String target : List.of(".title-bar button", ".map-buttons .square", ".time-pill")) {
      BoundingBox box = box(target);
      assertThat(Math.min(box.width, box.height)).as(target).isGreaterThanOrEqualTo(43.9);
    }
    assertThat(page.evaluate(CUT)).isEqualTo(List.of());
    page.locator(".time-pill").click();
    assertThat(page.locator("#tab-time")).hasAttribute("aria-selected", "true");
    page.locator("[data-menu=more]").click();
    page.getByRole(AriaRole.MENUITEM).first().click();
    page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Türkçe")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "tr");
  }

  @Test
  void look_chosen_isKeptForTheNextVisit_onAllPages() {
    useWindow(1280, 800, options -> options.setColorScheme(ColorScheme.LIGHT));
    open("/");
    page.locator("[data-menu=more]").click();
    page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Dark")).click();
    assertThat(ground(".title-bar")).isEqualTo("rgb(27, 29, 32)");
    open("/?place=aras");
    assertThat(ground(".title-bar")).isEqualTo("rgb(27, 29, 32)");
    page.navigate(server() + "/library");
    assertThat(page.locator("h1")).isVisible();
    assertThat(ground(".atlas-page")).isEqualTo("rgb(27, 30, 33)");
  }

  @Test
  void wholeScreen_isEnteredAndLeft() {
    open("/");
    page.locator(".fullscreen").click();
    page.waitForFunction("() => document.fullscreenElement?.localName === 'atlas-viewer'");
    assertThat(page.locator(".fullscreen")).hasAttribute("aria-pressed", "true");
    page.locator(".fullscreen").click();
    page.waitForFunction("() => document.fullscreenElement === null");
    assertThat(page.locator(".fullscreen")).hasAttribute("aria-pressed", "false");
  }

  /** Tabs, menus and chips whose words are cut off. */
  private static final String CUT =
      """
      () => {
        const root = document.querySelector('atlas-viewer').shadowRoot;
        return [...root.querySelectorAll('[role=tab] span, .bar-button span, .time-pill span, .chip.period span')]
          .filter((one) => one.offsetWidth > 0 && one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.textContent.trim());
      }
      """;

  private BoundingBox box(String selector) {
    return page.locator(selector).first().boundingBox();
  }

  private String ground(String selector) {
    return (String) page.locator(selector).evaluate("e => getComputedStyle(e).backgroundColor");
  }
}
