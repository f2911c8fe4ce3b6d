package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Taking it along: references, quotations and files, and what the page says of the work it shows.
 */
class CiteIT extends BrowserTest {
  @Test
  void place_citedByKeyboardAlone_isCopiedWithItalics_andTheFocusComesBack() {
    useWindow(1280, 800, CiteIT::withClipboard);
    open("/?place=shusha");
    Locator cite = page.getByRole(AriaRole.BUTTON, button("Cite this place"));
    cite.focus();
    page.keyboard().press("Enter");
    assertThat(dialog()).isVisible();
    assertThat(dialog().getByRole(AriaRole.HEADING, heading2("Cite this place"))).isFocused();
    assertThat(dialog().getByRole(AriaRole.RADIO)).hasCount(3);

    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(radio("APA, 7th edition")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(radio("MLA, 9th edition")).isChecked();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(dialog().getByRole(AriaRole.STATUS)).hasText("Entry copied.");
    assertThat(clipboard("text/plain"))
        .startsWith("Reading Atlas Project. “Shusha.” Along the Aras: Iran and Karabakh, 1988 to")
        .endsWith("/a/aras@1?place=shusha.");
    assertThat(clipboard("text/html")).contains("<i>Along the Aras: Iran and Karabakh, 1988 to");

    page.keyboard().press("Escape");
    assertThat(dialog()).isHidden();
    assertThat(cite).isFocused();
    assertThat(heading("Shusha")).isVisible();

    page.keyboard().press("Enter");
    assertThat(radio("MLA, 9th edition")).isChecked();
  }

  @Test
  void excerpt_copied_carriesItsCitation_byTheStyleUsedLast() {
    useWindow(1280, 800, CiteIT::withClipboard);
    open("/?place=shusha");
    Locator excerpt = page.locator("article.excerpt", containing("They took Shusha"));
    excerpt.getByRole(AriaRole.BUTTON, locatorButton("Copy")).click();
    assertThat(page.locator(".toast"))
        .hasText("Quotation copied with its citation: APA, 7th edition.");
    assertThat(clipboard("text/plain"))
        .startsWith("“They took Shusha")
        .contains("forced out” (Reading Atlas Project, 2026, para. 2).\n\nReading Atlas Project. (")
        .endsWith("/a/aras@1?excerpt=shusha-1992");

    excerpt.getByRole(AriaRole.BUTTON, locatorButton("Cite this passage")).click();
    radio("Chicago").check();
    page.keyboard().press("Escape");
    excerpt.getByRole(AriaRole.BUTTON, locatorButton("Copy")).click();
    assertThat(page.locator(".toast")).containsText("Chicago, 17th edition, notes");
    assertThat(clipboard("text/plain")).contains("November 2026, para. 2, http");
  }

  @Test
  void files_forReferenceManagers_areTaken() throws IOException {
    open("/?reading=context");
    page.getByRole(AriaRole.BUTTON, button("Cite this text")).click();
    Download file = page.waitForDownload(() -> dialog().getByText("BibTeX").first().click());
    assertThat(file.suggestedFilename()).isEqualTo("aras-reading-context.bib");
    assertThat(Files.readString(file.path())).startsWith("@misc{aras-reading-context,");
    Download sources = page.waitForDownload(() -> dialog().getByText("RIS").last().click());
    assertThat(sources.suggestedFilename()).isEqualTo("aras-reading-context-sources.ris");
    assertThat(Files.readString(sources.path())).contains("Black Garden");
  }

  @Test
  void server_outOfReach_isSaid_andTheQuotationStillHasAPlainSource() {
    useWindow(1280, 800, CiteIT::withClipboard);
    open("/?place=shusha");
    page.route("**/citation?*", Route::abort);
    page.getByRole(AriaRole.BUTTON, button("Cite this place")).click();
    assertThat(dialog().getByRole(AriaRole.ALERT)).containsText("The server cannot be reached");
    page.unrouteAll();
    dialog().getByRole(AriaRole.BUTTON, locatorButton("Try again")).click();
    assertThat(dialog().getByRole(AriaRole.RADIO)).hasCount(3);
    dialog().getByRole(AriaRole.BUTTON, locatorButton("Close")).click();
    assertThat(dialog()).isHidden();

    page.route("**/citation?*", Route::abort);
    page.getByRole(AriaRole.BUTTON, button("Copy")).first().click();
    assertThat(page.locator(".toast")).containsText("simple source line");
    assertThat(clipboard("text/plain")).contains("paragraph").contains("?excerpt=");
    complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void page_saysWhichWorkItShows_alsoAfterTheReaderWentOn() {
    String served = page.request().get(server() + "/a/aras?place=shusha").text();
    assertThat(served)
        .contains("<abbr class=\"unapi-id\" title=\"aras/place/shusha\"")
        .contains("<link rel=\"unapi-server\" href=\"" + server() + "/unapi\"")
        .contains("<meta name=\"DC.title\" content=\"Shusha\"");
    page.addInitScript(
        "document.addEventListener('ZoteroItemUpdated', () => (window.zoteroNotified = true))");
    open("/a/aras?place=shusha");
    assertThat(identifier()).hasAttribute("title", "aras/place/shusha");
    assertThat(page.locator("meta[name='DC.title']")).hasCount(1);
    page.getByRole(AriaRole.TAB, tab("All places")).click();
    page.locator(".index button", containing("Julfa")).first().click();
    assertThat(heading("Julfa")).isVisible();
    assertThat(identifier()).hasAttribute("title", "aras/place/julfa");
    assertThat(page.locator("meta[name='DC.title']")).hasCount(0);
    assertThat(page.evaluate("() => window.zoteroNotified")).isEqualTo(true);

    String asZoteroAsks =
        page.locator("link[rel=unapi-server]").getAttribute("href")
            + "?id="
            + identifier().getAttribute("title")
            + "&format=ris";
    assertThat(page.request().get(asZoteroAsks).text()).contains("TI  - Julfa\r\n");

    page.locator("a.atlas-library-link").click();
    assertThat(heading("All atlases")).isVisible();
    assertThat(page.locator("[data-work]")).hasCount(0);
  }

  @Test
  void dialog_isAccessible_wideInLight_narrowInDark_andInForcedColours() {
    useWindow(1280, 800);
    openDialog();
    inspect("wide, light");
    useWindow(390, 844, options -> options.setColorScheme(ColorScheme.DARK));
    openDialog();
    inspect("narrow, dark");
    useWindow(1280, 800, options -> options.setForcedColors(ForcedColors.ACTIVE));
    openDialog();
    inspect("forced colours");
  }

  @Test
  void dialog_inALowWindowOf320Pixels_isReadWithoutScrollingSideways() {
    useWindow(320, 256);
    open("/?place=shusha");
    page.evaluate(
        "() => document.querySelector('atlas-viewer').actions.cite({reading: 'context', excerpt: 'shusha-1992'})");
    assertThat(dialog().getByRole(AriaRole.RADIO)).hasCount(3);
    assertThat(
            page.evaluate(
                """
                () => {
                  const dialog = document.querySelector('atlas-viewer').shadowRoot
                    .querySelector('cite-dialog').shadowRoot.querySelector('dialog');
                  return dialog.scrollWidth <= dialog.clientWidth
                    && document.documentElement.scrollWidth <= innerWidth;
                }
                """))
        .isEqualTo(true);
    dialog().getByText("CSL-JSON").last().scrollIntoViewIfNeeded();
    assertThat(dialog().getByText("CSL-JSON").last()).isInViewport();
  }

  private void openDialog() {
    open("/?place=shusha");
    page.getByRole(AriaRole.BUTTON, button("Cite this place")).click();
    assertThat(dialog().getByRole(AriaRole.RADIO)).hasCount(3);
    page.waitForCondition(() -> dialog().locator("a").count() == 6);
  }

  private void inspect(String state) {
    assertThat(accessibilityFaults()).as(state).isEmpty();
  }

  private Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  private Locator radio(String name) {
    return dialog().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
  }

  private Locator identifier() {
    return page.locator("abbr.unapi-id");
  }

  private String clipboard(String type) {
    return (String)
        page.evaluate(
            """
            async (type) => {
              const [item] = await navigator.clipboard.read();
              return (await item.getType(type)).text();
            }
            """,
            type);
  }

  private static Browser.NewContextOptions withClipboard(Browser.NewContextOptions options) {
    return options.setPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  private static Locator.GetByRoleOptions heading2(String name) {
    return new Locator.GetByRoleOptions().setName(name).setLevel(2);
  }

  private static Locator.GetByRoleOptions locatorButton(String name) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name));
  }
}
