package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A large layer comes as tiles and is drawn on canvas; a reader cannot tell. */
class LargeLayerIT extends BrowserTest {
  private static final int COLUMNS = 80;
  private static final int ROWS = 50;

  @TempDir static Path folder;

  private static BuiltServer grid;

  @BeforeAll
  static void serve() throws IOException {
    Path packs = folder.resolve("packs");
    new GridPack(COLUMNS, ROWS, 6).write(packs.resolve("grid"));
    Files.createSymbolicLink(packs.resolve("basemap"), Path.of("geodata/basemap").toAbsolutePath());
    grid = BuiltServer.start(folder.resolve("data"), packs);
  }

  @AfterAll
  static void end() {
    grid.close();
  }

  /** What a reader meets on a walk: what is said and written, where shapes stand out, pictures. */
  private record Walk(
      List<String> words,
      List<Set<String>> names,
      List<BoundingBox> outlines,
      List<byte[]> pictures) {
    Walk() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  @Test
  void largeLayer_onTheWholeWalk_isAsIfItHadComeWhole() throws IOException {
    Walk tiles = walk("canvas");
    useWindow(1280, 800);
    page.route("**/api/atlases/grid", LargeLayerIT::withoutTiles);
    Walk whole = walk("path.mark.s-district:not(.over *)");
    assertThat(tiles.words()).isEqualTo(whole.words());
    for (int i = 0; i < tiles.names().size(); i++) {
      // Where names vie for room, a quarter of a pixel decides.
      Set<String> both = new HashSet<>(tiles.names().get(i));
      both.retainAll(whole.names().get(i));
      int most = Math.max(tiles.names().get(i).size(), whole.names().get(i).size());
      assertThat(both.size()).as("names on both maps").isGreaterThan(most * 4 / 5);
    }
    assertThat(tiles.outlines()).hasSameSizeAs(whole.outlines());
    for (int i = 0; i < tiles.outlines().size(); i++) {
      BoundingBox one = tiles.outlines().get(i);
      BoundingBox other = whole.outlines().get(i);
      assertThat(one.x).isCloseTo(other.x, within(1.5));
      assertThat(one.y).isCloseTo(other.y, within(1.5));
      assertThat(one.width).isCloseTo(other.width, within(1.5));
      assertThat(one.height).isCloseTo(other.height, within(1.5));
    }
    for (int i = 0; i < tiles.pictures().size(); i++) {
      assertThat(difference(tiles.pictures().get(i), whole.pictures().get(i)))
          .as("share of pixels that differ in picture " + i)
          .isLessThan(0.02);
    }
  }

  /** Other sites, and frames with an origin of their own, may not start one. */
  @Test
  void largeLayer_whereNoWorkerMayBeStarted_isPaintedByThePageAlike() throws IOException {
    String address = "/a/grid?view=11/39.5/46.1";
    arrive(address, "canvas");
    Walk beside = new Walk();
    look(beside);
    assertThat(page.workers()).hasSize(1);
    useWindow(1280, 800);
    page.addInitScript("delete window.Worker;");
    arrive(address, "canvas");
    Walk alone = new Walk();
    look(alone);
    assertThat(page.workers()).isEmpty();
    assertThat(difference(beside.pictures().getFirst(), alone.pictures().getFirst()))
        .isLessThan(0.002);
  }

  private static void withoutTiles(Route route) {
    var response = route.fetch();
    ObjectNode atlas = (ObjectNode) JsonMapper.shared().readTree(response.body());
    atlas.get("layers").forEach(layer -> ((ObjectNode) layer).putNull("tiles"));
    route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(atlas.toString()));
  }

