package dev.readingatlas.source.shapefile;

import static dev.readingatlas.source.shapefile.ShapefileFixture.bytes;
import static dev.readingatlas.source.shapefile.ShapefileFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.source.SourceColumn;
import dev.readingatlas.source.SourceOptions;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapefileEncodingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "936;GBK;测试中文",
        "CP936;GBK;测试中文",
        "cp-936;GBK;测试中文",
        "MS936;GBK;测试",
        "GBK;GBK;测试",
        "GB2312;GBK;测试",
        "gb18030;GB18030;测试",
        "UTF8;UTF-8;Şuşa",
        "utf-8;UTF-8;Şuşa",
        "UTF_8;UTF-8;Շուշի",
        "65001;UTF-8;شوشی",
        "\uFEFFUTF-8;UTF-8;Şuşa",
        "ANSI 1252;windows-1252;é€",
        "ANSI1251;windows-1251;Шуша",
        "1251;windows-1251;Шуша",
        "CP1251;windows-1251;Шуша",
        "Windows-1251;windows-1251;Шуша",
        "win1250;windows-1250;Łódź",
        "windows-1254;windows-1254;Şuşa",
        "1256;windows-1256;شوشى",
        "LDID/87;windows-1252;é",
        "LDID/201;windows-1251;Шуша",
        "LDID/38;IBM866;Шуша",
        "ISO 88591;ISO-8859-1;é",
        "88591;ISO-8859-1;é",
        "8859-1;ISO-8859-1;é",
        "ISO-8859-1;ISO-8859-1;é",
        "ISO8859_2;ISO-8859-2;Łódź",
        "ISO-8859-15;ISO-8859-15;é€",
        "88595;ISO-8859-5;Шуша",
        "885915;ISO-8859-15;é€",
        "28595;ISO-8859-5;Шуша",
        "latin1;ISO-8859-1;é",
        "OEM 866;IBM866;Шуша",
        "OEM866;IBM866;Шуша",
        "CP866;IBM866;Шуша",
        "IBM850;IBM850;é",
        "437;IBM437;é",
        "Big5;x-windows-950;臺北",
        "BIG-5;x-windows-950;臺北",
        "950;x-windows-950;臺北",
        "Shift_JIS;windows-31j;東京",
        "SJIS;windows-31j;東京",
        "932;windows-31j;東京",
        "EUC-JP;EUC-JP;東京",
        "EUC-KR;x-windows-949;서울",
        "949;x-windows-949;서울",
        "KOI8-R;KOI8-R;Шуша",
        "20866;KOI8-R;Шуша",
        "KOI8-U;KOI8-U;Київ",
        "MACROMAN;x-MacRoman;é",
        "macintosh;x-MacRoman;é",
        "10000;x-MacRoman;é",
        "x-MacCyrillic;x-MacCyrillic;Шуша",
        "874;x-windows-874;ไทย",
        "TIS-620;x-windows-874;ไทย",
        "1258;windows-1258;é",
        "\"UTF-8\";UTF-8;Şuşa"
      })
  void cpg_inAnySpelling_namesTheEncoding(String cpg, String charset, String text)
      throws Exception {
    Path shp = text(bytes(text, charset)).cpg(cpg + "\r\n").ldid(0x57).write(folder, "text");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly(text);
    assertThat(read.summary().encoding()).isEqualTo(Charset.forName(charset).name());
    assertThat(read.summary().findings()).isEmpty();
  }

  @Test
  void everyCodePageByte_ofTheTable_namesAnEncodingJavaHas() {
    for (int ldid :
        new int[] {
          0x01, 0x02, 0x03, 0x04, 0x08, 0x09, 0x0A, 0x0B, 0x0D, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13,
              0x14, 0x15, 0x16, 0x17,
          0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D, 0x1F, 0x22, 0x23, 0x24, 0x25, 0x26, 0x37, 0x40, 0x4D,
              0x4E, 0x4F, 0x50, 0x57,
          0x58, 0x59, 0x64, 0x65, 0x66, 0x67, 0x6A, 0x6B, 0x6C, 0x78, 0x79, 0x7A, 0x7B, 0x7C, 0x7D,
              0x7E, 0x86, 0x87, 0x88,
          0x96, 0x97, 0x98, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC
        }) {
      assertThat(TextEncoding.ofLdid(ldid)).as("code page byte " + ldid).isPresent();
    }
    assertThat(TextEncoding.ofLdid(0x68)).as("Kamenický, which Java lacks").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "101, IBM866, Шуша",
    "201, windows-1251, Шуша",
    "77, GBK, 测试",
    "19, windows-31j, 東京",
    "200, windows-1250, Łódź"
  })
  void ldid_withoutCpg_namesTheEncoding(int ldid, String charset, String text) throws Exception {
    ShapefileReading read =
        ShapefileReading.of(text(bytes(text, charset)).ldid(ldid).write(folder, "ldid"));
    assertThat(read.values("NAME")).containsExactly(text);
    assertThat(read.summary().findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "87"})
  void text_validUtf8WithoutEncoding_isGuessedWithNote(int ldid) throws Exception {
    ShapefileReading read =
        ShapefileReading.of(text(bytes("Շուշի", "UTF-8")).ldid(ldid).write(folder, "guess"));
    assertThat(read.values("NAME")).containsExactly("Շուշի");
    assertThat(read.codes()).containsExactly("encoding-guessed");
  }

  @Test
  void text_notUtf8WithoutEncoding_fallsBackWithNote() throws Exception {
    ShapefileReading read =
        ShapefileReading.of(text(bytes("Charløtte", "windows-1252")).write(folder, "fall"));
    assertThat(read.values("NAME")).containsExactly("Charløtte");
    assertThat(read.summary().encoding()).isEqualTo("windows-1252");
    assertThat(read.codes()).containsExactly("encoding-fallback");
  }

  @Test
  void cpg_unknownName_isReportedAndNextSignUsed() throws Exception {
    ShapefileReading read =
        ShapefileReading.of(
            text(bytes("Шуша", "IBM866")).cpg("klingon").ldid(101).write(folder, "k"));
    assertThat(read.values("NAME")).containsExactly("Шуша");
    assertThat(read.codes()).containsExactly("encoding-unknown");
  }

  @Test
  void encoding_given_winsOverTheFiles() throws Exception {
    Path shp = text(bytes("测试", "GBK")).cpg("1252").write(folder, "given");
    SourceOptions options = SourceOptions.none().withEncoding(Charset.forName("GBK"));
    ShapefileReading read = ShapefileReading.of(shp, options);
    assertThat(read.values("NAME")).containsExactly("测试");
    assertThat(read.summary().encoding()).isEqualTo("GBK");
  }

  @Test
  void text_undecodable_isReplacedNeverCut() throws Exception {
    byte[] broken = bytes("ab?cd?ef", "US-ASCII");
    broken[2] = (byte) 0xFF;
    broken[5] = (byte) 0xC3;
    Path shp = text(broken).cpg("UTF-8").write(folder, "broken");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("ab\uFFFDcd\uFFFDef");
    assertThat(read.summary().findings())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("text-undecodable"))
        .satisfies(p -> assertThat(p.record()).isEqualTo(1L));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ŞuşaŞuşaŞuşa, 12, ŞuşaŞuşa",
    "UTF-8, ŞuşaŞuşaŞ, 13, ŞuşaŞuşa",
    "GBK, 测试测试, 7, 测试测"
  })
  void text_cutMidCharacterByTheField_losesOnlyTheHalf(
      String charset, String text, int width, String expected) throws Exception {
    byte[] cut = Arrays.copyOf(bytes(text, charset), width);
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("NAME", 'C', width, 0)
            .shape(point(1, 1))
            .row(cut)
            .cpg(charset)
            .write(folder, "cut");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat((String) read.values("NAME").get(0)).isEqualTo(expected).doesNotContain("\uFFFD");
    boolean whole = !new String(cut, charset).contains("\uFFFD");
    assertThat(read.codes()).isEqualTo(whole ? java.util.List.of() : java.util.List.of("text-cut"));
  }

  @Test
  void text_cutMidCharacterWithoutEncoding_isStillUtf8() throws Exception {
    byte[] cut = Arrays.copyOf(bytes("aaaaaaaaaŞŞ", "UTF-8"), 12);
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("NAME", 'C', 12, 0)
            .shape(point(1, 1))
            .row(cut)
            .write(folder, "cut");
    assertThat(ShapefileReading.of(shp).values("NAME")).containsExactly("aaaaaaaaaŞ");
  }

  @Test
  void columnNames_inTheEncoding_areDecoded() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column(bytes("Город", "windows-1251"), 'C', 5, 0)
            .shape(point(1, 1))
            .row("x")
            .cpg("1251")
            .write(folder, "names");
    assertThat(ShapefileReading.of(shp).summary().columns())
        .containsExactly(new SourceColumn("Город", String.class));
  }

  @Test
  void cpg_ofBinaryRubbish_isReported() throws Exception {
    Path shp = text(bytes("abc", "UTF-8")).write(folder, "rubbish");
    Files.write(folder.resolve("rubbish.cpg"), new byte[] {0, 1, 2, (byte) 0xFF, 10, 13});
    assertThat(ShapefileReading.of(shp).values("NAME")).containsExactly("abc");
  }

  private static ShapefileFixture text(byte[] text) {
    return new ShapefileFixture(ShapeType.POINT)
        .column("NAME", 'C', 20, 0)
        .shape(point(1, 1))
        .row(text);
  }
}
