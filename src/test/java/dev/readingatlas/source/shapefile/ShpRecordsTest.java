package dev.readingatlas.source.shapefile;

import static dev.readingatlas.source.shapefile.ShapefileFixture.join;
import static dev.readingatlas.source.shapefile.ShapefileFixture.point;
import static dev.readingatlas.source.shapefile.ShapefileFixture.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.readingatlas.source.Finding;
import dev.readingatlas.source.SourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which records are read of a .shp whose parts do not agree. Most files hold three points: their
 * records begin at the bytes 100, 128 and 156, and the file ends at 184.
 */
class ShpRecordsTest {
  private static final String ALL = "POINT (1 0), POINT (2 0), POINT (3 0)";
  private static final String TWO = "POINT (1 0), POINT (2 0)";

  @TempDir Path folder;

  /** The first records are of one length, and those after them are of many. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void records_ofAnyLength_areFound(boolean shx) throws Exception {
    ShapefileFixture fixture = new ShapefileFixture(ShapeType.POLYLINE);
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      int points = i < 20 ? 2 : 2 + i % 7;
      double[] line = new double[2 * points];
      Arrays.setAll(line, at -> at);
      fixture.shape(shape(ShapeType.POLYLINE, new int[0], 0, Double.NaN, line));
      lengths.add(points);
    }
    Path shp = fixture.write(folder, "lines");
    if (!shx) {
      Files.delete(folder.resolve("lines.shx"));
    }
    assertThat(ShapefileReading.of(shp).records().stream().map(r -> r.geometry().getNumPoints()))
        .containsExactlyElementsOf(lengths);
  }

  @ParameterizedTest
  @CsvSource({"3, shp-not-a-shapefile", "4, shp-truncated", "99, shp-truncated"})
  void file_shorterThanItsHeader_isCutOrNoShapefile(int bytes, String code) throws Exception {
    byte[] shp = Arrays.copyOf(points(3).shp(), bytes);
    assertThat(failure(shp, null, -1))
        .isEqualTo(
            code
                + ": x.shp: the file has "
                + bytes
                + " bytes, fewer than the header of 100; copy the file again");
  }

  @Test
  void typeOfShapes_thatDoesNotExist_isNamed() throws Exception {
    byte[] shp = points(3).shp();
    ByteBuffer.wrap(shp).putInt(32, Integer.reverseBytes(77));
    assertThat(failure(shp, null, -1))
        .isEqualTo(
            "shp-not-a-shapefile: x.shp: the header names shape type 77, which does not exist");
  }

  @Test
  void shx_thatListsFewer_givesWayToTheRowsOfTheDbf() throws Exception {
    byte[] shp = points(3).shp();
    byte[] two = points(2).shx();
    String walked = "x.shx: it lists 2 records; the .shp was walked instead and has 3";
    assertThat(reading(shp, two, 3)).isEqualTo(ALL + " | " + walked);
    assertThat(reading(shp, two, -1)).isEqualTo(ALL + " | " + walked);
    assertThat(reading(shp, two, 2))
        .isEqualTo(TWO + " | x.shx: it lists 2 of the 3 records of the .shp; those were read");
    assertThat(reading(shp, two, 0))
        .startsWith(TWO + " | x.shx: it lists 2 of the 3 records of the .shp; those were read");
    put(shp, 156, 9);
    assertThat(reading(shp, two, -1))
        .as("no numbers to go by")
        .isEqualTo(TWO + " | x.shx: it lists 2 of the 3 records of the .shp; those were read");
  }

  @Test
  void shx_whoseHeaderCountsOtherwise_isReadByItsEntries() throws Exception {
    byte[] shx = points(3).shx();
    put(shx, 24, 50 + 4 * 9);
    assertThat(reading(points(3).shp(), shx, 3))
        .isEqualTo(ALL + " | x.shx: its header counts 9 records, it lists 3; all were read");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 99})
  void shx_thatIsCut_isNotUsed(int bytes) throws Exception {
    byte[] shx = Arrays.copyOf(points(3).shx(), bytes);
    assertThat(reading(points(3).shp(), shx, 3))
        .isEqualTo(
            ALL
                + " | x.shx: it points where no records stand and lists 0 records; the .shp was walked instead and has 3");
  }

  @Test
  void shx_thatListsARecordTwice_isNotUsed() throws Exception {
    byte[] shx = points(3).shx();
    put(shx, 108, 50);
    assertThat(reading(points(3).shp(), shx, 3))
        .isEqualTo(
            ALL
                + " | x.shx: it points where no records stand and lists 3 records; the .shp was walked instead and has 3");
  }

  @Test
  void shx_missing_isReportedWithTheCount() throws Exception {
    assertThat(reading(points(3).shp(), null, 3))
        .isEqualTo(ALL + " | x.shx: there is no .shx; 3 records were found by walking the .shp");
  }

  /** Some writers leave bytes between records; only the .shx knows where the next record is. */
  @Test
  void gap_betweenRecords_isPassedOnlyWithTheShx() throws Exception {
    byte[] whole = points(3).shp();
    byte[] shp = join(Arrays.copyOf(whole, 128), new byte[12], Arrays.copyOfRange(whole, 128, 184));
    put(shp, 24, 98);
    byte[] shx = points(3).shx();
    put(shx, 108, 70);
    put(shx, 116, 84);
    assertThat(reading(shp, shx, 3)).isEqualTo(ALL + " | ");
    assertThat(reading(shp, shx, -1)).startsWith(ALL + " | ");
    assertThat(failure(shp, null, 3))
        .isEqualTo(
            "shp-damaged: x.shp, record 2: the record's header cannot be right, though records follow it; copy or export the file again");
    put(shx, 116, 9999);
    assertThat(failure(shp, shx, 3))
        .startsWith("shp-damaged: x.shp, record 2: the record's header");
  }

