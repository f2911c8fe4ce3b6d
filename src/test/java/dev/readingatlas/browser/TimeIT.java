package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the chosen time does to map and address. */
class TimeIT extends BrowserTest {
  /**
   * Opens every place in every period; tells of those without a shape, or whose outline has no
   * reason.
   */
  private static final String EVERY_PLACE_IN_EVERY_PERIOD =
      """
      async () => {
        const viewer = document.querySelector('atlas-viewer');
        const atlas = await (await fetch(viewer.src)).json();
        const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
        const bad = [];
        let outlines = 0;
        for (const period of [null, ...atlas.periods.map(({ id }) => id)]) {
          viewer.actions.showAllTime();
          if (period) viewer.actions.togglePeriod(period);
          for (const place of atlas.places.filter(({ features }) => features.length > 0)) {
            viewer.reveal(place.id);
            await viewer.updateComplete;
            const root = viewer.shadowRoot;
            let drawn = 0;
            // A layer whose details arrive is drawn a few frames later.
            for (let frames = 0; drawn === 0 && frames < 60; frames++) {
              await frame();
              drawn = root.querySelectorAll('.map .lifted .selected.copy:not([d=""])').length;
            }
            const outlined = root.querySelector('.map .lifted .outline') !== null;
            const reason = root.querySelector('.outline-note.left').textContent.trim();
            if (outlined) outlines++;
            if (drawn === 0) bad.push(`${period} ${place.id}: no shape`);
            if (outlined !== (reason !== '')) bad.push(`${period} ${place.id}: ${reason}`);
          }
        }
        return { bad, outlines };
      }
      """;

  @Test
  void place_inAnyPeriod_isDrawn_andAnOutlineSaysWhy() {
    open("/");
    assertThat(page.locator(".map text.label").first()).isVisible();
    Map<?, ?> seen = (Map<?, ?>) page.evaluate(EVERY_PLACE_IN_EVERY_PERIOD);
    assertThat((List<?>) seen.get("bad")).isEmpty();
    assertThat((Integer) seen.get("outlines")).isPositive();
  }

  @Test
  void period_chosen_isAStepBack_andTheMapIsAsItWasLeft() {
    open("/");
    assertThat(page.locator(".map text.label").first()).isVisible();
    String scale = page.locator(".map .scale").getAttribute("aria-label");
    page.getByRole(AriaRole.BUTTON, button("The second war")).click();
    assertThat(page).hasURL(Pattern.compile("period=second-war"));
    // Tehran is out of view at first, so that the map moves.
    page.evaluate("document.querySelector('atlas-viewer').reveal('tehran')");
    assertThat(page).hasURL(Pattern.compile("place=tehran.*view="));
    page.goBack();
    assertThat(page).not().hasURL(Pattern.compile("view="));
    assertThat(page.locator(".map .scale")).hasAttribute("aria-label", scale);
    assertThat(page).not().hasURL(Pattern.compile("place="));
    page.goBack();
    assertThat(page).not().hasURL(Pattern.compile("period="));
    assertThat(page.getByRole(AriaRole.BUTTON, button("All time")))
        .hasAttribute("aria-pressed", "true");
  }

  @Test
  void periodChips_atAnyWidth_areNotCut() {
    for (int width : new int[] {1440, 1024}) {
      useWindow(width, 900);
      open("/");
      assertThat(page.locator(".time-bar .chip.period").first()).isVisible();
      Object cut =
          page.evaluate(
              """
              () => [...document.querySelector('atlas-viewer').shadowRoot.querySelectorAll('.time-bar .chip.period span')]
                .filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent)
              """);
      assertThat((List<?>) cut).as("%s px", width).isEmpty();
      Object target =
          page.evaluate(
              """
              () => {
                const root = document.querySelector('atlas-viewer').shadowRoot;
                const band = root.querySelector('.time-bar .band.short');
                const { width } = band.getBoundingClientRect();
                return [width, parseFloat(getComputedStyle(band, '::after').width)];
              }
              """);
      List<?> sizes = (List<?>) target;
      assertThat(((Number) sizes.get(0)).doubleValue()).isGreaterThanOrEqualTo(12);
      assertThat(((Number) sizes.get(1)).doubleValue()).isGreaterThanOrEqualTo(24);
    }
  }
}
