package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * All of axe's rules in the states a reader comes to by acting; those a link opens are in {@link
 * ViewerIT}.
 */
class AxeIT extends BrowserTest {
  /** The preview has the landmarks of the page behind the dialog, which is inert meanwhile. */
  private static final String SAME_LANDMARKS = "landmark-unique";

  private final List<String> found = new ArrayList<>();

  @Test
  void wide_inLight() {
    wide(ColorScheme.LIGHT, ForcedColors.NONE);
  }

  @Test
  void wide_inDark() {
    wide(ColorScheme.DARK, ForcedColors.NONE);
  }

  @Test
  void wide_inForcedColours() {
    wide(ColorScheme.DARK, ForcedColors.ACTIVE);
  }

  private void wide(ColorScheme scheme, ForcedColors forced) {
    useWindow(1280, 800, options -> options.setColorScheme(scheme).setForcedColors(forced));

    open("/?place=aras");
    page.locator("[role=doc-noteref]").first().click();
    assertThat(page.locator("[role=doc-footnote]")).hasCount(1);
    inspect("footnote open");

    page.getByRole(AriaRole.TAB, tab("Here")).press("Home");
    Locator map = page.locator(".map [role=application]");
    map.focus();
    map.press("Home");
    String active = "[role=application] > .visually-hidden[role=button]";
    for (int i = 0;
        i < 60 && !page.locator(active).getAttribute("aria-label").startsWith("Aras Dam");
        i++) {
      map.press("PageDown");
    }
    inspect("feature in focus");
    map.press("Enter");
    assertThat(page.locator(".also-here")).isVisible();
    inspect("place opened by a key");

    open("/?lang=all");
    page.keyboard().press("/");
    page.keyboard().type("aras");
    assertThat(page.locator(".hits [role=option]").first()).isVisible();
    page.keyboard().press("ArrowDown");
    inspect("search with results");
    page.getByRole(AriaRole.COMBOBOX).fill("zzzz");
    assertThat(page.locator(".hits").getByText("Nothing found")).isVisible();
    inspect("search without results");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    for (String menu : List.of("language", "more")) {
      page.locator("[data-menu=" + menu + "]").click();
      assertThat(page.getByRole(AriaRole.MENU)).isVisible();
      inspect("menu of " + menu);
      page.keyboard().press("Escape");
    }

    open("/?place=iran&period=second-war&undated=0");
    page.getByRole(AriaRole.BUTTON, button("Dates")).click();
    page.locator(".span-form [name=from]").fill("19x");
    page.locator(".span-form [name=from]").press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    inspect("dates that cannot be read");

    open("/?place=iran");
    page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Chosen time begins"))
        .first()
        .press("PageUp");
    assertThat(page).hasURL(Pattern.compile("span="));
    inspect("brush used");

    open("/?reading=context");
    page.getByRole(AriaRole.BUTTON, button("Next passage")).click();
    assertThat(page.locator(".passage-note")).isVisible();
    inspect("guided reading");

    open("/?place=shusha");
    page.getByRole(AriaRole.BUTTON, button("Share")).click();
    page.getByText("Advanced").click();
    assertThat(page.frameLocator("iframe").locator(".map path.mark.s-town").first()).isAttached();
    inspect("frame to share, with preview", SAME_LANDMARKS);

    open("/?place=atlantis");
    page.locator("[data-menu=more]").click();
    page.getByText("Buttons to move the map").click();
    page.getByRole(AriaRole.BUTTON, button("Close the panel")).click();
    assertThat(page.locator(".notice")).isVisible();
    inspect("notice, pan buttons, panel closed");

    assertThat(found).isEmpty();
  }

  @Test
  void loadFailures() {
    useWindow(1280, 800);
    page.route("**/generalised.topojson*", Route::abort);
    page.route("**/api/layers/aras.towns*", Route::abort);
    page.navigate(server() + "/");
    assertThat(page.getByText("One layer could not be loaded")).isVisible();
    inspect("a layer failed");
    page.unrouteAll();
    page.route("**/api/atlases/aras", Route::abort);
    page.navigate(server() + "/?again=1");
    assertThat(page.getByText("The atlas could not be loaded")).isVisible();
    inspect("the atlas failed");
    assertThat(found).isEmpty();
    // Requests that are made to fail are told in the console.
    complaints.removeIf(complaint -> complaint.matches("(?s).*(ERR_FAILED|LoadFailure).*"));
  }

  @Test
  void phone_atThreeStops_andEmbedded() {
    useWindow(390, 844);
    open("/?place=shusha");
    inspect("phone, half");
    page.locator(".handle").press("ArrowUp");
    assertThat(page.locator(".root.full")).isVisible();
    inspect("phone, full");
    page.locator(".handle").press("ArrowDown");
    page.locator(".handle").press("ArrowDown");
    assertThat(page.locator(".handle-title")).isVisible();
    inspect("phone, small");
    page.getByRole(AriaRole.TAB, tab("Time")).click();
    assertThat(page.getByRole(AriaRole.SLIDER).first()).isVisible();
    inspect("phone, time");

    useWindow(320, 400, options -> options.setColorScheme(ColorScheme.DARK));
    open("/?place=shusha");
    page.locator("[data-menu=more]").click();
    inspect("phone, menu");
    page.getByRole(AriaRole.MENUITEM).first().click();
    inspect("phone, menu of languages");
    page.keyboard().press("Escape");
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Share")).click();
    assertThat(page.frameLocator("iframe").locator(".map path.mark.s-town").first()).isAttached();
    inspect("phone, frame to share", SAME_LANDMARKS);
    page.keyboard().press("Escape");
    page.evaluate("() => document.querySelector('atlas-viewer').setAttribute('embedded', '')");
    assertThat(page.locator(".title-bar")).hasCount(0);
    inspect("embedded");
    assertThat(found).isEmpty();
  }

  private static final String TOWNS = "/ogc/collections/aras.towns";

  @Test
  void geodata_everyPageOnce_andTheFullestInEveryScheme() {
    useWindow(1280, 800);
    geodata(
        "en",
        "/ogc",
        "/ogc/api",
        "/ogc/collections",
        TOWNS,
        TOWNS + "/queryables",
        TOWNS + "/items",
        TOWNS + "/items/shusha");
    useWindow(1280, 800, options -> options.setForcedColors(ForcedColors.ACTIVE));
    geodata("hy", TOWNS, TOWNS + "/items");
    useWindow(390, 844, options -> options.setColorScheme(ColorScheme.DARK));
    geodata("ru", TOWNS, TOWNS + "/items");
    useWindow(320, 568);
    geodata("fa", TOWNS, TOWNS + "/items");
    assertThat(found).isEmpty();
  }

  private void geodata(String language, String... paths) {
    for (String path : paths) {
      page.navigate(server() + path + "?f=html&interface=" + language);
      inspect(path + " in " + language);
      assertThat(
              page.evaluate(
                  "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .as(path + " scrolls sideways")
          .isEqualTo(0);
    }
  }

  private void inspect(String state, String... rulesOff) {
    for (String fault : accessibilityFaults(rulesOff)) {
      found.add(state + ": " + fault);
    }
  }
}
