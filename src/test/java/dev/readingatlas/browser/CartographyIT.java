package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whether the map is drawn as a page of a printed atlas is: letters, lines, signs and furniture.
 */
class CartographyIT extends BrowserTest {
  /** Four zooms, each over another part of the atlas, as the viewer's address has them. */
  private static final List<String> VIEWS =
      List.of("6.25/39/48", "7/39.3/46.5", "8.25/39.6/46.8", "10/38.95/46.2");

  /**
   * Boxes of all letters in the window, by label; and what they must keep clear of. Right-to-left
   * letters join, so that their label is one box a line.
   */
  private static final String LETTERS =
      """
      () => {
        const root = document.querySelector('atlas-viewer').shadowRoot;
        const map = root.querySelector('.map.left').getBoundingClientRect();
        const panel = root.querySelector('.panel').getBoundingClientRect();
        const bar = root.querySelector('.wide .time-bar')?.getBoundingClientRect();
        const box = ({ left, top, right, bottom }) => [left, top, right, bottom];
        const wide = root.querySelector('.root').classList.contains('wide');
        const free = [map.left, map.top, wide ? panel.left : map.right, wide ? bar.top : panel.top];
        const labels = [...root.querySelectorAll('.map.left text.label')].map(text => {
          const matrix = text.getScreenCTM();
          const letters = [];
          for (let i = 0; i < text.getNumberOfChars(); i++) {
            const { x, y, width, height } = text.getExtentOfChar(i);
            if (width < 0.5) continue;
            const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]]
              .map(([px, py]) => new DOMPoint(px, py).matrixTransform(matrix));
            const xs = corners.map(p => p.x), ys = corners.map(p => p.y);
            letters.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
          }
          return { text: text.textContent, kind: [...text.classList].find(c => /^(point|line|area)$/.test(c)),
            style: [...text.classList].find(c => c.startsWith('s-')), letters };
        });
        const boxes = selector => [...root.querySelectorAll(selector)].map(e => box(e.getBoundingClientRect()))
          .filter(([l, t, r, b]) => r > l && b > t);
        const dots = selector => [...root.querySelectorAll(selector)].flatMap(path => {
          const matrix = path.getScreenCTM(), length = path.getTotalLength(), found = [];
          for (let at = 0; at < length; at += 3) {
            const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
            found.push([x, y]);
          }
          return found;
        });
        return { free, labels,
          symbols: boxes('.map.left .layer path.mark.point:not(.hidden)'),
          furniture: boxes('.map-buttons, .map.left .scale, .map.left .locator, .map.left .attribution'),
          lines: dots('.map.left .layer.s-line path.mark:not(.hidden), .map.left .layer.s-route path.mark:not(.hidden)') };
      }
      """;

