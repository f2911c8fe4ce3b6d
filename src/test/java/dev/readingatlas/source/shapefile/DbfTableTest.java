package dev.readingatlas.source.shapefile;

import static dev.readingatlas.source.shapefile.ShapefileFixture.join;
import static dev.readingatlas.source.shapefile.ShapefileFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.source.Finding;
import dev.readingatlas.source.SourceColumn;
import dev.readingatlas.source.SourceOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and findings of .dbf files, sound and damaged, byte by byte. */
class DbfTableTest {
  private static final int JULIAN_DAY =
      (int) LocalDate.of(1992, 5, 8).getLong(JulianFields.JULIAN_DAY);

  @TempDir Path folder;

  @Test
  void columns_ofVisualFoxPro_areRead() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("WHOLE", 'I', 4, 0)
            .column("COUNTER", '+', 4, 0)
            .column("MONEY", 'Y', 8, 4)
            .column("REAL", 'B', 8, 2)
            .column("MOMENT", 'T', 8, 0)
            .column("STAMP", '@', 8, 0)
            .column("OLD", 'O', 8, 0)
            .column("BINARY", 'V', 3, 0)
            .shape(point(1, 1))
            .row(
                little(4).putInt(-70_000).array(),
                new byte[] {(byte) 0x80, 0, 1, 2},
                little(8).putLong(123_456).array(),
                little(8).putDouble(-2.5).array(),
                little(8).putInt(JULIAN_DAY).putInt(3_600_000).array(),
                little(8).putInt(JULIAN_DAY).putInt(0).array(),
                little(8).putDouble(1).array(),
                ascii("abc"))
            .shape(point(2, 2))
            .row(
                new byte[4],
                new byte[4],
                new byte[8],
                little(8).putDouble(Double.NaN).array(),
                little(8).putInt(0).putInt(1).array(),
                little(8).putInt(JULIAN_DAY).putInt(-1).array(),
                new byte[8],
                new byte[3])
            .write(folder, "foxpro");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).attributes().values())
        .containsExactly(
            -70_000, 258, 12.3456, -2.5, "1992-05-08T01:00", "1992-05-08T00:00", null, "abc");
    assertThat(read.records().get(1).attributes().values())
        .containsExactly(0, Integer.MIN_VALUE, 0.0, null, null, null, null, null);
    assertThat(types(read))
        .containsExactly(
            Integer.class,
            Integer.class,
            Double.class,
            Double.class,
            String.class,
            String.class,
            Double.class,
            String.class);
    assertThat(read.summary().findings()).isEmpty();
  }

  @Test
  void columns_ofVisualFoxPro_inAnotherWidth_areEmpty() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("WHOLE", 'I', 2, 0)
            .column("COUNTER", '+', 3, 0)
            .column("MONEY", 'Y', 4, 0)
            .column("MOMENT", 'T', 4, 0)
            .column("OLD", 'O', 7, 0)
            .column("MEMO", 'B', 10, 0)
            .column("LAST", 'C', 3, 0)
            .shape(point(1, 1))
            .row("12", "123", "1234", "1234", "1234567", "0000000001", "end")
            .write(folder, "widths");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).attributes().values())
        .containsExactly(null, null, null, null, null, null, "end");
    assertThat(types(read)).containsOnly(String.class);
    assertThat(messages(read))
        .containsExactly(
            "widths.dbf: column \"MEMO\" is type B and is not read; its values are empty");
  }

  @Test
  void column_ofMemos_isReportedAsMemo() throws Exception {
    Path shp = one("MEMO", 'M', 10, 0, ascii("0000000001")).write(folder, "memo");
    assertThat(messages(ShapefileReading.of(shp)))
        .containsExactly(
            "memo.dbf: column \"MEMO\" is memo text, which stands in a file of its own and is not read; its values are empty");
  }

  @Test
  void column_ofNullFlags_isLeftOut_andThoseAfterItAreRead() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("FIRST", 'C', 2, 0)
            .column("_NullFlags", '0', 2, 0)
            .column("LAST", 'c', 3, 0)
            .shape(point(1, 1))
            .row("ab", "\1\2", "end")
            .write(folder, "flags");
    assertThat(ShapefileReading.of(shp).records().get(0).attributes().toString())
        .isEqualTo("{FIRST=ab, LAST=end}");
  }

  @Test
  void text_widerThan255Bytes_isReadWhole() throws Exception {
    String text = "x".repeat(299) + "y";
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("LONG", 'C', 300, 1)
            .column("NEXT", 'C', 3, 0)
            .shape(point(1, 1))
            .row(text, "end")
            .write(folder, "long");
    assertThat(ShapefileReading.of(shp).records().get(0).attributes().values())
        .containsExactly(text, "end");
  }

  /** Some writers put a number of decimals beside a text, which then means nothing. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255})
  void text_withDecimals_keepsItsWidth(int rowBytesMore) throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("A", 'C', 3, 1)
            .column("B", 'C', 3, 0)
            .shape(point(1, 1))
            .row("one", "two")
            .write(folder, "decimals");
    Path dbf = folder.resolve("decimals.dbf");
    patchShort(dbf, 10, 7 + rowBytesMore);
    Files.write(dbf, join(withoutEnd(dbf), new byte[rowBytesMore]));
    assertThat(ShapefileReading.of(shp).records().get(0).attributes().values())
        .containsExactly("one", "two");
  }

  @Test
  void column_beyondTheRow_isReadAsFarAsTheRowReaches() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("A", 'C', 3, 0)
            .column("B", 'C', 3, 0)
            .column("C", 'C', 3, 0)
            .shape(point(1, 1))
            .row("one", "two", "end")
            .write(folder, "beyond");
    Path dbf = folder.resolve("beyond.dbf");
    patchShort(dbf, 10, 6);
    assertThat(ShapefileReading.of(shp).records().get(0).attributes().values())
        .containsExactly("one", "tw", null);
  }

  @ParameterizedTest
  @CsvSource({
    "32, 'the file has 32 bytes, fewer than a header; features have no attributes'",
    "33, 'its header of 65 bytes has no end; features have no attributes'"
  })
  void header_cut_isReported(int bytes, String message) throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "head");
    Path dbf = folder.resolve("head.dbf");
    Files.write(dbf, Arrays.copyOf(Files.readAllBytes(dbf), bytes));
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(messages(read)).contains("head.dbf: " + message);
    assertThat(read.codes()).contains("dbf-unreadable");
    assertThat(read.records()).hasSize(3).allSatisfy(r -> assertThat(r.attributes()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"0, 13", "40, 13", "30000, 13", "65, 0", "0, 0", "66, 13"})
  void header_withAFalseLengthOfItselfOrOfRows_isMeasured(int headerBytes, int rowBytes)
      throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("NAME", 'C', 12, 0)
            .shape(point(1, 1))
            .row("one")
            .shape(point(2, 2))
            .row("two")
            .write(folder, "false");
    Path dbf = folder.resolve("false.dbf");
    if (headerBytes == 66) {
      // FoxPro leaves room between the end of the columns and the first row.
      byte[] bytes = Files.readAllBytes(dbf);
      Files.write(
          dbf,
          join(Arrays.copyOf(bytes, 65), new byte[1], Arrays.copyOfRange(bytes, 65, bytes.length)));
    }
    patchShort(dbf, 8, headerBytes);
    patchShort(dbf, 10, rowBytes);
    ShapefileReading read = ShapefileReading.of(shp);
    if (headerBytes == 0 || headerBytes == 40) {
      // The columns end where such a header says they end.
      assertThat(read.records()).hasSize(2);
    } else {
      assertThat(read.values("NAME")).containsExactly("one", "two");
      assertThat(read.codes()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 3, ''", "2, 3, ''", "3, 2, dbf-truncated", "14, 2, dbf-truncated"})
  void file_withoutItsLastBytes_losesARowOnlyWhenMoreThanABlankIsGone(
      int bytes, int rows, String code) throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "tail");
    Path dbf = folder.resolve("tail.dbf");
    byte[] whole = Files.readAllBytes(dbf);
    Files.write(dbf, Arrays.copyOf(whole, whole.length - bytes));
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("one", "two", rows == 3 ? "three" : null);
    assertThat(String.join(",", read.codes())).isEqualTo(code);
    if (rows == 2) {
      assertThat(messages(read))
          .containsExactly(
              "tail.dbf: the file ends after row 2 of 3; records after it have no attributes; copy the file again");
    }
  }

  @Test
  void rows_fewerThanShapes_leaveTheLastShapesWithoutAttributes() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "fewer");
    Files.write(folder.resolve("fewer.dbf"), points(2).dbf());
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("row 0", "row 1", null);
    assertThat(messages(read))
        .containsExactly(
            "fewer.dbf: it has 2 rows and the .shp has 3 records; records after the last row have no attributes");
  }

  @Test
  void rows_moreThanShapes_areLeftOut() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "more");
    Files.write(folder.resolve("more.dbf"), points(4).dbf());
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("row 0", "row 1", "row 2");
    assertThat(messages(read))
        .containsExactly(
            "more.dbf: it has 4 rows and the .shp has 3 records; rows without a shape were left out");
  }

  @Test
  void rows_countedTooHigh_butAsManyAsShapes_areAllRead() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "high");
    patchInt(folder.resolve("high.dbf"), 4, 9);
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("one", "two", "three");
    assertThat(read.codes()).isEmpty();
  }

  @Test
  void rows_countedTooLow_areAllReadAndReported() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "low");
    patchInt(folder.resolve("low.dbf"), 4, 2);
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("one", "two", "three");
    assertThat(messages(read))
        .containsExactly(
            "low.dbf: the header counts 2 rows, the .shp has 3 records and as many rows stand in the file; all were read");
  }

  @ParameterizedTest
  @CsvSource({
    "N, 9, 999999999, java.lang.Integer",
    "N, 10, 7, java.lang.Long",
    "N, 18, 7, java.lang.Long",
    "N, 19, 7, java.lang.Double",
    "N, 19, 9007199254740992, java.lang.Double",
    "N, 19, 9007199254740993, java.lang.Long",
    "N, 20, -9007199254740993, java.lang.Long",
    "F, 9, 0, java.lang.Integer",
    "F, 10, 0, java.lang.Long",
    "F, 10, 0.5, java.lang.Double",
    "N, 5, 0.5, java.lang.Integer"
  })
  void numbers_areOfTheNarrowestTypeThatHoldsAll(char type, int width, String last, Class<?> held)
      throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("SIDE", 'C', 3, 0)
            .column("N", type, width, 0)
            .shape(point(1, 1))
            .row("x", "")
            .shape(point(2, 2))
            .row("9.9", "*".repeat(width))
            .shape(point(3, 3))
            .row("abc", last)
            .write(folder, "narrow");
    assertThat(types(ShapefileReading.of(shp)).get(1)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "D, 8, 1992O508, is no date: \"1992O508\"",
    "D, 8, 00001231, is no date: \"00001231\"",
    "D, 8, 19921301, is no date: \"19921301\"",
    "D, 7, 1992050, is no date: \"1992050\"",
    "L, 1, ~, is neither true nor false: \"~\"",
    "N, 6, 1x2, is no number: \"1x2\"",
    "N, 9, 99999x, is no number: \"99999x\"",
    "F, 12, '1,5e500', 'is no number: \"1,5e500\"'",
    "F, 48, 0123456789012345678901234567890123456789x, is no number: \"0123456789012345678901234567890123456789…\"",
    "F, 48, 012345678901234567890123456789012345678x, is no number: \"012345678901234567890123456789012345678x\"",
    "N, 6, a\u0007é, is no number: \"a?é\""
  })
  void value_thatCannotBeRead_isEmptyAndReported(char type, int width, String text, String says)
      throws Exception {
    Path shp =
        one("V", type, width, 0, text.getBytes(StandardCharsets.ISO_8859_1)).write(folder, "value");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("V")).containsOnlyNulls();
    assertThat(messages(read))
        .containsExactly("value.dbf, record 1: column \"V\" " + says + "; the value is empty");
  }

  @Test
  void fraction_whereNoneBelongs_isReported() throws Exception {
    Path shp = one("V", 'N', 6, 0, ascii("12.75")).write(folder, "fraction");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("V")).containsExactly(12);
    assertThat(messages(read))
        .containsExactly(
            "fraction.dbf, record 1: column \"V\" has a fraction, \"12.75\", where none belongs; left out");
  }

  @Test
  void values_betweenBlanksAndZeroBytes_areReadWithoutAFinding() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("N", 'N', 6, 0)
            .column("L", 'L', 3, 0)
            .column("D", 'D', 10, 0)
            .column("W", 'N', 20, 0)
            .shape(point(1, 1))
            .row("\0\00042\0\0", " T ", " 19920508\0", "\0 7\0")
            .shape(point(2, 2))
            .row("   42 ", "\0f\0", "1992-05-08", "")
            .shape(point(3, 3))
            .row("", "", "0000-00-00", "*")
            .shape(point(4, 4))
            .row("**", "?", "********", "1")
            .write(folder, "blanks");
    ShapefileReading read = ShapefileReading.of(shp);
    LocalDate day = LocalDate.of(1992, 5, 8);
    assertThat(read.values("N")).containsExactly(42, 42, null, null);
    assertThat(read.values("L")).containsExactly(true, false, null, null);
    assertThat(read.values("D")).containsExactly(day, day, null, null);
    assertThat(read.values("W")).containsExactly(7.0, null, null, 1.0);
    assertThat(read.codes()).isEmpty();
  }

  @Test
  void columnNames_takenAndMissing_areReported() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("NAME", 'C', 2, 0)
            .column("NAME", 'C', 2, 0)
            .column("", 'C', 2, 0)
            .column("NAME", 'C', 2, 0)
            .column("ELEVENBYTES", 'C', 2, 0)
            .shape(point(1, 1))
            .row("a", "b", "c", "d", "e")
            .write(folder, "names");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).attributes().toString())
        .isEqualTo("{NAME=a, NAME_2=b, field_3=c, NAME_3=d, ELEVENBYTES=e}");
    assertThat(messages(read))
        .containsExactly(
            "names.dbf: column 2 has a name that is taken, \"NAME\"; it is called \"NAME_2\"",
            "names.dbf: column 3 has no name; it is called \"field_3\"",
            "names.dbf: column 4 has a name that is taken, \"NAME\"; it is called \"NAME_3\"");
  }

  /** Each byte of these letters is a letter in ASCII as well. */
  @Test
  void text_inUtf16_isNotTakenForAscii() throws Exception {
    String text = "\u4e2d\u4e30";
    Path shp = one("A", 'C', 8, 0, text.getBytes(StandardCharsets.UTF_16BE)).write(folder, "wide");
    SourceOptions options = SourceOptions.none().withEncoding(StandardCharsets.UTF_16BE);
    assertThat(ShapefileReading.of(shp, options).records().get(0).attributes().values().toString())
        .startsWith("[" + text);
  }

  @Test
  void codePageByte_unknown_isReportedAndTheTextIsLookedAt() throws Exception {
    Path shp =
        one("NAME", 'C', 12, 0, "Şuşa".getBytes(StandardCharsets.UTF_8))
            .ldid(0x68)
            .write(folder, "page");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("Şuşa");
    assertThat(messages(read))
        .containsExactly(
            "page.dbf: code page byte 104 is not known; the encoding was taken from the text itself",
            "page.dbf: no encoding is named, and all text is valid UTF-8; it was read so");
  }

  @Test
  void codePageByteOfAnsi_needsNoFinding() throws Exception {
    byte[] text = "é".getBytes(Charset.forName("windows-1252"));
    Path shp = one("NAME", 'C', 12, 0, text).ldid(0x57).write(folder, "ansi");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("é");
    assertThat(read.codes()).isEmpty();
  }

  @Test
  void cpg_unknown_isQuotedWithoutControlCharacters() throws Exception {
    Path shp = ShapefileFixture.points().cpg("klin\u0007gon").write(folder, "cpg");
    assertThat(messages(ShapefileReading.of(shp)))
        .containsExactly(
            "cpg.cpg: encoding \"klin?gon\" is not known; the .dbf's own signs were used instead");
  }

  /** The last row, the name of a column or a field cut within a letter may be the only sign. */
  @ParameterizedTest
  @CsvSource({
    "plain, plain, é, windows-1252",
    "plain, é, plain, windows-1252",
    "ş, plain, ş, UTF-8",
    "plain, plain, ş, UTF-8",
    "ş, é, plain, windows-1252",
    "plain, plain, plain, UTF-8"
  })
  void encoding_isGuessedFromAllRowsAndNames(
      String first, String second, String last, String encoding) throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("NUMBER", 'N', 3, 0)
            .column("NAME", 'C', 8, 0)
            .shape(point(1, 1))
            .row(ascii("1"), text(first))
            .shape(point(2, 2))
            .row(ascii("2"), text(second))
            .shape(point(3, 3))
            .row(ascii("3"), text(last))
            .write(folder, "guess");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.summary().encoding()).isEqualTo(encoding);
    assertThat(read.values("NAME").getLast()).isEqualTo(last);
  }

  @Test
  void halfALetterBeforeTheEndOfTheField_isNotUtf8() throws Exception {
    byte[] cut = {'a', (byte) 0xC5, 0, 0};
    Path shp = one("NAME", 'C', 4, 0, cut).write(folder, "half");
    assertThat(ShapefileReading.of(shp).summary().encoding()).isEqualTo("windows-1252");
    byte[] alone = {(byte) 0xC5, ' ', ' ', ' '};
    shp = one("NAME", 'C', 4, 0, alone).write(folder, "alone");
    assertThat(ShapefileReading.of(shp).summary().encoding()).isEqualTo("windows-1252");
  }

  @Test
  void rowMarkedDeleted_isLeftOut_alsoTheLast() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("ID", 'N', 3, 0)
            .shape(point(1, 1))
            .row("1")
            .deleted()
            .shape(point(2, 2))
            .row("2")
            .shape(point(3, 3))
            .row("3")
            .deleted()
            .write(folder, "deleted");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("ID")).containsExactly(2);
    assertThat(StoreReading.count(shp)).isEqualTo(1);
  }

  private static ShapefileFixture one(
      String name, char type, int width, int decimals, byte[] value) {
    return new ShapefileFixture(ShapeType.POINT)
        .column(name, type, width, decimals)
        .shape(point(1, 1))
        .row(value);
  }

  private static ShapefileFixture points(int rows) {
    ShapefileFixture fixture = new ShapefileFixture(ShapeType.POINT).column("NAME", 'C', 12, 0);
    for (int i = 0; i < rows; i++) {
      fixture.shape(point(i, i)).row("row " + i);
    }
    return fixture;
  }

  private static List<String> messages(ShapefileReading read) {
    return read.summary().findings().stream().map(Finding::toString).toList();
  }

  private static List<Class<?>> types(ShapefileReading read) {
    return read.summary().columns().stream().<Class<?>>map(SourceColumn::type).toList();
  }

  /** Letters of Azerbaijani in UTF-8, those of French in windows-1252. */
  private static byte[] text(String text) {
    return text.getBytes(
        text.contains("é") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] withoutEnd(Path dbf) throws IOException {
    byte[] bytes = Files.readAllBytes(dbf);
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  private static void patchShort(Path file, int at, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
    Files.write(file, bytes);
  }

  private static void patchInt(Path file, int at, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    Files.write(file, bytes);
  }
}
