package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader sees first of a place, what is folded, and what the map key offers. */
class PanelIT extends BrowserTest {
  /** Opens every place and measures where its first passage begins and its quotation ends. */
  private static final String MEASURE =
      """
      async () => {
        const viewer = document.querySelector('atlas-viewer');
        const root = viewer.shadowRoot;
        const { places } = await (await fetch('/api/atlases/aras')).json();
        const found = {};
        for (const { id } of places) {
          viewer.actions.choosePlace(id);
          await viewer.updateComplete;
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const first = root.querySelector('article.excerpt');
          if (!first) continue;
          const panel = root.querySelector('.panel').getBoundingClientRect();
          const body = root.querySelector('.panel-body').getBoundingClientRect();
          found[id] = {
            begins: first.getBoundingClientRect().top - panel.top,
            quotationBelowEdge: first.querySelector('blockquote').getBoundingClientRect().bottom - body.bottom,
          };
        }
        return found;
      }
      """;

  @Test
  void everyPlace_opened_beginsItsFirstPassageWithin400PixelsOfThePanelsTop() {
    useWindow(1440, 900);
    open("/?place=shusha");
    measured()
        .forEach(
            (place, at) ->
                assertThat(at.get("begins").doubleValue()).as(place).isLessThanOrEqualTo(400));
  }

  @Test
  void everyPlace_onAPhoneAtHalfHeight_showsItsFirstQuotationWhole() {
    useWindow(390, 844);
    open("/?place=shusha");
    measured()
        .forEach(
            (place, at) ->
                assertThat(at.get("quotationBelowEdge").doubleValue())
                    .as(place)
                    .isLessThanOrEqualTo(0));
  }

  private Map<String, Map<String, Number>> measured() {
    @SuppressWarnings("unchecked")
    Map<String, Map<String, Number>> found =
        (Map<String, Map<String, Number>>) page.evaluate(MEASURE);
    assertThat(found).hasSizeGreaterThan(30);
    return found;
  }

  @Test
  void namesPositionsAndSources_areFolded_andStayOpenFromPlaceToPlaceAndVisitToVisit() {
    open("/?place=nagorno-karabakh");
    assertThat(page.locator("dl.names, ul.claims")).hasCount(0);
    page.getByRole(AriaRole.BUTTON, button("Disputed: \\d")).click();
    assertThat(page.getByRole(AriaRole.BUTTON, button("Disputed: \\d"))).isFocused();
    List<String> sides = page.locator(".claimant").allInnerTexts();
    assertThat(sides).hasSizeGreaterThan(3).isSortedAccordingTo(String::compareToIgnoreCase);
    assertThat(page.locator(".claims a").first()).not().containsText("http");

    page.navigate(server() + "/?place=shusha&period=second-war");
    assertThat(page.locator(".claimant").first()).isVisible();
    int ofThisTime = page.locator(".claimant").count();
    page.getByRole(AriaRole.BUTTON, button("2 positions of other times")).click();
    assertThat(page.locator(".claimant")).hasCount(ofThisTime + 2);
  }

  @Test
  void mapKey_offersTheDataOfALayer_behindItsButton() throws Exception {
    open("/");
    page.getByRole(AriaRole.TAB, tab("Map key")).click();
    page.getByRole(AriaRole.BUTTON, button("About: Towns")).click();
    assertThat(page.getByRole(AriaRole.BUTTON, button("About: Towns"))).isFocused();
    Download file =
        page.waitForDownload(
            () -> page.locator(".layer-about").getByText("GeoJSON", exactly()).click());
    assertThat(file.suggestedFilename()).isEqualTo("aras.towns.geojson");
    assertThat(Files.readString(file.path())).contains("FeatureCollection");
    assertThat(page.locator(".layer-about").getByText("Open in a GIS"))
        .hasAttribute("href", server() + "/ogc/collections/aras.towns");
  }

  private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
    return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void text_noSignStandsAloneAtTheBeginningOfALine() {
    useWindow(390, 844);
    open("/?reading=context");
    assertThat(page.locator(".passage-link").first()).isAttached();
    @SuppressWarnings("unchecked")
    List<String> alone =
        (List<String>)
            page.evaluate(
                """
                () => [...document.querySelector('atlas-viewer').shadowRoot.querySelectorAll('.passage-link')].filter(sign => {
                  const before = document.createRange();
                  before.selectNodeContents(sign.closest('p'));
                  before.setEndBefore(sign);
                  const words = [...before.getClientRects()].filter(box => box.width > 2).pop();
                  return words.bottom <= sign.getBoundingClientRect().top + 4;
                }).map(sign => sign.title)
                """);
    assertThat(alone).isEmpty();
  }
}
