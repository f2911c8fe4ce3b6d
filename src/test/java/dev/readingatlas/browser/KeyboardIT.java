package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * What a reader does who has a keyboard and no mouse: the eight tasks of docs/accessibility.md,
 * then what every state owes such a reader. Nothing here points, clicks or sets the focus; all of
 * it is pressed and typed.
 */
class KeyboardIT extends BrowserTest {
  private static final String SEARCH = "Search places and (texts|passages)";

  /** Tab stops that a search for one goes through at most. */
  private static final int MOST_STOPS = 150;

  /**
   * Name of what has the focus, as a screen reader has it: of the map, that of its active feature.
   */
  private static final String FOCUSED =
      """
      () => {
        let e = document.activeElement;
        while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
        if (!e || e === document.body) return '';
        const active = e.getRootNode().getElementById(e.getAttribute('aria-activedescendant') ?? '');
        const named = active ?? e;
        return (named.getAttribute('aria-label') ?? e.labels?.[0]?.innerText ?? e.innerText ?? '').replace(/\\s+/g, ' ').trim();
      }
      """;

  // ---- the eight tasks --------------------------------------------------------------------------

  @Test
  void task1_fromTheSkipLinkToTheIndex_opensShusha() {
    open("/");
    press("Tab");
    assertThat(focused()).isEqualTo("Skip to the list of places");
    press("Enter");
    assertThat(page.locator(".index .panel-heading")).isFocused();
    tabTo("Shusha\\b.*");
    press("Enter");
    assertThat(focusedHeading()).hasText("Shusha");
    assertThat(page).hasURL(Pattern.compile("place=shusha"));
  }

  @Test
  void task2_mapWalkedByArrows_enterOpensTheAras_escapeReturnsToIt() {
    open("/");
    tabTo("Map");
    press("ArrowDown");
    Set<String> passed = new LinkedHashSet<>();
    for (String key : List.of("ArrowLeft", "ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp")) {
      String before = ringPath();
      press(key);
      passed.add(ringPath());
      assertThat(ringPath()).as("after " + key).isNotEqualTo(before);
      assertThat(focused()).matches(".+, .+ passages?");
    }
    assertThat(passed).hasSizeGreaterThan(3);
    walkTo("Aras, river\\b.*");
    press("Enter");
    assertThat(focusedHeading()).hasText("Aras");
    assertThat(page.locator("article.excerpt").first()).isVisible();
    press("Escape");
    assertThat(map()).isFocused();
    assertThat(focused()).startsWith("Aras, river");
    press("Escape");
    assertThat(map()).isFocused();
    assertThat(focused()).as("the map, with no feature").isEqualTo("Map");
    press("Tab");
    assertThat(map()).not().isFocused();
  }

  @Test
  void task2_placeOfSeveralShapes_escapeReturnsToTheOneThatWasOpened() {
    open("/");
    tabTo("Map");
    walkTo("Nakhchivan, .*");
    String shape = ringShape();
    press("PageDown");
    walkTo("Nakhchivan, .*");
    assertThat(ringShape()).as("the place's other shape").isNotEqualTo(shape);
    for (int i = 0; i < 2; i++) {
      String opened = ringShape();
      String name = focused();
      press("Enter");
      assertThat(focusedHeading()).hasText("Nakhchivan");
      press("Escape");
      assertThat(map()).isFocused();
      assertThat(focused()).isEqualTo(name);
      assertThat(ringShape()).isEqualTo(opened);
      press("PageDown");
      walkTo("Nakhchivan, .*");
    }
  }

  @Test
  void task3_footnoteOpenedAndClosed_keepsTheFocus() {
    open("/?place=aras");
    tabTo("Footnote 7");
    Locator mark = page.locator("[role=doc-noteref][aria-label='Footnote 7']").first();
    Locator note = page.locator("[role=doc-footnote]");
    press("Enter");
    assertThat(note).containsText("Cornell");
    assertThat(mark).isFocused();
    assertThat(mark).hasAttribute("aria-expanded", "true");
    tabTo("Close footnote 7");
    press("Enter");
    assertThat(note).hasCount(0);
    assertThat(mark).isFocused();
    press(" ");
    assertThat(note).hasCount(1);
    press(" ");
    assertThat(note).hasCount(0);
    assertThat(mark).isFocused();
  }