  @Test
  void labels_atFourZoomsInTwoWindows_neitherTouchNorAreCutNorStruck() {
    List<String> found = new ArrayList<>();
    for (int[] window : new int[][] {{1280, 800}, {390, 844}}) {
      for (String lang : List.of("en", "fa")) {
        useWindow(window[0], window[1]);
        for (String view : VIEWS) {
          open("/?view=" + view + "&lang=" + lang);
          Letters letters = settled();
          String where = window[0] + " " + view + " " + lang + ": ";
          assertThat(letters.labels()).as(where).hasSizeGreaterThan(window[0] > 700 ? 9 : 4);
          letters.troubles().forEach(trouble -> found.add(where + trouble));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void labels_whenAPlaceIsOpenAndThePanelCloses_useTheRoom() {
    open("/?place=shusha&view=8.25/39.6/46.8");
    assertThat(settled().troubles()).isEmpty();
    page.getByRole(AriaRole.BUTTON, button("Close the panel")).click();
    assertThat(page.locator(".open-panel")).isVisible();
    assertThat(page.locator(".map text.label").first()).isAttached();
  }

  @Test
  void labels_ofWater_areItalicBlue_ofRivers_curved_allWithAHaloAboveTheLines() {
    open("/?view=7.5/39.3/46.3");
    settled();
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> labels =
        (List<Map<String, Object>>)
            page.evaluate(
                """
                () => {
                  const root = document.querySelector('atlas-viewer').shadowRoot;
                  const marks = [...root.querySelectorAll('.map.left path.mark')];
                  return [...root.querySelectorAll('.map.left text.label')].map(text => {
                    const style = getComputedStyle(text);
                    const [r, g, b] = style.fill.match(/[\\d.]+/g).map(Number);
                    return { text: text.textContent, water: /s-(water|river|stream|reach)/.test(text.className.baseVal),
                      italic: style.fontStyle === 'italic', blue: b > r + 20,
                      curved: !text.classList.contains('line') || text.querySelector('textPath') !== null,
                      halo: style.paintOrder.startsWith('stroke') && parseFloat(style.strokeWidth) >= 3,
                      above: marks.every(mark => mark.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) };
                  });
                }
                """);
    assertThat(labels).filteredOn("water", true).hasSizeGreaterThan(4);
    assertThat(labels)
        .extracting("text")
        .contains("Lake Urmia", "Lake Sevan", "Lake Van", "Aras", "Karabakh");
    assertThat(labels)
        .allSatisfy(
            label -> {
              assertThat(label).containsEntry("halo", true).containsEntry("above", true);
              assertThat(label).containsEntry("curved", true);
              if (Boolean.TRUE.equals(label.get("water"))) {
                assertThat(label).containsEntry("italic", true).containsEntry("blue", true);
              }
            });
  }

  @Test
  void legend_inLightAndDarkFarAndNear_isDrawnAsTheMap() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      useWindow(1280, 800, options -> options.setColorScheme(scheme));
      for (String view : List.of("6.5/39.3/46.3", "9.5/39.3/46.3")) {
        open("/?view=" + view);
        page.getByRole(AriaRole.TAB, tab("Map key")).click();
        @SuppressWarnings("unchecked")
        Map<String, List<List<String>>> layers =
            (Map<String, List<List<String>>>) page.evaluate(LEGEND);
        assertThat(layers).hasSizeGreaterThan(15);
        layers.forEach(
            (layer, looks) ->
                assertThat(looks.get(0))
                    .as(scheme + " " + view + " " + layer)
                    .isNotEmpty()
                    .isEqualTo(looks.get(1)));
      }
    }
  }

  @Test
  void key_hasNoTwoEqualSigns() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      useWindow(1280, 800, options -> options.setColorScheme(scheme));
      open("/");
      page.getByRole(AriaRole.TAB, tab("Map key")).click();
      @SuppressWarnings("unchecked")
      Map<String, List<List<String>>> layers =
          (Map<String, List<List<String>>>) page.evaluate(LEGEND);
      @SuppressWarnings("unchecked")
      List<String> firsts =
          (List<String>)
              page.locator("li.layer")
                  .evaluateAll("rows => rows.map(row => row.dataset.layers.split(' ')[0])");
      assertThat(firsts.stream().map(id -> layers.get(id).get(0)).toList())
          .as(scheme + ": what the signs of the rows wear")
          .doesNotHaveDuplicates();
    }
  }

  /** By layer, what its sign in the legend wears and what its first shape on the map wears. */
  private static final String LEGEND =
      """
      () => {
        const root = document.querySelector('atlas-viewer').shadowRoot;
        const worn = ['stroke', 'strokeWidth', 'strokeDasharray', 'strokeOpacity', 'strokeLinecap', 'strokeLinejoin',
          'fill', 'fillOpacity', 'opacity'];
        const look = path => path && worn.map(name => name + ' ' + getComputedStyle(path)[name]).join('; ');
        const looks = group => ['.mark:not(.edge)', '.mark.edge', '.swell-1', '.swell-2', '.swell-3']
          .map(part => look(group.querySelector(':scope > ' + part))).filter(l => l);
        const found = {};
        for (const entry of root.querySelectorAll('li.layer')) {
          for (const id of entry.dataset.layers.split(' ')) {
          const drawn = root.querySelector(`.map.left g.layer[data-layer="${id}"]`);
          const sign = looks(entry.querySelector('.layer-swatch .layer'));
          // A layer that is off has a sign only.
          if (!drawn) { found[id] = [sign, sign]; continue; }
          found[id] = [sign, looks(drawn)];
          // A sign of a point is as large as on the map.
          const radius = g => (g.querySelector('.mark.point')?.getAttribute('d').match(/a([\\d.]+) /) ?? [])[1];
          found[id][0].push('radius ' + radius(entry)); found[id][1].push('radius ' + radius(drawn));
          }
        }
        return found;
      }
      """;

