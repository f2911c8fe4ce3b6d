package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.readingatlas.browser.TownPack.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Atlases unlike the first: from right to left, world-wide, without time, of verse, broken. */
class OtherAtlasesIT extends BrowserTest {
  private static final String READING =
      """
      title: "%1$s"
      author: "%2$s"
      lang: %3$s
      published: "%4$s"
      standpoint: "%5$s"
      standpointShort: "%5$s"
      licence: CC0-1.0
      source: Made for a test
      """;

  private static final TownPack ARABIC =
      new TownPack(
          "arabic",
          """
          title: "بغداد ومدن العراق في كتب الجغرافيين والرحالة العرب بين القرنين الثالث والسابع للهجرة"
          summary: "ما كتبه الجغرافيون العرب عن مدن العراق. وفي الأطلس نصوصهم على الخريطة."
          bounds: [42, 30, 49, 35]
          periods: [{ id: later, name: "العصر العباسي المتأخر", when: "0862/1258" }]
          """,
          "ar",
          List.of(
              new Town(
                  "baghdad",
                  "بغداد",
                  44.4,
                  33.3,
                  "مدينة على نهر دجلة في وسط العراق. بناها المنصور."),
              new Town("basra", "البصرة", 47.8, 30.5, "مدينة في جنوب العراق.")),
          reading(
                  "معجم البلدان: ما ذكره ياقوت في مدينة السلام",
                  "ياقوت بن عبد الله الحموي",
                  "ar",
                  "1228",
                  "رواية جغرافي من أهل بغداد")
              + """
              excerpts:
                - id: mother
                  paragraph: 1
                  exact: "بغداد أم الدنيا وسيدة البلاد"
                  prefix: ""
                  suffix: ""
                  note: "يذكر ياقوت أصل الاسم."
                  when: "1228"
                  places: [baghdad]
              """);

  private static final TownPack SILK =
      new TownPack(
          "silk",
          """
          title: From Chang’an to Rome
          bounds: [8, 18, 124, 50]
          periods: [{ id: han, name: Han, when: "-0205/0220" }]
          """,
          "en",
          List.of(
              new Town("changan", "Chang’an", 108.9, 34.3, "A capital."),
              new Town("kashgar", "Kashgar", 76, 39.5, "An oasis."),
              new Town("samarkand", "Samarkand", 67, 39.7, "A town on the road."),
              new Town("bukhara", "Bukhara", 64.4, 39.8, "A town on the road."),
              new Town("merv", "Merv", 62.2, 37.7, "An oasis."),
              new Town("rome", "Rome", 12.5, 41.9, "A capital.")),
          reading("Records", "Sima Qian", "en", "-0090", "a court historian")
              + excerpt("He went west for ten years.", "samarkand", "when: \"-0137\""));

  private static final TownPack FAIRS =
      new TownPack(
          "fairs",
          "title: Fairs\n",
          "en",
          List.of(
              new Town("york", "York", -1.1, 54, "A fair."),
              new Town("boston", "Boston", 0, 53, "A fair.")),
          reading("A list", "Anonymous list", "en", "2020", "a list")
              + excerpt("York has cloth.", "york", ""));

  private static final TownPack VERSE =
      new TownPack(
          "verse",
          "title: Verse\n",
          "en",
          List.of(new Town("troy", "Troy", 26.2, 40, "A mound, *dug* more than once.")),
          reading("Odyssey", "Homer", "en", "1725", "a poem")
              + excerpt("The destined fall\\nOf sacred Troy", "troy", ""));

  @TempDir static Path folder;

  private static BuiltServer server;

