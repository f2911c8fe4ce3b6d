package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface in the reader's language, in a real browser. */
class LanguageIT extends BrowserTest {

  @Test
  void browser_inPersian_getsAPersianPageFromRightToLeft() {
    List<String> scripts = new ArrayList<>();
    useWindow(1280, 800, options -> options.setLocale("fa-IR"));
    page.onRequest(request -> scripts.add(request.url()));
    open("/?place=shusha");
    assertThat(heading("شوشا")).isVisible();
    scripts.clear();
    open("/?place=shusha&lang=en");
    assertThat(page.locator("html")).hasAttribute("lang", "fa");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator(".excerpt-count")).hasText("۹ گزیده");
    assertThat(page.locator(".period-heading .fine").first()).hasText("۱۹۸۸–۱۹۹۴");
    assertThat(page.locator("blockquote").first()).hasAttribute("lang", "en");
    // The panel stands where lines end, time runs as they do, and the map stays as it is.
    assertThat(page.locator(".panel").boundingBox().x).isZero();
    List<Double> years =
        page.locator(".axis .year").all().stream().map(year -> year.boundingBox().x).toList();
    assertThat(years).isSortedAccordingTo((one, next) -> Double.compare(next, one));
    assertThat(x("Lachin")).isLessThan(x("Horadiz"));
    page.locator(".thumb.first").press("ArrowLeft");
    assertThat(page).hasURL(Pattern.compile("span=1987-"));
    assertThat(scripts.stream().filter(url -> url.contains("words_")))
        .as("words of one language only")
        .hasSize(1);
    page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setPath(shot("persian")));
  }

  @Test
  void browser_inEnglish_getsNoWordsOfOtherLanguagesNorTheirTypefaces() {
    List<String> files = new ArrayList<>();
    page.onRequest(request -> files.add(request.url()));
    open("/");
    assertThat(files.stream().filter(url -> url.contains("words_"))).isEmpty();
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(files.stream().filter(url -> url.contains(".woff2")))
        .isNotEmpty()
        .noneMatch(url -> url.matches(".*(naskh|armenian|cyrillic|latin-ext).*"));
  }

  @Test
  void switch_toRussian_keepsPlaceAddressAndFocusAndIsRemembered() {
    open("/?place=shusha");
    Locator choice = page.locator("[data-menu=language]");
    choice.click();
    page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Русский"))
        .first()
        .click();
    assertThat(page.locator(".excerpt-count")).hasText("9 отрывков");
    assertThat(heading("Шуша")).isVisible();
    assertThat(page).hasURL(Pattern.compile("/\\?place=shusha(&view=[^&]*)?$"));
    assertThat(choice).isFocused();
    assertThat(page.locator("html")).hasAttribute("lang", "ru");
    assertThat(page.locator(".map [role=application]")).hasAttribute("aria-label", "Карта");
    assertThat(page.locator(".atlas-library-link img")).hasAttribute("alt", "Все атласы");

    page.navigate(server() + "/library");
    assertThat(heading("Все атласы")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "ru");
    open("/?place=aras");
    assertThat(page.locator("#tab-place")).hasText("Здесь");
  }

  @Test
  void page_ofTheServer_changesWithItsOwnSwitch() {
    page.navigate(server() + "/library");
    assertThat(heading("All atlases")).isVisible();
    Locator choice = page.locator("atlas-language select");
    choice.focus();
    choice.selectOption("hy");
    assertThat(heading("Բոլոր ատլասները")).isVisible();
    assertThat(choice).isFocused();
    assertThat(page).hasTitle("Բոլոր ատլասները · Reading Atlas");
    page.navigate(server() + "/no/such/page?interface=fa");
    assertThat(heading("صفحه پیدا نشد")).isVisible();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertNoViolations("error page in Persian");
    page.navigate(server() + "/library?interface=tlh");
    assertThat(page.locator("atlas-language [role=status]")).containsText("tlh");
  }

  @Test
  void link_inALanguageThereIsNot_saysSoInOneLine() {
    open("/?place=shusha&interface=tlh");
    assertThat(page.locator(".notice p"))
        .hasText("This link asks for a language that is not available: tlh");
    assertThat(heading("Shusha")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"fa, LIGHT", "hy, DARK"})
  void axe_findsNothing(String language, ColorScheme scheme) {
    useWindow(1280, 800, options -> options.setColorScheme(scheme));
    open("/?place=shusha&interface=" + language);
    assertNoViolations("place");
    open("/?reading=context&interface=" + language);
    assertNoViolations("reading");
    open("/?lang=" + language + "&compare=lang:ru;period:after-2020&interface=" + language);
    assertNoViolations("two maps");
    useWindow(390, 844, options -> options.setColorScheme(scheme));
    open("/?interface=" + language);
    page.getByRole(AriaRole.TAB).nth(3).click();
    assertNoViolations("phone, layers");
    page.getByRole(AriaRole.TAB).nth(4).click();
    assertNoViolations("phone, time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"az", "hy", "fa", "ru", "tr"})
  void words_ofEveryLength_stayInTheirBoxes(String language) {
    for (int width : new int[] {1280, 390, 320}) {
      useWindow(width, 800);
      open("/?place=aras&interface=" + language);
      for (Locator tab : page.getByRole(AriaRole.TAB).all()) {
        tab.click();
        assertThat(page.locator("[role=tabpanel]")).isVisible();
        assertThat(cutOff()).as(language + " at " + width + " px").isEqualTo(List.of());
      }
    }
  }

  /**
   * Buttons, tabs, labels and choices whose words are wider than they, and a page that scrolls
   * sideways.
   */
  private Object cutOff() {
    return page.evaluate(
        """
        () => {
          const root = document.querySelector('atlas-viewer').shadowRoot;
          const found = [];
          if (document.documentElement.scrollWidth > innerWidth) found.push('page');
          const body = root.querySelector('.panel-body');
          if (body.scrollWidth > body.clientWidth + 1) found.push('panel');
          for (const box of root.querySelectorAll('[role=tab], .quiet, .bar-button, .chip:not(.period), .step-reach, .count')) {
            if (box.offsetWidth > 0 && box.scrollWidth > box.clientWidth + 1) found.push(box.textContent.trim());
          }
          const tabs = [...root.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect());
          if (tabs.some(({ left, right }) => left < -1 || right > innerWidth + 1)) found.push('tabs');
          return found;
        }
        """);
  }

  /** Where a town's label stands. */
  private double x(String town) {
    return page.locator(".map .label", containing(town)).first().boundingBox().x;
  }

  private void assertNoViolations(String state) {
    assertThat(accessibilityFaults()).as(state).isEmpty();
  }
}