  @Test
  void periods_withoutColour_differByPattern() {
    for (ForcedColors forced : List.of(ForcedColors.NONE, ForcedColors.ACTIVE)) {
      useWindow(1280, 800, options -> options.setForcedColors(forced));
      open("/?period=first-war,ceasefire-years&view=8/39.6/46.8");
      assertThat(page.locator(".map path.mark.tinted").first()).isAttached();
      @SuppressWarnings("unchecked")
      Map<String, List<String>> drawn =
          (Map<String, List<String>>)
              page.evaluate(
                  """
                  () => {
                    const root = document.querySelector('atlas-viewer').shadowRoot;
                    const hatch = path => root.querySelector(path.style.fill.match(/#[\\w-]+/)?.[0] ?? 'none')?.querySelector('path')?.getAttribute('d');
                    const shapes = {};
                    for (const path of root.querySelectorAll('.map.left .layer path.mark.tinted:not(.edge, .hidden)')) {
                      const period = path.style.getPropertyValue('--tint');
                      const kind = ['point', 'line', 'area'].find(k => path.classList.contains(k));
                      (shapes[kind] ??= {})[period] = [getComputedStyle(path).strokeDasharray, hatch(path)].join(' ');
                    }
                    const bands = [...root.querySelectorAll('.time-bar .band')].map(band =>
                      [getComputedStyle(band.querySelector('line')).strokeDasharray, band.querySelector('pattern path')?.getAttribute('d')].join(' '));
                    const chips = [...root.querySelectorAll('.chip.period .period-swatch line')].map(l => getComputedStyle(l).strokeDasharray);
                    return { bands, chips, shapes: Object.values(shapes).map(of => JSON.stringify(Object.values(of))) };
                  }
                  """);
      assertThat(drawn.get("bands")).hasSize(4).doesNotHaveDuplicates();
      assertThat(drawn.get("chips")).hasSize(4).doesNotHaveDuplicates();
      assertThat(drawn.get("shapes")).isNotEmpty();
      Locator band = page.locator(".time-bar .band rect").first();
      assertThat(band.boundingBox().height).isGreaterThan(10);
    }
  }

  @Test
  void scaleBar_saysADistanceThatIsTrueAtTheMiddle_andThatNorthIsUp() {
    for (String view : List.of("7/40/46.5", "8.5/39/47", "10/38.95/46.2")) {
      open("/?view=" + view);
      Locator scale = page.locator(".map.left .scale");
      assertThat(scale).isVisible();
      Matcher said =
          Pattern.compile(
                  "Scale: the bar is ([\\d.]+) km long at the middle of the map\\. North is up\\.")
              .matcher(scale.getAttribute("aria-label"));
      assertThat(said.matches()).isTrue();
      double metres = 1000 * Double.parseDouble(said.group(1));
      assertThat(scale.locator(".bar").innerText()).contains(said.group(1) + " km");
      String[] at = view.split("/");
      double zoom = Double.parseDouble(at[0]);
      double metresAPixel = 40_075_016.686 / 256 / Math.pow(2, zoom);
      double lat = Math.toRadians(Double.parseDouble(at[1]));
      double pixels = scale.locator(".bar").boundingBox().width;
      assertThat(pixels * metresAPixel * Math.cos(lat))
          .isCloseTo(metres, org.assertj.core.data.Percentage.withPercentage(0.5));
    }
  }

  @Test
  void overview_showsWhereTheWindowLies_andCanBePutAway() {
    open("/");
    Locator overview = page.locator(".map.left .locator");
    assertThat(overview).isVisible();
    assertThat(overview)
        .hasAttribute(
            "aria-label",
            Pattern.compile(
                "Overview: the map shows part of .*Iran.*Azerbaijan.*|.*Azerbaijan.*Iran.*"));
    assertThat(overview.locator("a, button, [tabindex]")).hasCount(0);
    double before = frame();
    chooseMore("Buttons to move the map");
    page.getByRole(AriaRole.BUTTON, button("Move the map east")).click();
    page.waitForFunction(
        "before => document.querySelector('atlas-viewer').shadowRoot"
            + ".querySelector('.map.left .locator .window').x.baseVal.value > before + 3",
        before);
    chooseMore("Overview map");
    assertThat(overview).isHidden();
    chooseMore("Overview map");
    assertThat(overview).isVisible();
    useWindow(390, 844);
    open("/");
    assertThat(page.locator(".map.left .locator")).isHidden();
    page.locator("[data-menu=more]").click();
    assertThat(
            page.getByRole(
                AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName("Overview map")))
        .hasCount(0);
    assertThat(page.getByRole(AriaRole.MENUITEMCHECKBOX).first()).isVisible();
    assertThat(page.locator(".map.left .scale")).isVisible();
  }

