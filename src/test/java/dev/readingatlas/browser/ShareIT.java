package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the dialog of sharing hands out, as a page on another site shows it. */
class ShareIT extends BrowserTest {
  /** A state that differs from the first sight in place, time, layers, language and view. */
  private static final String STATE =
      "?place=shusha&period=first-war,ceasefire-years&layers=aras.river,aras.towns"
          + "&lang=hy&view=8.5/39.65/46.4";

  /** What can be seen of a state in a viewer, whatever its size and its panels. */
  private static final String SEEN =
      """
      () => {
        const viewer = document.querySelector('atlas-viewer');
        const root = viewer.shadowRoot;
        const box = (selector) => root.querySelector(selector)?.getBoundingClientRect();
        const map = box('.map');
        const right = box('.wide .panel')?.left ?? map.right;
        const bottom = box('.narrow .panel')?.top ?? box('.time-bar')?.top ?? map.bottom;
        const town = box('.map path.mark.s-town.selected');
        return {
          query: viewer.query,
          across: town.left + town.width / 2 - (map.left + right) / 2,
          down: town.top + town.height / 2 - (map.top + bottom) / 2,
          scale: box('.scale .bar').width + ' ' + root.querySelector('.scale').getAttribute('aria-label'),
          layers: [...root.querySelectorAll('.map g.layer')].map((layer) => layer.dataset.layer).sort().join(),
          label: [...root.querySelectorAll('.map text')].map((text) => text.textContent).includes('Շուշի'),
        };
      }
      """;

  private final CourseSite course = new CourseSite();

  @AfterEach
  void closeTheSite() {
    course.close();
  }

  @Test
  void code_onAPageOfAnotherSite_showsExactlyWhatIsSeen() {
    open("/a/aras" + STATE);
    assertThat(page.locator(".map path.mark.s-town.selected").first()).isVisible();
    Map<String, Object> here = seen(page.mainFrame());
    assertThat(here.get("label")).isEqualTo(true);

    choose("Embed in a course page");
    final String whole = code();
    dialog().getByRole(AriaRole.CHECKBOX, named("Reading panel")).uncheck();
    dialog().getByRole(AriaRole.CHECKBOX, named("List of places")).uncheck();
    dialog().getByRole(AriaRole.CHECKBOX, named("Isolate the frame (sandbox)")).check();
    final String mapOnly = code();
    radio("Script tag").check();
    dialog().getByRole(AriaRole.CHECKBOX, named("Reading panel")).check();
    dialog().getByRole(AriaRole.CHECKBOX, named("List of places")).check();
    final String element = code();

    visit(
        "<style>div{margin:10px}#narrow{width:390px}</style>"
            + "<div id=wide>%s</div><div id=map>%s</div><div id=narrow>%s</div><div>%s</div>"
                .formatted(whole, mapOnly, whole, element));
    for (String frame : List.of("#wide iframe", "#map iframe", "#narrow iframe", "")) {
      if (!frame.isEmpty()) {
        page.locator(frame).scrollIntoViewIfNeeded();
      }
      Frame there =
          frame.isEmpty() ? page.mainFrame() : page.locator(frame).elementHandle().contentFrame();
      assertThat(there.locator(".map path.mark.s-town.selected").first()).isAttached();
      there.waitForFunction("() => (" + SEEN + ")().label");
      Map<String, Object> seen = seen(there);
      assertThat(seen).as(frame).containsAllEntriesOf(without(here, "across", "down"));
      for (String way : List.of("across", "down")) {
        assertThat(number(seen, way))
            .as("%s, %s", frame, way)
            .isCloseTo(number(here, way), within(1.5));
      }
    }
    assertThat(page.locator("#map iframe"))
        .hasAttribute("title", Pattern.compile("^Shusha · Along"));
    assertThat(page.frameLocator("#map iframe").locator(".panel")).hasCount(0);
  }