  @Test
  void task4_periodUndatedAndDates_setByKeys_andSaid() {
    open("/?place=turkey");
    Locator said = page.locator("[role=status]", containing("undated")).first();
    Locator count = page.locator(".excerpt-count");
    tabTo("The second war");
    press(" ");
    assertThat(page.getByRole(AriaRole.BUTTON, button("The second war")))
        .hasAttribute("aria-pressed", "true");
    assertThat(said)
        .hasText(Pattern.compile("\\d+ of \\d+ passages, \\d+ of \\d+ shapes; \\d+ undated"));
    assertThat(focused()).isEqualTo("The second war");
    String withUndated = said.innerText();
    String shown = count.innerText();
    tabBackTo("Undated passages.*");
    press(" ");
    assertThat(said).not().hasText(withUndated);
    assertThat(count).not().hasText(shown);
    assertThat(page).hasURL(Pattern.compile("undated=0"));
    tabTo("Dates");
    press("Enter");
    assertThat(page.locator(".span-form [name=from]")).isFocused();
    type("nonsense");
    press("Enter");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not a date we can read");
    press("Control+a");
    type("1992-05/1993");
    press("Enter");
    assertThat(page).hasURL(Pattern.compile("span=1992-05"));
    press("Escape");
    assertThat(page.locator(".span-form")).isHidden();
    assertThat(page.locator(".chip.dates")).isFocused();
    tabBackTo("Chosen time begins");
    String before = page.url();
    press("ArrowRight");
    page.waitForCondition(() -> !page.url().equals(before));
    tabTo("Show all time");
    press("Enter");
    assertThat(page.locator(".excerpt-count")).isFocused();
  }

  @Test
  void task5_searchInPersian_opensShusha_andAnExcerptTakesTheFocus() {
    open("/");
    press("/");
    Locator box = page.getByRole(AriaRole.COMBOBOX);
    assertThat(box).isFocused();
    type("شوشا");
    assertThat(page.locator(".search [role=status]"))
        .hasText(Pattern.compile("\\s*1 place, \\d+ .*"));
    press("ArrowDown");
    assertThat(page.locator("[role=option][aria-selected=true]")).containsText("Shusha");
    assertThat(page.locator("[role=option][aria-selected=true] mark")).hasText("شوشا");
    press("Enter");
    assertThat(focusedHeading()).hasText("Shusha");

    press("/");
    press("Control+a");
    type("jointly managed");
    press("ArrowDown");
    assertThat(page.locator("[role=option][aria-selected=true]")).containsText("jointly managed");
    press("Enter");
    assertThat(page.locator("article.excerpt.chosen")).isFocused();
    assertThat(page.locator("article.excerpt.chosen")).containsText("jointly managed");
    // What was typed is marked in the passage, beside other hits on the page.
    page.waitForFunction("() => CSS.highlights.get('atlas-hit-current')?.size >= 2");
    assertThat(page.locator("[role=combobox]")).hasCount(1);
    press("/");
    assertThat(box).isFocused();
    press("Escape");
    assertThat(box).hasValue("");
  }

  @Test
  void task6_languageOfNames_changedByKeys() {
    open("/?place=shusha");
    tabTo("Language and map names.*");
    press("Enter");
    assertThat(focused()).isEqualTo("English");
    press("ArrowRight");
    assertThat(focused()).isEqualTo("Same language");
    press("ArrowDown");
    press("ArrowDown");
    press("ArrowDown");
    assertThat(focused()).isEqualTo("فارسی");
    press("Enter");
    assertThat(page.locator("h2.name [lang=fa-Arab][dir=rtl]")).hasText("شوشا");
    assertThat(page.locator(".map text[lang=fa-Arab]", containing("شوشا")).first()).isAttached();
    assertThat(page.getByRole(AriaRole.BUTTON, button("Language and map names"))).isFocused();
    tabTo("Map");
    walkTo("شوشا, town.*");
  }

