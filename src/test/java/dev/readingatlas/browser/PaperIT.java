package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes out of the printer: a handout with map, legend, excerpts, notes and footnotes. */
class PaperIT extends BrowserTest {
  /** Looks at the page when it is made ready for paper, after the viewer has done so. */
  private static final String LOOK =
      """
      () => addEventListener('beforeprint', () => {
        const root = document.querySelector('atlas-viewer').shadowRoot;
        const texts = selector => [...root.querySelectorAll(selector)].map(e => e.textContent.replace(/\\s+/g, ' ').trim());
        const map = root.querySelector('.handout-map');
        window.paper = {
          maps: root.querySelectorAll('.handout-map').length,
          captions: texts('.handout figcaption'),
          legend: texts('.handout-legend li'),
          shapes: map?.querySelectorAll('path.mark.s-river').length ?? 0,
          labels: [...(map?.querySelectorAll('.labels text, text.label, text') ?? [])].map(e => e.textContent.trim()),
          heading: texts('.panel .panel-heading')[0],
          excerpts: texts('.panel article.excerpt blockquote').length,
          notes: texts('.panel article.excerpt .note').length,
          marks: texts('.panel [role=doc-noteref]').length,
          footnotes: texts('.panel [role=doc-footnote]'),
          foot: texts('.handout-foot')[0],
        };
      })
      """;

  @Test
  void placeOpen_printsMapLegendExcerptsNotesAndTheirFootnotes_thenThePageIsAsBefore() {
    useWindow(1280, 800, options -> options.setColorScheme(ColorScheme.DARK));
    open("/a/aras?place=shusha&period=first-war,second-war&view=8/39.7/46.7");
    String before = page.url();
    Map<String, Object> paper = print();
    assertThat(paper).containsEntry("maps", 1).containsEntry("heading", "Shusha");
    assertThat(list(paper, "captions"))
        .containsExactly("Names in English, First war and mediation + The second war");
    assertThat(list(paper, "legend"))
        .contains("The Aras", "Towns", "Ceasefire line of 1994")
        .anyMatch(line -> line.startsWith("First war and mediation, 20 February 1988"))
        .noneMatch(line -> line.startsWith("After 2020"));
    assertThat((int) paper.get("shapes")).isPositive();
    assertThat(list(paper, "labels")).contains("Shusha");
    assertThat((int) paper.get("excerpts")).isEqualTo(7);
    assertThat(paper.get("notes")).isEqualTo(paper.get("excerpts"));
    assertThat((int) paper.get("marks")).isPositive();
    assertThat(list(paper, "footnotes"))
        .hasSize((int) paper.get("marks"))
        .anyMatch(note -> note.contains("Human Rights Watch/Helsinki"));
    assertThat((String) paper.get("foot"))
        .contains("OpenStreetMap")
        .contains("printed ")
        .contains("place=shusha");

    assertThat(page.locator(".handout")).hasCount(0);
    assertThat(page.locator("[role=doc-footnote]")).hasCount(0);
    assertThat(page.url()).isEqualTo(before);
  }

  @Test
  void panelClosedOrShowingSwitches_printsThePlaceAllTheSame() {
    open("/a/aras?place=julfa");
    page.getByRole(AriaRole.TAB, tab("Map key")).click();
    page.getByText("Dams on the Aras").click();
    Map<String, Object> paper = print();
    assertThat(paper).containsEntry("heading", "Julfa");
    assertThat(list(paper, "legend")).contains("Towns").doesNotContain("Dams on the Aras");
    assertThat(page.locator(".panel .panel-heading")).hasText("Map key");

    page.getByRole(AriaRole.BUTTON, button("Close the panel")).click();
    assertThat(page.locator(".panel")).hasCount(0);
    assertThat(print()).containsEntry("heading", "Julfa");
    assertThat(page.locator(".panel")).hasCount(0);
  }

  @Test
  void phoneAndComparison_printTheirMaps() {
    useWindow(390, 844);
    open("/a/aras?place=aras");
    assertThat(print()).containsEntry("maps", 1).containsEntry("heading", "Aras");

    useWindow(1280, 800);
    open("/a/aras?place=shusha&compare=lang:hy");
    Map<String, Object> paper = print();
    assertThat(paper).containsEntry("maps", 2);
    assertThat(list(paper, "captions"))
        .containsExactly(
            "Left map: names in English, all time", "Right map: names in Armenian, all time");
  }

  @Test
  void printButton_opensTheBrowsersDialog() {
    open("/a/aras?place=aras");
    page.evaluate("() => { window.print = () => { window.asked = true; }; }");
    page.locator("[data-menu=more]").click();
    page.getByRole(AriaRole.MENUITEM, button("Print a handout")).click();
    assertThat(page.evaluate("() => window.asked")).isEqualTo(true);
  }

  @Test
  void onPaper_nothingIsCutOffAndTheMapIsSeen() {
    open("/a/aras?reading=context");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(680, 900);
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
    assertThat(page.locator(".handout-map")).isVisible();
    assertThat(page.locator(".title-bar button, .time-bar, .map-buttons").first()).isHidden();
    assertThat(
            page.evaluate(
                "() => { const p = document.querySelector('atlas-viewer').shadowRoot.querySelector('.panel-body');"
                    + " return p.scrollHeight - p.clientHeight; }"))
        .as("height of the panel that a page would not show")
        .isIn(0, 1);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(680);
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot("paper")));
    page.evaluate("() => dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator(".handout")).hasCount(0);
  }

  /** Prints into a file as the browser would onto paper, and tells how the page looked then. */
  private Map<String, Object> print() {
    page.evaluate(LOOK);
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    @SuppressWarnings("unchecked")
    Map<String, Object> paper = (Map<String, Object>) page.evaluate("() => window.paper");
    return paper;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Map<String, Object> paper, String key) {
    return (List<String>) paper.get(key);
  }
}