  /**
   * @param drawing what the plots are drawn with
   */
  private Walk walk(String drawing) {
    Walk walk = new Walk();
    arrive("/a/grid?view=11/39.5/46.1", drawing);
    Locator panel = page.locator(".panel-body");
    Locator hovered = page.locator(".lifted .copy.hovered");
    Locator selected = page.locator(".lifted .copy.selected");
    look(walk);

    page.mouse().move(400, 300);
    assertThat(hovered).hasCount(1);
    walk.outlines().add(hovered.boundingBox());
    page.mouse().click(400, 300);
    assertThat(panel).containsText("What is said of");
    assertThat(selected).hasCount(1);
    walk.outlines().add(selected.boundingBox());
    walk.words().add(panel.innerText());
    look(walk);

    // By keys: from the plot that was opened, three to the east, two to the north, and in.
    page.keyboard().press("Escape");
    for (String key : List.of("Right", "Right", "Right", "Up", "Up")) {
      page.keyboard().press("Arrow" + key);
      walk.words().add(spoken());
    }
    page.keyboard().press("Enter");
    assertThat(panel).containsText("What is said of");
    walk.words().add(panel.innerText());

    // Plots of another time are not seen.
    page.locator(".chip.period").first().click();
    page.locator(".chip.period").nth(1).click();
    assertThat(page.locator(".chip.period[aria-pressed=true]")).hasCount(2);
    look(walk);
    page.locator(".chip.period").first().click();
    look(walk);

    // By link.
    arrive("/a/grid?place=middle", drawing);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Middle")))
        .isVisible();
    showSources();
    assertThat(panel).containsText("What is said of Plot " + COLUMNS / 2 + "-" + ROWS / 2);
    assertThat(selected).hasCount(1);
    walk.outlines().add(selected.boundingBox());
    walk.words().add(panel.innerText());
    look(walk);
    return walk;
  }

  /** They stay unfolded from one visit to the next. */
  private void showSources() {
    Locator sources =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*Sources")));
    if ("false".equals(sources.getAttribute("aria-expanded"))) {
      sources.click();
    }
  }

  private void arrive(String address, String drawing) {
    page.navigate(grid.address() + address);
    assertThat(page.locator(".map").locator(drawing).first()).isAttached();
    assertThat(page.locator(".map path.mark.s-stream").first()).isAttached();
    assertThat(page.locator(".loading-line")).hasCount(0);
  }

  /** The names and the picture on the map once neither changes any more. */
  private void look(Walk walk) {
    Set<String> names = null;
    byte[] picture = null;
    Set<String> namesNow = names();
    byte[] pictureNow = page.locator(".map.left").screenshot();
    while (!namesNow.equals(names) || !Arrays.equals(pictureNow, picture)) {
      names = namesNow;
      picture = pictureNow;
      page.evaluate(
          "() => new Promise(done => requestIdleCallback(() => setTimeout(done, 300), { timeout: 2000 }))");
      namesNow = names();
      pictureNow = page.locator(".map.left").screenshot();
    }
    walk.names().add(names);
    walk.pictures().add(picture);
  }

  private Set<String> names() {
    return new HashSet<>(page.locator(".map .labels text").allTextContents());
  }

  private String spoken() {
    Locator map = page.locator(".map [role=application]");
    assertThat(map).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
    return page.locator("#" + map.getAttribute("aria-activedescendant")).getAttribute("aria-label");
  }

  /** The share of pixels that are clearly another colour. */
  private static double difference(byte[] one, byte[] other) throws IOException {
    BufferedImage a = ImageIO.read(new ByteArrayInputStream(one));
    BufferedImage b = ImageIO.read(new ByteArrayInputStream(other));
    assertThat(a.getWidth()).isEqualTo(b.getWidth());
    assertThat(a.getHeight()).isEqualTo(b.getHeight());
    int count = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        int p = a.getRGB(x, y);
        int q = b.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          if (Math.abs((p >> shift & 0xff) - (q >> shift & 0xff)) > 60) {
            count++;
            break;
          }
        }
      }
    }
    return (double) count / a.getWidth() / a.getHeight();
  }
}