  @Test
  void preview_followsTheChoices_withoutStepsForTheBackButton() {
    open("/a/aras?place=shusha");
    final Object steps = page.evaluate("() => history.length");
    choose("Embed in a course page");
    var preview = page.frameLocator("iframe");
    assertThat(preview.getByRole(AriaRole.HEADING, previewHeading("Shusha")).first()).isVisible();
    dialog().getByRole(AriaRole.CHECKBOX, named("Time")).uncheck();
    assertThat(preview.locator(".time-bar")).hasCount(0);
    assertThat(preview.locator(".map path.mark.s-town").first()).isAttached();
    dialog().getByRole(AriaRole.COMBOBOX, named("Colours")).selectOption("dark");
    assertThat(preview.locator("html[data-theme=dark]")).isAttached();
    radio("Whole atlas").check();
    dialog().getByRole(AriaRole.COMBOBOX, named("Language")).selectOption("ru");
    assertThat(preview.getByRole(AriaRole.TAB).first()).hasText("Здесь");
    assertThat(page.locator("iframe"))
        .hasAttribute("src", server() + "/embed/aras?interface=ru&ui=map,panel,index&theme=dark");
    radio("Phone").check();
    assertThat(preview.locator(".root.narrow")).isAttached();
    assertThat(page.evaluate("() => history.length")).isEqualTo(steps);
    page.keyboard().press("Escape");
    assertThat(dialog()).isHidden();
    assertThat(page.getByRole(AriaRole.BUTTON, button("Share"))).isFocused();
    assertThat(heading("Shusha")).isVisible();
  }

  @Test
  void codeToPhotograph_isTakenAsAFile() throws IOException {
    open("/a/aras?place=shusha");
    choose("QR code");
    Download drawing = page.waitForDownload(() -> dialog().getByText("Save as SVG").click());
    assertThat(drawing.suggestedFilename()).isEqualTo("aras-qr.svg");
    assertThat(Files.readString(drawing.path())).startsWith("<svg xmlns=");
    Download picture = page.waitForDownload(() -> dialog().getByText("Save as PNG").click());
    assertThat(picture.suggestedFilename()).isEqualTo("aras-qr.png");
    assertThat(Files.readAllBytes(picture.path())).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void dialog_inALowWindowOf320Pixels_isReadWithoutScrollingSideways() {
    useWindow(320, 256);
    open("/a/aras?place=shusha");
    choose("Embed in a course page");
    assertThat(
            page.evaluate(
                """
                () => {
                  const dialog = document.querySelector('atlas-viewer').shadowRoot
                    .querySelector('share-dialog').shadowRoot.querySelector('dialog');
                  return dialog.scrollWidth <= dialog.clientWidth
                    && document.documentElement.scrollWidth <= innerWidth;
                }
                """))
        .isEqualTo(true);
    Locator copy = dialog().getByRole(AriaRole.BUTTON, named("Copy the code"));
    copy.scrollIntoViewIfNeeded();
    assertThat(copy).isInViewport();
  }

  private void choose(String form) {
    if (page.viewportSize().width < 800) {
      page.locator("[data-menu=more]").click();
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Share")).click();
    } else {
      page.getByRole(AriaRole.BUTTON, button("Share")).click();
    }
    radio(form).check();
    dialog().getByText("Advanced").click();
  }

  private String code() {
    return dialog().locator("textarea").inputValue();
  }

  /** Opens a page of the other site. */
  private void visit(String body) {
    page.navigate(
        course.put("/", "<!doctype html><html lang=en><title>Course</title><body>" + body));
  }

  private Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  private Locator radio(String name) {
    return dialog().getByRole(AriaRole.RADIO, named(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> seen(Frame frame) {
    return (Map<String, Object>) frame.evaluate(SEEN);
  }

  private static Map<String, Object> without(Map<String, Object> all, String... keys) {
    Map<String, Object> rest = new HashMap<>(all);
    List.of(keys).forEach(rest::remove);
    return rest;
  }

  private static double number(Map<String, Object> seen, String key) {
    return ((Number) seen.get(key)).doubleValue();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static FrameLocator.GetByRoleOptions previewHeading(String name) {
    return new FrameLocator.GetByRoleOptions().setName(name).setExact(true);
  }
}