  @BeforeAll
  static void serve() throws IOException {
    Path packs = folder.resolve("packs");
    for (TownPack pack : List.of(ARABIC, SILK, FAIRS, VERSE)) {
      pack.write(packs);
    }
    Path broken = Files.createDirectories(packs.resolve("broken"));
    Files.writeString(broken.resolve("atlas.yaml"), "slug: broken\n");
    server = BuiltServer.start(folder.resolve("data"), packs);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void arabicAtlas_inEnglish_runsFromItsOwnSideAndIsNotCut() {
    useWindow(1440, 900);
    show("/a/arabic?place=baghdad");
    page.getByRole(AriaRole.BUTTON, button("More")).first().waitFor();
    assertThat(cut(".title-bar h1, .place-head *, .place-note, .excerpt *, .point-of-view"))
        .as("what is cut")
        .isEmpty();
    Locator note = page.locator(".place-note");
    assertThat(note.evaluate("note => getComputedStyle(note).direction")).isEqualTo("rtl");
    BoundingBox more = note.getByRole(AriaRole.BUTTON).boundingBox();
    BoundingBox whole = note.boundingBox();
    assertThat(more.x - whole.x)
        .as("More stands after the sentence, not before it")
        .isLessThan(whole.width - more.width - 20);
    assertThat(page.locator(".point-of-view").first()).hasText("رواية جغرافي من أهل بغداد");
  }

  @Test
  void arabicTitle_onAPhone_endsInAnEllipsisWithinItsTwoLines() {
    useWindow(390, 844);
    show("/a/arabic");
    Locator title = page.locator(".title-bar h1");
    assertThat((Boolean) title.evaluate("title => title.scrollWidth <= title.clientWidth"))
        .as("nothing is beyond the title's edge, where it would be cut without a sign")
        .isTrue();
    assertThat(title).hasCSS("text-align", "start");
  }

  @Test
  void scaleBar_inPersian_isNotMirrored() {
    show("/a/arabic?interface=fa");
    Locator bar = page.locator(".map .scale .bar");
    assertThat(bar).hasCSS("transform", "none");
    assertThat(bar).containsText("کیلومتر");
  }

  @Test
  void samarkand_chosen_isShownWithItsSurroundings() {
    show("/a/silk?place=samarkand");
    // Names are set anew while the map moves.
    page.waitForCondition(
        () -> named("Samarkand", "Bukhara", "Kashgar", "Merv"),
        new Page.WaitForConditionOptions().setTimeout(10_000));
    assertThat(page.getByText("138 BCE").first()).isVisible();
  }

  @Test
  void atlasWithoutDates_speaksOfNoTime() {
    show("/a/fairs?place=york");
    assertThat(page.locator(".excerpt").first()).isVisible();
    assertThat(page.locator(".time-bar")).hasCount(0);
    for (String words : List.of("All time", "Undated", "no date given", "Other times")) {
      assertThat(page.getByText(words)).hasCount(0);
    }
  }

  @Test
  void verse_inACard_keepsItsLines() {
    show("/a/verse?place=troy");
    assertThat(page.locator("blockquote").first().innerText())
        .isEqualTo("“The destined fall\nOf sacred Troy”");
    assertThat(page.locator(".place-note em")).hasText("dug");
  }

  @Test
  void brokenAtlas_saysWhatIsWrong_onItsOwnMachineOnly() {
    page.navigate(server.address() + "/a/broken");
    assertThat(page.getByText("atlas.yaml").first()).isVisible();
    context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.9"));
    page.navigate(server.address() + "/a/broken");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    assertThat(page.getByText("atlas.yaml")).hasCount(0);
    // The status, 503, is told on the console, too.
    complaints.removeIf(complaint -> complaint.contains("503"));
  }

  private void show(String address) {
    page.navigate(server.address() + address);
    assertThat(page.locator(".map .label").first()).isAttached();
  }

  /** Whether each of these names stands on the map, beside the panel. */
  private boolean named(String... names) {
    return (boolean)
        page.locator(".root")
            .first()
            .evaluate(
                """
                (root, names) => {
                  const panel = root.querySelector('.panel').getBoundingClientRect();
                  const labels = [...root.querySelectorAll('.map .label')];
                  return names.every(name => labels.some(label => {
                    const { left, right, top, bottom } = label.getBoundingClientRect();
                    return label.textContent === name && left >= 0 && right <= panel.left && top >= 0 && bottom <= innerHeight;
                  }));
                }""",
                List.of(names));
  }

  /** Elements whose words reach beyond them where that hides the words, or beyond the window. */
  @SuppressWarnings("unchecked")
  private List<String> cut(String selector) {
    return (List<String>)
        page.locator(selector)
            .evaluateAll(
                """
                all => all.filter(one => {
                  const { left, right, width } = one.getBoundingClientRect();
                  const hides = getComputedStyle(one).overflowX !== 'visible';
                  return width > 0 && ((hides && one.scrollWidth > one.clientWidth + 1) || left < -1 || right > innerWidth + 1);
                }).map(one => one.outerHTML)""");
  }

  private static String reading(
      String title, String author, String lang, String published, String standpoint) {
    return READING.formatted(title, author, lang, published, standpoint);
  }

  private static String excerpt(String exact, String place, String when) {
    return """
        excerpts:
          - id: one
            paragraph: 1
            exact: "%s"
            prefix: ""
            suffix: ""
            note: "A note."
            places: [%s]
            %s
        """
        .formatted(exact, place, when);
  }
}
