package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.readingatlas.asset.AssetStore;
import dev.readingatlas.layer.LayerStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.UncategorizedSQLException;

@ExtendWith(OutputCaptureExtension.class)
class DiskProblemTest {
  private static final Path FULL = Path.of("/dev/full");

  static boolean fullDeviceExists() {
    return Files.exists(FULL);
  }

  /** What the database throws when the disk is full. */
  private static RuntimeException ofFullDisk() {
    Throwable full = catchThrowable(() -> Files.write(FULL, new byte[1]));
    assertThat(full).isInstanceOf(IOException.class);
    return new UncategorizedSQLException("insert", "insert", new SQLException("failed", full));
  }

  @Test
  @EnabledIf("fullDeviceExists")
  void importOntoAFullDisk_isOneSentence_withoutATrace(CapturedOutput log) {
    PackReader reader = mock();
    when(reader.read(any())).thenThrow(ofFullDisk());
    AtlasStore atlases = mock();
    PackImporter importer =
        new PackImporter(
            reader, atlases, mock(LayerStore.class), mock(AssetStore.class), null, null);
    PackReport report = importer.importFolder(Path.of("geodata/aras"));
    assertThat(report.outcome()).isEqualTo(PackReport.Outcome.FAILED);
    assertThat(FindingText.ENGLISH.of(report.problems().getFirst()))
        .contains("disk", "full", "make room");
    assertThat(log.getAll()).contains("make room").doesNotContain("\tat ", "Exception");
  }

  @Test
  void errorOfAnotherKind_isNone() {
    assertThat(DiskProblem.of(new IllegalStateException(new IOException("Broken pipe")))).isEmpty();
  }
}
