package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a click on the map opens: the thing that was clicked, at once. */
class ClickIT extends BrowserTest {
  private static final int COLUMNS = 20;
  private static final int ROWS = 10;

  /** Waits until the viewer has drawn what was asked of it, labels included; says what is open. */
  private static final String OPENED =
      """
      async () => {
        const viewer = document.querySelector('atlas-viewer');
        await viewer.updateComplete;
        const frame = () => new Promise(requestAnimationFrame);
        for (let i = 0; i < 4; i++) await frame();
        const chooser = viewer.shadowRoot.querySelector('.chooser') !== null;
        return chooser ? 'chooser' : new URLSearchParams(viewer.query).get('place');
      }
      """;

  /** Whether a click there reaches the map, and no button, panel or bar above it. */
  private static final String ON_MAP =
      """
      ([x, y]) => {
        const at = document.querySelector('atlas-viewer').shadowRoot.elementFromPoint(x, y);
        return at !== null && at.closest('.map') !== null;
      }
      """;

  /** Features that a reader can open, with the place each belongs to first. */
  private static final String PLACES_OF_FEATURES =
      """
      async () => {
        const viewer = document.querySelector('atlas-viewer');
        const atlas = await (await fetch(viewer.src)).json();
        const first = {};
        for (const { id, features } of atlas.places)
          for (const feature of features)
            if (!first[feature] || features.length < first[feature].of)
              first[feature] = { id, of: features.length };
        return Object.fromEntries(Object.entries(first).map(([feature, { id }]) => [feature, id]));
      }
      """;

  /** The middle letter of each label on the screen, with its feature. */
  private static final String LABELS =
      """
      () => [...document.querySelector('atlas-viewer').shadowRoot.querySelectorAll('.map text.label')]
        .map((text) => {
          const middle = Math.floor(text.getNumberOfChars() / 2);
          const { x, y, width, height } = text.getExtentOfChar(middle);
          const at = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(text.getScreenCTM());
          return { feature: text.dataset.feature, x: at.x, y: at.y };
        })
      """;

  @Test
  void firstView_clickedAllOver_opensAtOnce_andHardlyEverAsks() {
    open("/");
    Box free = freeMap();
    int asked = 0;
    int opened = 0;
    List<String> clicks = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      for (int row = 0; row < ROWS; row++) {
        double x = free.left() + (column + 0.5) * free.width() / COLUMNS;
        double y = free.top() + (row + 0.5) * free.height() / ROWS;
        if (!isOnMap(x, y)) {
          continue;
        }
        String found = click(x, y);
        clicks.add(found);
        if ("chooser".equals(found)) {
          asked++;
          page.keyboard().press("Escape");
        } else if (found != null) {
          opened++;
        }
      }
    }
    assertThat(clicks).hasSizeGreaterThan(180);
    assertThat(asked).as("clicks that ask which is meant").isLessThan(clicks.size() / 20);
    assertThat(opened).as("clicks that open a place").isGreaterThan(clicks.size() * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {6, 7, 8, 9.5, 11})
  void town_itsMarkAndItsLabel_openThatTown(double zoom) {
    open("/?view=" + zoom + "/39.5/46.6");
    Map<String, String> places = placesOfFeatures();
    List<Map<String, Object>> marks = townMarks();
    int clicked = 0;
    for (Map<String, Object> mark : marks) {
      if (isOnMap(x(mark), y(mark))) {
        clicked++;
        assertThat(click(x(mark), y(mark)))
            .as("the mark of " + mark.get("feature"))
            .isEqualTo(places.get(mark.get("feature")));
      }
    }
    for (Map<String, Object> mark : marks) {
      for (Map<String, Object> label : labelsOf((String) mark.get("feature"))) {
        clicked++;
        assertThat(click(x(label), y(label)))
            .as("the label of " + mark.get("feature"))
            .isEqualTo(places.get(mark.get("feature")));
      }
    }
    assertThat(clicked).as("marks and labels that were in view").isGreaterThan(3);
  }

  @Test
  void label_ofAnyKind_opensItsOwnPlace() {
    open("/");
    Map<String, String> places = placesOfFeatures();
    List<String> features =
        labels().stream()
            .map(label -> (String) label.get("feature"))
            .filter(places::containsKey)
            .distinct()
            .toList();
    assertThat(features).hasSizeGreaterThan(12);
    for (String feature : features) {
      List<Map<String, Object>> drawn = labelsOf(feature);
      if (!drawn.isEmpty()) {
        assertThat(click(x(drawn.getFirst()), y(drawn.getFirst())))
            .as("the label of " + feature)
            .isEqualTo(places.get(feature));
      }
    }
    assertThat(features).anyMatch(feature -> feature.startsWith("aras.river:"));
    assertThat(features).anyMatch(feature -> feature.startsWith("aras.countries:"));
  }