  @Test
  void bytesAfterTheLastRecord_areReported() throws Exception {
    for (int bytes : new int[] {1, 3, 7, 11, 12, 13, 77}) {
      byte[] garbage = new byte[bytes];
      Arrays.fill(garbage, (byte) 0xC2);
      byte[] shp = join(points(3).shp(), garbage);
      String left =
          ALL
              + " | x.shp: the last "
              + bytes
              + " bytes, after record 3, are no record and were left out";
      assertThat(reading(shp, points(3).shx(), 3)).isEqualTo(left);
      Files.delete(folder.resolve("x.shx"));
      assertThat(reading(shp, null, 3))
          .isEqualTo(
              left.replace(
                  "| ", "| x.shx: there is no .shx; 3 records were found by walking the .shp, "));
    }
  }

  /** The next number begins, so a record was meant. */
  @Test
  void bytesAfterTheLastRecord_thatBeginARecord_areATruncation() throws Exception {
    for (int bytes : new int[] {4, 11, 12, 20}) {
      byte[] begun = new byte[bytes];
      put(begun, 0, 4);
      if (bytes >= 12) {
        put(begun, 4, 10);
        put(begun, 8, Integer.reverseBytes(1));
      }
      byte[] shp = join(points(3).shp(), begun);
      put(shp, 24, shp.length / 2);
      assertThat(failure(shp, null, 3))
          .as("%s bytes", bytes)
          .isEqualTo(
              "shp-truncated: x.shp, record 4: the file ends in the middle of this record; copy the file again");
    }
  }

  @Test
  void garbageInPlaceOfARecord_isDamageWhenOthersCountIt() throws Exception {
    byte[] shp = points(3).shp();
    Arrays.fill(shp, 156, 184, (byte) 0xC2);
    String damaged =
        "shp-damaged: x.shp, record 3: no record stands here, though the .dbf or .shx counts more; copy or export the file again";
    assertThat(failure(shp, null, 3)).isEqualTo(damaged);
    byte[] beyond = points(3).shx();
    put(beyond, 116, 9999);
    assertThat(failure(shp, beyond, -1)).isEqualTo(damaged);
    Files.delete(folder.resolve("x.shx"));
    String left =
        TWO
            + " | x.shx: there is no .shx; 2 records were found by walking the .shp, x.shp: the last 28 bytes, after record 2, are no record and were left out";
    assertThat(reading(shp, null, 2)).isEqualTo(left);
    assertThat(reading(shp, null, -1)).startsWith(left);
  }

  @Test
  void file_cutBetweenRecords_isTruncatedUnlessAWitnessCountsAsMany() throws Exception {
    byte[] shp = Arrays.copyOf(points(3).shp(), 156);
    String cut =
        "shp-truncated: x.shp: the file ends after record 2, at 156 of the 184 bytes its header says; copy the file again";
    String length = "x.shp: the header says 184 bytes, the file has 156; its 2 records were read";
    assertThat(failure(shp, null, -1)).isEqualTo(cut);
    assertThat(failure(shp, null, 3)).isEqualTo(cut);
    assertThat(failure(shp, null, 1)).isEqualTo(cut);
    assertThat(reading(shp, null, 2)).startsWith(TWO).endsWith(length);
    assertThat(failure(shp, points(3).shx(), 2)).isEqualTo(cut);
    assertThat(failure(shp, points(3).shx(), -1)).isEqualTo(cut);
    assertThat(reading(shp, points(2).shx(), -1)).startsWith(TWO).contains(length);
    assertThat(reading(shp, points(2).shx(), 2)).isEqualTo(TWO + " | " + length);
  }

