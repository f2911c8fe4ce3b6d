package dev.readingatlas.source.shapefile;

import static dev.readingatlas.source.shapefile.ShapefileFixture.point;
import static dev.readingatlas.source.shapefile.ShapefileFixture.polygon;
import static dev.readingatlas.source.shapefile.ShapefileFixture.shape;
import static dev.readingatlas.source.shapefile.ShapefileFixture.square;
import static dev.readingatlas.source.shapefile.ShapefileFixture.turned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.source.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Flips bytes at random (with fixed seeds) and reads: it ends, with features or with the documented
 * exception.
 */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
@Tag("slow")
class ShapefileFuzzTest {
  private static final int SEEDS = 200;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"shp", "shx", "dbf", "prj", "cpg"})
  void member_withFlippedBytes_endsAsDocumented(String member) throws Exception {
    int fatal = 0;
    int read = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Path shp = fixture(random.nextInt(4)).cpg("UTF-8").write(folder, "fuzz");
      Path target = folder.resolve("fuzz." + member);
      byte[] bytes = Files.readAllBytes(target);
      for (int i = random.nextInt(6); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(target, bytes);
      String label = member + ", seed " + seed;
      try {
        ShapefileReading reading = ShapefileReading.of(shp);
        assertThat(reading.records())
            .as(label)
            .allSatisfy(r -> assertThat(r.geometry() == null || r.geometry().isValid()).isTrue());
        read++;
      } catch (SourceException e) {
        assertThat(e.finding().fatal()).as(label).isTrue();
        assertThat(e.finding().code())
            .as(label + ": " + e.getMessage())
            .isNotEqualTo("read-failed");
        fatal++;
      }
    }
    assertThat(read).as("readings that ended well").isPositive();
    assertThat(read + fatal).isEqualTo(SEEDS);
  }

  private static ShapefileFixture fixture(int kind) {
    ShapeType type =
        List.of(ShapeType.POINT, ShapeType.POLYLINE_Z, ShapeType.POLYGON, ShapeType.MULTIPATCH)
            .get(kind);
    ShapefileFixture fixture =
        new ShapefileFixture(type)
            .column("NAME", 'C', 12, 0)
            .column("N", 'N', 8, 2)
            .column("D", 'D', 8, 0);
    for (int i = 0; i < 4; i++) {
      fixture
          .shape(
              switch (type) {
                case POINT -> point(i, i);
                case POLYGON -> polygon(square(i, i, 1), turned(square(i + .2, i + .2, .3)));
                case MULTIPATCH ->
                    shape(type, new int[] {0, 2}, 1, 2, square(i, i, 1), square(i + 3, i, 1));
                default ->
                    shape(
                        type,
                        new int[0],
                        3,
                        4,
                        new double[] {i, i, i + 1, i + 2},
                        new double[] {9, 9, 8, 8, 7, 9});
              })
          .row("Şuşa " + i, i + ".25", "1992050" + (i + 1));
    }
    return fixture;
  }
}