  @Test
  void tooltip_atLabelAndMark_saysNameAndPassagesOfTheChosenTime_andEscapeHidesIt() {
    open("/?view=9/39.7/46.7");
    Locator tooltip = page.locator(".map .tooltip");
    assertThat(page.locator(".map text.label[data-feature='aras.towns:khankendi']")).isAttached();
    Map<String, Object> label = labelsOf("aras.towns:khankendi").getFirst();
    page.mouse().move(x(label), y(label));
    assertThat(tooltip).isVisible();
    assertThat(tooltip).hasText(Pattern.compile("^Khankendi: \\d+ passages?$"));
    assertThat(page.locator(".map text.label.hovered")).hasText("Khankendi");
    String all = tooltip.textContent();
    page.keyboard().press("Escape");
    assertThat(tooltip).isHidden();

    page.navigate(page.url() + "&period=second-war");
    Map<String, Object> mark =
        townMarks().stream()
            .filter(town -> town.get("feature").equals("aras.towns:khankendi"))
            .findFirst()
            .orElseThrow();
    page.mouse().move(x(mark), y(mark));
    assertThat(tooltip).hasText(Pattern.compile("^Khankendi: \\d+ passages?$"));
    assertThat(tooltip.textContent()).isNotEqualTo(all);
    page.mouse().click(x(mark), y(mark));
    assertThat(heading("Khankendi")).isVisible();
  }

  @Test
  void tooltip_isThereForKeys_andNotForFingers() {
    useWindow(1024, 768, options -> options.setHasTouch(true));
    open("/?view=9/39.7/46.7");
    Locator tooltip = page.locator(".map .tooltip");
    assertThat(page.locator(".map text.label[data-feature='aras.towns:khankendi']")).isAttached();
    Map<String, Object> label = labelsOf("aras.towns:khankendi").getFirst();
    page.touchscreen().tap(x(label), y(label));
    assertThat(heading("Khankendi")).isVisible();
    assertThat(tooltip).isHidden();

    Locator map = page.locator(".map [role=application]");
    map.focus();
    map.press("Home");
    assertThat(tooltip).isVisible();
    assertThat(tooltip).hasText(Pattern.compile("^.+: \\d+ passages?$"));
    map.press("Escape");
    assertThat(tooltip).isHidden();
  }

  private record Box(double left, double top, double width, double height) {}

  /** The part of the map that neither panel nor time bar covers. */
  private Box freeMap() {
    BoundingBox map = page.locator(".map").first().boundingBox();
    BoundingBox panel = page.locator(".panel").boundingBox();
    BoundingBox time = page.locator(".time-bar").boundingBox();
    return new Box(map.x, map.y, panel.x - map.x, time.y - map.y);
  }

  private boolean isOnMap(double x, double y) {
    return (boolean) page.evaluate(ON_MAP, List.of(x, y));
  }

  /** Clicks there; the place that is open then, {@code chooser}, or null for none. */
  private String click(double x, double y) {
    page.mouse().click(x, y);
    return (String) page.evaluate(OPENED);
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> placesOfFeatures() {
    return (Map<String, String>) page.evaluate(PLACES_OF_FEATURES);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> labels() {
    page.evaluate(OPENED);
    return ((List<Map<String, Object>>) page.evaluate(LABELS))
        .stream().filter(label -> isOnMap(x(label), y(label))).toList();
  }

  /**
   * Labels of a feature that can be clicked now; setting them anew may have moved or dropped them.
   */
  private List<Map<String, Object>> labelsOf(String feature) {
    return labels().stream().filter(label -> feature.equals(label.get("feature"))).toList();
  }

  /** Where each town is in the window, by the view that the address names. */
  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> townMarks() {
    page.evaluate(OPENED);
    Box free = freeMap();
    return (List<Map<String, Object>>)
        page.evaluate(
            """
            async ([left, top, width, height]) => {
              const viewer = document.querySelector('atlas-viewer');
              const atlas = await (await fetch(viewer.src)).json();
              const { url } = atlas.layers.find(({ id }) => id === 'aras.towns');
              const towns = await (await fetch(new URL(url, document.baseURI))).json();
              const [zoom, lat, lon] = new URLSearchParams(viewer.query).get('view').split('/').map(Number);
              const scale = (256 * 2 ** zoom) / 360;
              const up = (degrees) =>
                (Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) * 180) / Math.PI;
              return towns.features.map(({ id, geometry: { coordinates: [x, y] } }) => ({
                feature: id,
                x: left + width / 2 + (x - lon) * scale,
                y: top + height / 2 - (up(y) - up(lat)) * scale,
              }));
            }
            """,
            List.of(free.left(), free.top(), free.width(), free.height()));
  }

  private static double x(Map<String, Object> spot) {
    return ((Number) spot.get("x")).doubleValue();
  }

  private static double y(Map<String, Object> spot) {
    return ((Number) spot.get("y")).doubleValue();
  }
}