  private void chooseMore(String item) {
    page.locator("[data-menu=more]").click();
    page.getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(item)).click();
  }

  private double frame() {
    return ((Number)
            page.locator(".map.left .locator .window").evaluate("rect => rect.x.baseVal.value"))
        .doubleValue();
  }

  @Test
  void reachOnTheMap_arrowKeys_followTheRiver_andATownsDotIsATown() {
    open("/");
    page.locator(".map.left [role=application]").focus();
    stepTo("The Aras at Julfa, stretch of river.*");
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      page.keyboard().press("ArrowRight");
      passed.add(spoken().replaceAll(",.*", ""));
    }
    assertThat(passed)
        .containsExactly(
            "The Aras at Meghri",
            "The Aras at Zangilan",
            "The Aras at Khoda Afarin",
            "The Aras from Jabrayil to Horadiz");
    page.keyboard().press("ArrowLeft");
    assertThat(spoken()).startsWith("The Aras at Khoda Afarin,");
    stepTo("Nakhchivan, town.*");
    stepTo("Nakhchivan, region.*");
  }

  /** Goes through all shapes until one is called so. */
  private void stepTo(String name) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("PageDown");
      if (spoken().matches(name)) {
        return;
      }
    }
    throw new AssertionError("No shape is called " + name);
  }

  private String spoken() {
    return (String)
        page.evaluate(
            """
            () => {
              const map = document.querySelector('atlas-viewer').shadowRoot.querySelector('.map.left [role=application]');
              return map.getRootNode().getElementById(map.getAttribute('aria-activedescendant'))?.getAttribute('aria-label') ?? '';
            }
            """);
  }

  /** The letters, once they stand still. */
  private Letters settled() {
    page.evaluate("() => document.fonts.ready.then(() => {})");
    page.waitForFunction(
        """
        () => {
          const labels = document.querySelector('atlas-viewer').shadowRoot.querySelector('.map.left .labels').innerHTML;
          const same = labels.length > 0 && window.lastLabels === labels;
          window.sameLabels = same ? (window.sameLabels ?? 0) + 1 : 0;
          window.lastLabels = labels;
          return window.sameLabels > 10;
        }
        """);
    return Letters.of(page.evaluate(LETTERS));
  }

  /** A label with the boxes of its letters: left, top, right, bottom. */
  record Label(String text, String kind, String style, List<double[]> letters) {}

  /** All letters on a map and what they must not meet. */
  record Letters(
      double[] free,
      List<Label> labels,
      List<double[]> symbols,
      List<double[]> furniture,
      List<double[]> lines) {
    private static final Set<String> LINES = Set.of("s-line", "s-route");

    @SuppressWarnings("unchecked")
    static Letters of(Object found) {
      Map<String, Object> all = (Map<String, Object>) found;
      List<Label> labels =
          ((List<Map<String, Object>>) all.get("labels"))
              .stream()
                  .map(
                      label ->
                          new Label(
                              (String) label.get("text"),
                              (String) label.get("kind"),
                              (String) label.get("style"),
                              boxes(label.get("letters"))))
                  .toList();
      return new Letters(
          numbers(all.get("free")),
          labels,
          boxes(all.get("symbols")),
          boxes(all.get("furniture")),
          boxes(all.get("lines")));
    }

    private static List<double[]> boxes(Object found) {
      return ((List<?>) found).stream().map(Letters::numbers).toList();
    }

    private static double[] numbers(Object found) {
      return ((List<?>) found).stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    }

    List<String> troubles() {
      List<String> found = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        Label label = labels.get(i);
        for (double[] letter : label.letters) {
          if (!meet(letter, free)) {
            continue;
          }
          if (!inside(letter, free)) {
            found.add(label.text + " is cut by the edge");
          }
          if (furniture.stream().anyMatch(box -> meet(letter, box))) {
            found.add(label.text + " is hidden by what stands on the map");
          }
          if (symbols.stream().anyMatch(box -> meet(letter, box))) {
            found.add(label.text + " stands on a symbol");
          }
          if (!"point".equals(label.kind)
              && !LINES.contains(label.style)
              && lines.stream().anyMatch(dot -> on(dot, letter))) {
            found.add(label.text + " is struck by a line");
          }
          for (Label other : labels.subList(i + 1, labels.size())) {
            if (other.letters.stream().anyMatch(box -> meet(letter, box))) {
              found.add(label.text + " touches " + other.text);
            }
          }
        }
      }
      return found.stream().distinct().toList();
    }

    /** Half a pixel is the roundness of a letter's box. */
    private static boolean meet(double[] a, double[] b) {
      return a[0] < b[2] - 0.5 && a[2] > b[0] + 0.5 && a[1] < b[3] - 0.5 && a[3] > b[1] + 0.5;
    }

    private static boolean inside(double[] a, double[] b) {
      return a[0] >= b[0] - 0.5 && a[2] <= b[2] + 0.5 && a[1] >= b[1] - 0.5 && a[3] <= b[3] + 0.5;
    }

    /** A letter's box has two pixels of air above and below it. */
    private static boolean on(double[] dot, double[] letter) {
      return dot[0] > letter[0] + 1
          && dot[0] < letter[2] - 1
          && dot[1] > letter[1] + 2
          && dot[1] < letter[3] - 2;
    }
  }
}