  /** A mistake of some writers: the length in bytes, where 16-bit words belong. */
  @Test
  void lengthInBytes_isUnderstood() throws Exception {
    byte[] shp = points(3).shp();
    put(shp, 24, 184);
    String length = "x.shp: the header says 368 bytes, the file has 184; its 3 records were read";
    assertThat(reading(shp, null, -1)).startsWith(ALL).contains(length);
    put(shp, 24, 185);
    assertThat(failure(shp, null, -1)).startsWith("shp-truncated: x.shp: the file ends after");
  }

  @Test
  void recordsAfterTheDeclaredEnd_areReadIfTheirNumbersGoOn() throws Exception {
    byte[] shp = points(3).shp();
    put(shp, 24, 78);
    assertThat(reading(shp, null, -1))
        .startsWith(ALL)
        .contains("x.shp: the header says 156 bytes, the file has 184; its 3 records were read");
    put(shp, 156, 7);
    assertThat(reading(shp, null, -1))
        .startsWith(TWO)
        .contains("x.shp: the last 28 bytes, after record 2, are no record and were left out");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 2, 'POINT (1 0), POINT (2 0), POINT (3 0)'",
    "2, 3, 1, 'POINT (3 0), POINT (1 0), POINT (2 0)'",
    "3, 1, 3, 'POINT (1 0), POINT (2 0), POINT (3 0)'",
    "4, 1, 2, 'POINT (1 0), POINT (2 0), POINT (3 0)'",
    "1, 0, 3, 'POINT (1 0), POINT (2 0), POINT (3 0)'"
  })
  void numbers_withoutAShx_giveTheOrderIfEachIsThereOnce(int a, int b, int c, String order)
      throws Exception {
    byte[] shp = points(3).shp();
    put(shp, 100, a);
    put(shp, 128, b);
    put(shp, 156, c);
    assertThat(reading(shp, null, 3)).startsWith(order + " | ");
  }

  @Test
  void record_tooShortForAShapeType_isDamage() throws Exception {
    byte[] shp = points(3).shp();
    put(shp, 132, 1);
    assertThat(failure(shp, null, 3)).startsWith("shp-damaged: x.shp, record 2: ");
    put(shp, 132, Integer.MAX_VALUE);
    assertThat(failure(shp, null, 3)).startsWith("shp-damaged: x.shp, record 2: ");
  }

  private static ShapefileFixture points(int count) {
    ShapefileFixture fixture = new ShapefileFixture(ShapeType.POINT).column("ID", 'N', 3, 0);
    for (int i = 1; i <= count; i++) {
      fixture.shape(point(i, 0)).row("" + i);
    }
    return fixture;
  }

  /** The shapes read, and the findings but for those of the .dbf. */
  private String reading(byte[] shp, byte[] shx, int rows) throws Exception {
    ShapefileReading read = ShapefileReading.of(write(shp, shx, rows));
    return String.join(
            ", ", read.records().stream().map(r -> String.valueOf(r.geometry())).toList())
        + " | "
        + String.join(
            ", ",
            read.summary().findings().stream()
                .map(Finding::toString)
                .filter(finding -> !finding.startsWith("x.dbf"))
                .toList());
  }

  private String failure(byte[] shp, byte[] shx, int rows) throws Exception {
    Path path = write(shp, shx, rows);
    SourceException e =
        catchThrowableOfType(SourceException.class, () -> ShapefileReading.of(path));
    assertThat(e).isNotNull();
    return e.finding().code() + ": " + e.getMessage();
  }

  /** Without a .shx for null, without a .dbf for fewer than no rows. */
  private Path write(byte[] shp, byte[] shx, int rows) throws IOException {
    Files.deleteIfExists(folder.resolve("x.shx"));
    Files.deleteIfExists(folder.resolve("x.dbf"));
    Files.writeString(folder.resolve("x.prj"), ShapefileFixture.WGS84_PRJ);
    if (shx != null) {
      Files.write(folder.resolve("x.shx"), shx);
    }
    if (rows >= 0) {
      Files.write(folder.resolve("x.dbf"), points(rows).dbf());
    }
    return Files.write(folder.resolve("x.shp"), shp);
  }

  private static void put(byte[] bytes, int at, int value) {
    ByteBuffer.wrap(bytes).putInt(at, value);
  }
}
