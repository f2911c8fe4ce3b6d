package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.readingatlas.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that changes while readers read, on each of the two databases. */
class RevisionIT extends BrowserTest {
  @TempDir Path folder;

  @Test
  void reader_ofACitedRevision_seesItsWordsForEver_onH2() throws IOException {
    journey(Map.of());
  }

  @Test
  void reader_ofACitedRevision_seesItsWordsForEver_onPostgres() throws IOException {
    journey(
        Map.of("ATLAS_DB_URL", PostgresDatabase.Server.newDatabase(), "ATLAS_DB_USER", "postgres"));
  }

  private void journey(Map<String, String> settings) throws IOException {
    Path packs = copy(Path.of("geodata"), folder.resolve("packs"));
    try (BuiltServer server = BuiltServer.start(folder.resolve("data"), packs, settings)) {
      String site = server.address();
      page.navigate(site + "/a/aras?place=shusha");
      assertThat(heading("Shusha")).isVisible();
      assertThat(revisionLine()).hasCount(0);
      replace(packs.resolve("aras/atlas.yaml"), "text: \"Shusha\"", "text: \"Shusha the town\"");
      awaitRevision(site, 2);

      page.navigate(site + "/a/aras?place=shusha");
      assertThat(heading("Shusha the town")).isVisible();
      page.navigate(site + "/a/aras@1?place=shusha");
      assertThat(heading("Shusha")).isVisible();
      assertThat(revisionLine()).containsText("revision 1 of 2");
      page.screenshot(new Page.ScreenshotOptions().setPath(shot("revision-1-of-2")));
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Newest")).click();
      assertThat(heading("Shusha the town")).isVisible();
      assertThat(page).hasURL(Pattern.compile("/a/aras\\?place=shusha"));

      page.navigate(site + "/embed/aras@1?place=shusha");
      assertThat(heading("Shusha")).isVisible();
      assertThat(revisionLine()).containsText("1 of 2");

      assertThat(page.navigate(site + "/a/aras/revisions").status()).isEqualTo(200);
      assertThat(page.getByText("Place changed: Shusha the town")).isVisible();
      assertThat(page.getByText("The first revision.")).isVisible();
      page.screenshot(new Page.ScreenshotOptions().setPath(shot("revisions")));
      assertThat(page.navigate(site + "/a/aras@1/revisions").status()).isEqualTo(200);
      assertThat(page.getByText("The first revision.")).isVisible();
      for (String none : List.of("/a/revisions", "/a/nowhere/revisions", "/a//revisions")) {
        assertThat(page.navigate(site + none).status()).as(none).isEqualTo(404);
      }
      assertThat(page.navigate(site + "/a/aras@7").status()).isEqualTo(404);
      assertThat(page.getByText("no revision of that number")).isVisible();
      assertThat(page.getByText("Revision 2 ·")).isVisible();
      page.navigate("about:blank");
    }
    // Everything is in the store: a server without packs serves the same.
    Path none = Files.createDirectories(folder.resolve("no-packs"));
    try (BuiltServer server = BuiltServer.start(folder.resolve("data"), none, settings)) {
      page.navigate(server.address() + "/a/aras@1?place=shusha");
      assertThat(heading("Shusha")).isVisible();
      page.navigate("about:blank");
    }
  }

  private Locator revisionLine() {
    return page.getByText(Pattern.compile("[Rr]evision \\d+ of \\d+"));
  }

  private void awaitRevision(String site, int number) {
    page.waitForCondition(
        () ->
            context
                .request()
                .get(site + "/api/atlases/aras")
                .text()
                .contains("\"revision\":" + number + ","));
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replaceFirst(Pattern.quote(what), by));
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
