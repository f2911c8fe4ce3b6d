package dev.readingatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledResourcesTest {
  private static final Path CLASSES = Path.of("target", "classes");

  @Test
  void everyFileOfTheList_isThere() {
    assertThat(BundledResources.missing(false)).isEmpty();
  }

  /** What the build copies and the list does not name would not be missed. */
  @Test
  void everyFileThatTheBuildCopies_isInTheList() throws IOException {
    for (String folder : List.of("dev/readingatlas/picture/fonts", "dev/readingatlas/citation")) {
      try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
        assertThat(
                files
                    .filter(Files::isRegularFile)
                    .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".class")))
            .isNotEmpty()
            .allMatch(BundledResources.names(false)::contains);
      }
    }
  }

  @Test
  void jar_needsItsScriptsToo() {
    assertThat(BundledResources.names(true)).contains("embed/manifest.json");
    assertThat(BundledResources.names(false)).doesNotContain("embed/manifest.json");
  }
}