  @Test
  void task7_guidedReading_stepsByKeys_addressAndMapGoAlong() {
    open("/?reading=context");
    tabTo("Next passage");
    List<String> addresses = new ArrayList<>();
    for (int step = 1; step <= 3; step++) {
      press("Enter");
      assertThat(page.locator(".step")).hasText(Pattern.compile("\\s*" + step + " of \\d+: .+"));
      assertThat(page).hasURL(Pattern.compile("excerpt=[a-z0-9-]+&reading=context"));
      addresses.add(page.url().replaceAll("&view=.*", ""));
      assertThat(page.locator(".map .mark.selected").first()).isAttached();
      assertThat(focused()).isEqualTo("Next passage");
    }
    assertThat(addresses).doesNotHaveDuplicates();
    tabBackTo("Previous passage");
    press("Enter");
    press("Enter");
    press("Enter");
    assertThat(page.locator(".step")).hasText(Pattern.compile("\\s*1 of \\d+: .+"));
    assertThat(focused()).as("at the first step, too").isEqualTo("Previous passage");
    page.navigate(addresses.get(2));
    assertThat(page.locator(".step")).hasText(Pattern.compile("\\s*3 of \\d+: .+"));
  }

  @Test
  void task8_layerSwitchedOff_linkCopied_opensTheSame() {
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    open("/");
    tabTo("Here");
    press("ArrowRight");
    press("ArrowRight");
    press("ArrowRight");
    assertThat(page.getByRole(AriaRole.TAB, tab("Map key"))).hasAttribute("aria-selected", "true");
    assertThat(page.locator(".map path.mark.s-route")).isVisible();
    tabTo("Zangazur route.*");
    press(" ");
    assertThat(page.locator(".map path.mark.s-route")).not().isVisible();
    assertThat(page.locator("[role=status]", containing("shapes;")).first()).isAttached();
    tabTo("Share");
    press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    tabTo("Embed in a course page");
    press("ArrowDown");
    tabTo("Copy link");
    press("Enter");
    assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.STATUS)).hasText("Link copied.");
    press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(page.getByRole(AriaRole.BUTTON, button("Share"))).isFocused();
    String link = (String) page.evaluate("() => navigator.clipboard.readText()");
    assertThat(link).contains("layers=");
    page.navigate("about:blank");
    page.navigate(link);
    assertThat(page.locator(".map path.mark.s-river").first()).isVisible();
    assertThat(page.locator(".map path.mark.s-town").first()).isAttached();
    assertThat(page.locator(".map path.mark.s-route")).not().isVisible();
  }

  // ---- the map ----------------------------------------------------------------------------------

  @Test
  void map_zoomsAndMoves_byItsKeysAndByButtons() {
    open("/?view=8/39.5/46.3");
    tabTo("Map");
    press("+");
    page.waitForCondition(() -> view()[0] > 8.5);
    press("-");
    page.waitForCondition(() -> view()[0] < 8.5);
    press("Shift+ArrowUp");
    page.waitForCondition(() -> view()[1] > 39.8);
    press("Shift+ArrowRight");
    page.waitForCondition(() -> view()[2] > 46.6);
    double[] before = view();
    tabBackTo("More options");
    press("Enter");
    press("B");
    assertThat(focused()).isEqualTo("Buttons to move the map");
    press("Enter");
    assertThat(page.getByRole(AriaRole.BUTTON, button("More options"))).isFocused();
    tabTo("Move the map south");
    press("Enter");
    page.waitForCondition(() -> view()[1] < before[1] - 0.2);
    tabBackTo("Move the map west");
    press("Enter");
    page.waitForCondition(() -> view()[2] < before[2] - 0.2);
    tabBackTo("Zoom in");
    press("Enter");
    page.waitForCondition(() -> view()[0] > before[0] + 0.5);
  }

  @Test
  void featureOfTwoPlaces_opensTheParticularOne_andNamesTheOther() {
    open("/");
    tabTo("Map");
    walkTo("Aras Dam, dam.*");
    press("Enter");
    assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
    assertThat(focusedHeading()).hasText("Aras Dam");
    assertThat(page.locator(".also-here button").first()).hasText("Dams on the Aras");
    press("Escape");
    assertThat(focused()).startsWith("Aras Dam, dam");
  }

  @Test
  void everyFeature_isReached_andSaysNameKindDateAndExcerpts() {
    open("/");
    tabTo("Map");
    press("Home");
    Set<String> said = new LinkedHashSet<>();
    String first = focused();
    int steps = 0;
    do {
      said.add(focused());
      press("PageDown");
      steps++;
    } while (!(focused().equals(first)) && steps < MOST_STOPS);
    assertThat(said).hasSizeGreaterThan(30);
    assertThat(said)
        .allSatisfy(name -> assertThat(name).matches("[^,]+, [a-z].*\\b\\d+ passages?"));
    assertThat(said)
        .contains(
            "Shusha, town, disputed, 9 passages",
            "Ceasefire line of 1994, line, 12 May 1994 to 26 September 2020, disputed, 2 passages")
        .anyMatch(name -> name.startsWith("Aras, river"))
        .anyMatch(name -> name.startsWith("Nagorno-Karabakh, region, "))
        .anyMatch(name -> name.startsWith("Iran, country"))
        .anyMatch(name -> name.startsWith("Zangazur route, route, "));
  }

  @Test
  void focusedFeature_ofEveryKind_hasARingOneSees() throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      useWindow(1280, 800);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      open("/");
      tabTo("Map");
      for (String name : List.of("Shusha, town", "Aras, river", "Nagorno-Karabakh, region")) {
        walkTo(name + ".*");
        BufferedImage with = look();
        page.evaluate(
            "() => document.querySelector('atlas-viewer').shadowRoot.querySelector('.ring').style.display = 'none'");
        BufferedImage without = look();
        page.evaluate(
            "() => document.querySelector('atlas-viewer').shadowRoot.querySelector('.ring').style.display = ''");
        assertThat(strongChanges(with, without))
            .as("ring of " + name + " " + scheme)
            .isGreaterThan(120);
      }
    }
  }

  // ---- every state
  // --------------------------------------------------------------------------------

  @Test
  void everyTabStop_showsWhereTheFocusIs() {
    open("/?place=aras");
    Set<String> bare = new LinkedHashSet<>();
    for (int i = 0; i < 45; i++) {
      press("Tab");
      String seen =
          (String)
              page.evaluate(
                  """
                  () => {
                    let e = document.activeElement;
                    while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
                    if (!e || e === document.body) return null;
                    const style = getComputedStyle(e);
                    const frame = getComputedStyle(e, '::after');
                    const outlined = one => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2;
                    // The ticks' stop is as wide as the axis; its ring is around the tick that it is at.
                    // The box for search has its ring around the magnifier, too.
                    const field = e.closest('.search');
                    const ring = outlined(style) || (frame.content !== 'none' && outlined(frame))
                      || (field !== null && outlined(getComputedStyle(field)));
                    const framed = e.getAttribute('role') === 'application' && parseFloat(frame.borderTopWidth) >= 2;
                    const box = e.getBoundingClientRect();
                    const shown = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                    return (ring || framed) && shown ? null : e.outerHTML.slice(0, 160);
                  }
                  """);
      if (seen != null) {
        bare.add(seen);
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void everyTarget_is24PixelsWideAndHigh_butForLinksInSentences() {
    Set<String> small = new LinkedHashSet<>();
    for (int[] size : new int[][] {{1280, 800}, {390, 844}, {320, 400}}) {
      useWindow(size[0], size[1]);
      open("/?span=1992/1993");
      collectSmall(size[0] + " home with dates", small);
      List<String> tabs =
          size[0] < 700
              ? List.of("Text", "All places", "Map key", "Time")
              : List.of("Text", "All places", "Map key");
      for (String name : tabs) {
        page.getByRole(AriaRole.TAB, tab(name)).click();
        collectSmall(size[0] + " " + name, small);
      }
      open("/?reading=context");
      collectSmall(size[0] + " reading", small);
      open("/?place=aras");
      collectSmall(size[0] + " place", small);
      tabTo("Footnote 7");
      press("Enter");
      collectSmall(size[0] + " footnote", small);
      page.locator("[data-menu=more]").press("Enter");
      collectSmall(size[0] + " menu", small);
      press("B");
      press("Enter");
      collectSmall(size[0] + " panning", small);
    }
    for (String address : List.of("/library", "/a/nowhere")) {
      page.navigate(server() + address);
      assertThat(page.locator("h1")).isVisible();
      collectSmall(address, small);
    }
    assertThat(small).isEmpty();
  }

  @Test
  void narrowAndLowWindows_asAt400Percent_canBeUsedByKeys() {
    for (int[] size : new int[][] {{320, 800}, {320, 256}}) {
      useWindow(size[0], size[1]);
      open("/");
      noScrollSideways(size);
      press("Tab");
      press("Enter");
      tabTo("Shusha\\b.*");
      press("Enter");
      assertThat(focusedHeading()).hasText("Shusha");
      assertThat(focusedHeading()).isInViewport();
      double room =
          ((Number) page.locator(".panel-body").evaluate("e => e.clientHeight")).doubleValue();
      assertThat(room).as("pixels for the text at " + size[0] + " x " + size[1]).isGreaterThan(100);
      noScrollSideways(size);
      press("Escape");
      assertThat(map()).isFocused();
      assertThat(focused()).startsWith("Shusha, town");
      press("ArrowRight");
      assertThat(focused()).isNotEmpty().doesNotStartWith("Shusha");
      tabTo("(.*\\. )?Panel height: small.*");
      press("ArrowUp");
      assertThat(focused()).startsWith("Panel height: half");
      tabTo("Here");
      press("End");
      assertThat(page.getByRole(AriaRole.TAB, tab("Time"))).isFocused();
      tabTo("After 2020");
      press(" ");
      assertThat(page).hasURL(Pattern.compile("period=after-2020"));
      noScrollSideways(size);
    }
  }

  @Test
  void reducedMotion_isKept_andMotionIsThereWithoutIt() {
    for (ReducedMotion motion : List.of(ReducedMotion.REDUCE, ReducedMotion.NO_PREFERENCE)) {
      useWindow(1280, 800, options -> options.setReducedMotion(motion));
      open("/");
      tabTo("Map");
      page.evaluate(
          """
          () => {
            const root = document.querySelector('atlas-viewer').shadowRoot;
            const pane = root.querySelector('.leaflet-map-pane, .leaflet-pane');
            window.seen = new Set();
            window.frames = 0;
            window.runs = 0;
            root.addEventListener('transitionrun', () => window.runs++);
            const look = () => { seen.add(pane.style.transform); if (++frames < 90) requestAnimationFrame(look); };
            requestAnimationFrame(look);
          }
          """);
      press("Shift+ArrowRight");
      page.waitForFunction("() => window.frames >= 40");
      press("+");
      page.waitForFunction("() => window.frames >= 90");
      int places = ((Number) page.evaluate("() => window.seen.size")).intValue();
      int runs = ((Number) page.evaluate("() => window.runs")).intValue();
      if (motion == ReducedMotion.REDUCE) {
        assertThat(places).as("places of the map on its way").isLessThanOrEqualTo(3);
        assertThat(runs).as("transitions").isZero();
      } else {
        // Not the places: a slow machine may draw few of them in the time of the motion.
        assertThat(runs).as("transitions").isPositive();
      }
    }
  }

  @Test
  void foreignNames_carryTheirLanguageAndDirection() {
    Set<String> wrong = new LinkedHashSet<>();
    for (String address :
        List.of("/?place=shusha", "/?place=shusha&lang=fa", "/?place=aras&lang=hy")) {
      open(address);
      collectUntagged(address, wrong);
    }
    for (String lang : List.of("en", "ru", "fa", "all")) {
      open("/?lang=" + lang);
      press("Tab");
      press("Enter");
      assertThat(page.locator(".index .panel-heading")).isFocused();
      collectUntagged("index " + lang, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  // ---- helpers
  // ------------------------------------------------------------------------------------

  private void collectSmall(String state, Set<String> small) {
    @SuppressWarnings("unchecked")
    List<String> found =
        (List<String>)
            page.evaluate(
                """
                () => {
                  const roots = [document, document.querySelector('atlas-viewer')?.shadowRoot].filter(r => r);
                  const targets = roots.flatMap(r => [...r.querySelectorAll('a[href], button, input, select, [role=slider], [role^=menuitem], [role=option]')]);
                  return targets.filter(e => {
                    if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('[inert]')) return false;
                    // WCAG 2.5.8: a target in a sentence is as high as its line.
                    if (e.matches('.mention, .noteref, p a, span a')) return false;
                    // The form's own button is spoken only; nobody points at it.
                    if (e.matches('.visually-hidden[tabindex="-1"]')) return false;
                    const { width, height } = (e.type === 'checkbox' ? e.closest('label') ?? e : e).getBoundingClientRect();
                    return width < 23.99 || height < 23.99;
                  }).map(e => { const { width, height } = e.getBoundingClientRect(); return `${width}x${height} ` + e.outerHTML.slice(0, 120); });
                }
                """);
    found.forEach(one -> small.add(state + ": " + one));
  }

  /**
   * Texts in Arabic, Armenian or Cyrillic letters whose nearest {@code lang} is of another script.
   */
  private void collectUntagged(String state, Set<String> wrong) {
    @SuppressWarnings("unchecked")
    List<String> found =
        (List<String>)
            page.evaluate(
                """
                () => {
                  const scripts = [[/\\p{Script=Arabic}/u, /-Arab$|^fa$/, 'rtl'], [/\\p{Script=Armenian}/u, /-Armn$|^hy$/, 'ltr'], [/\\p{Script=Cyrillic}/u, /-Cyrl$|^ru$/, 'ltr']];
                  const root = document.querySelector('atlas-viewer').shadowRoot;
                  const walker = document.createTreeWalker(root.querySelector('.root'), NodeFilter.SHOW_TEXT);
                  const wrong = [];
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const near = node.parentElement.closest('[lang]');
                    for (const [letters, tag, direction] of scripts) {
                      if (!letters.test(node.data)) continue;
                      const right = near && tag.test(near.getAttribute('lang')) && getComputedStyle(near).direction === direction;
                      if (!right) wrong.push(node.data.trim() + ' in ' + node.parentElement.outerHTML.slice(0, 120));
                    }
                  }
                  return wrong;
                }
                """);
    found.forEach(one -> wrong.add(state + ": " + one));
  }

  private void noScrollSideways(int[] size) {
    int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    assertThat(width).as("nothing sticks out sideways").isLessThanOrEqualTo(size[0]);
    int inner =
        ((Number)
                page.evaluate(
                    "() => { const b = document.querySelector('atlas-viewer').shadowRoot.querySelector('.panel-body');"
                        + " return b.scrollWidth - b.clientWidth; }"))
            .intValue();
    assertThat(inner).as("the panel need not be scrolled sideways").isLessThanOrEqualTo(0);
  }

  /** The page as it looks once it has come to rest: two looks that are the same. */
  private BufferedImage look() throws IOException {
    byte[] last = page.screenshot();
    for (int i = 0; i < 20; i++) {
      byte[] now = page.screenshot();
      if (Arrays.equals(last, now)) {
        return ImageIO.read(new ByteArrayInputStream(now));
      }
      last = now;
    }
    throw new AssertionError("The page does not come to rest");
  }

  /** Pixels whose brightness differs by more than a third of the range. */
  private static int strongChanges(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (Math.abs(brightness(one.getRGB(x, y)) - brightness(other.getRGB(x, y))) > 85) {
          count++;
        }
      }
    }
    return count;
  }

  private static int brightness(int rgb) {
    return ((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
  }

  /** Zoom, lat and lon of the address. */
  private double[] view() {
    Matcher matcher =
        Pattern.compile("view=([\\d.]+)(?:/|%2F)(-?[\\d.]+)(?:/|%2F)(-?[\\d.]+)")
            .matcher(page.url());
    assertThat(matcher.find()).as("a view in " + page.url()).isTrue();
    return new double[] {
      Double.parseDouble(matcher.group(1)),
      Double.parseDouble(matcher.group(2)),
      Double.parseDouble(matcher.group(3))
    };
  }

  private String ringPath() {
    return page.locator(".map .ring-outer").getAttribute("d");
  }

  /** What kind of shape the ring is around. */
  private String ringShape() {
    return page.locator(".map .ring-outer").getAttribute("class");
  }

  private Locator map() {
    return page.locator(".map [role=application]");
  }

  private Locator focusedHeading() {
    return page.locator(".panel-heading:focus");
  }

  private String focused() {
    return (String) page.evaluate(FOCUSED);
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  private void type(String text) {
    page.keyboard().type(text);
  }

  private void tabTo(String name) {
    pressUntil("Tab", name);
  }

  private void tabBackTo(String name) {
    pressUntil("Shift+Tab", name);
  }

  /** Through the features of the map until one is said so. */
  private void walkTo(String name) {
    if (!focused().matches(name)) {
      pressUntil("PageDown", name);
    }
  }

  /** Presses a key until what has the focus has a name of that pattern. */
  private void pressUntil(String key, String name) {
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      press(key);
      String now = focused();
      if (now.matches(name)) {
        return;
      }
      passed.add(now);
    }
    throw new AssertionError(key + " never came to " + name + " but passed " + passed);
  }
}
