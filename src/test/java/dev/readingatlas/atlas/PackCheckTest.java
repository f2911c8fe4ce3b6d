package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that a person gets from {@code ./atlas check}. */
class PackCheckTest {
  private static final Path PACK = Path.of("src/test/resources/atlas/pack");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void soundPack_isCalledSound() {
    assertThat(check(PACK)).isZero();
    assertThat(printed()).isEqualTo("pack: sound\n");
  }

  @Test
  void faultyPack_isReportedByFileAndLine_besideASoundOne(@TempDir Path folder) throws IOException {
    Path atlas = folder.resolve("atlas.yaml");
    Files.writeString(
        atlas,
        """
        slug: other
        title: Other
        kind: atlas
        periods:
          - { id: war, name: War, when: "1994/1993" }
        """);
    assertThat(check(PACK, folder)).isEqualTo(1);
    assertThat(printed())
        .startsWith("pack: sound\nFAULT  atlas.yaml, line 5: the date cannot be read")
        .endsWith(folder.getFileName() + ": cannot be imported; mend the faults above\n");
  }

  @Test
  void noPack_isSaid(@TempDir Path folder) {
    assertThat(check(folder)).isEqualTo(2);
    assertThat(check(folder.resolve("nowhere"))).isEqualTo(2);
    assertThat(check()).isEqualTo(2);
    assertThat(printed())
        .contains("it has no atlas.yaml", "there is no such folder", "Name the folder");
  }

  private int check(Path... folders) {
    return PackCheck.run(List.of(folders), new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
