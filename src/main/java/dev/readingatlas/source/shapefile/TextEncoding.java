package dev.readingatlas.source.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of encodings as they stand in .cpg files and in the code page byte of a .dbf header.
 *
 * <p>Sources: dBASE language driver table ("LDID", header byte 29), and Microsoft's code page
 * numbers.
 */
final class TextEncoding {
  /** The code page byte that says "the ANSI code page of whatever system wrote this". */
  static final int LDID_ANSI = 0x57;

  private static final Map<Integer, Integer> CODE_PAGE_BY_LDID =
      Map.ofEntries(
          Map.entry(0x01, 437),
          Map.entry(0x02, 850),
          Map.entry(0x03, 1252),
          Map.entry(0x04, 10000),
          Map.entry(0x08, 865),
          Map.entry(0x09, 437),
          Map.entry(0x0A, 850),
          Map.entry(0x0B, 437),
          Map.entry(0x0D, 437),
          Map.entry(0x0E, 850),
          Map.entry(0x0F, 437),
          Map.entry(0x10, 850),
          Map.entry(0x11, 437),
          Map.entry(0x12, 850),
          Map.entry(0x13, 932),
          Map.entry(0x14, 850),
          Map.entry(0x15, 437),
          Map.entry(0x16, 850),
          Map.entry(0x17, 865),
          Map.entry(0x18, 437),
          Map.entry(0x19, 437),
          Map.entry(0x1A, 850),
          Map.entry(0x1B, 437),
          Map.entry(0x1C, 863),
          Map.entry(0x1D, 850),
          Map.entry(0x1F, 852),
          Map.entry(0x22, 852),
          Map.entry(0x23, 852),
          Map.entry(0x24, 860),
          Map.entry(0x25, 850),
          Map.entry(0x26, 866),
          Map.entry(0x37, 850),
          Map.entry(0x40, 852),
          Map.entry(0x4D, 936),
          Map.entry(0x4E, 949),
          Map.entry(0x4F, 950),
          Map.entry(0x50, 874),
          Map.entry(0x57, 1252),
          Map.entry(0x58, 1252),
          Map.entry(0x59, 1252),
          Map.entry(0x64, 852),
          Map.entry(0x65, 866),
          Map.entry(0x66, 865),
          Map.entry(0x67, 861),
          Map.entry(0x68, 895),
          Map.entry(0x69, 620),
          Map.entry(0x6A, 737),
          Map.entry(0x6B, 857),
          Map.entry(0x6C, 863),
          Map.entry(0x78, 950),
          Map.entry(0x79, 949),
          Map.entry(0x7A, 936),
          Map.entry(0x7B, 932),
          Map.entry(0x7C, 874),
          Map.entry(0x7D, 1255),
          Map.entry(0x7E, 1256),
          Map.entry(0x86, 737),
          Map.entry(0x87, 852),
          Map.entry(0x88, 857),
          Map.entry(0x96, 10007),
          Map.entry(0x97, 10029),
          Map.entry(0x98, 10006),
          Map.entry(0xC8, 1250),
          Map.entry(0xC9, 1251),
          Map.entry(0xCA, 1254),
          Map.entry(0xCB, 1253),
          Map.entry(0xCC, 1257));

  private static final Map<Integer, String> NAME_BY_CODE_PAGE =
      Map.ofEntries(
          Map.entry(932, "windows-31j"),
          Map.entry(936, "GBK"),
          Map.entry(949, "x-windows-949"),
          Map.entry(950, "x-windows-950"),
          Map.entry(874, "x-windows-874"),
          Map.entry(1361, "x-Johab"),
          Map.entry(10000, "x-MacRoman"),
          Map.entry(10006, "x-MacGreek"),
          Map.entry(10007, "x-MacCyrillic"),
          Map.entry(10029, "x-MacCentralEurope"),
          Map.entry(10081, "x-MacTurkish"),
          Map.entry(20127, "US-ASCII"),
          Map.entry(20866, "KOI8-R"),
          Map.entry(21866, "KOI8-U"),
          Map.entry(20932, "EUC-JP"),
          Map.entry(51932, "EUC-JP"),
          Map.entry(51936, "GB2312"),
          Map.entry(51949, "EUC-KR"),
          Map.entry(54936, "GB18030"),
          Map.entry(65001, "UTF-8"));

  private static final Map<String, String> NAME_BY_WORD =
      Map.ofEntries(
          Map.entry("UTF8", "UTF-8"),
          Map.entry("UNICODE", "UTF-8"),
          Map.entry("UNICODEUTF8", "UTF-8"),
          Map.entry("UTF8BOM", "UTF-8"),
          Map.entry("GBK", "GBK"),
          Map.entry("GB2312", "GBK"),
          Map.entry("GB18030", "GB18030"),
          Map.entry("BIG5", "x-windows-950"),
          Map.entry("BIG5HKSCS", "Big5-HKSCS"),
          Map.entry("SJIS", "windows-31j"),
          Map.entry("SHIFTJIS", "windows-31j"),
          Map.entry("EUCJP", "EUC-JP"),
          Map.entry("EUCKR", "x-windows-949"),
          Map.entry("KSC5601", "x-windows-949"),
          Map.entry("UHC", "x-windows-949"),
          Map.entry("JOHAB", "x-Johab"),
          Map.entry("KOI8", "KOI8-R"),
          Map.entry("KOI8R", "KOI8-R"),
          Map.entry("KOI8U", "KOI8-U"),
          Map.entry("TIS620", "x-windows-874"),
          Map.entry("LATIN1", "ISO-8859-1"),
          Map.entry("LATIN2", "ISO-8859-2"),
          Map.entry("LATIN5", "ISO-8859-9"),
          Map.entry("LATIN9", "ISO-8859-15"),
          Map.entry("MACROMAN", "x-MacRoman"),
          Map.entry("MACINTOSH", "x-MacRoman"),
          Map.entry("MAC", "x-MacRoman"),
          Map.entry("MACCYRILLIC", "x-MacCyrillic"),
          Map.entry("MACGREEK", "x-MacGreek"),
          Map.entry("MACTURKISH", "x-MacTurkish"),
          Map.entry("MACCENTRALEUROPE", "x-MacCentralEurope"),
          Map.entry("MACCE", "x-MacCentralEurope"));

  private static final Pattern ISO = Pattern.compile("(?:ISO|ISOIEC)?8859(\\d{1,2})");
  private static final Pattern LDID = Pattern.compile("LDID(\\d{1,3})");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:ANSI|OEM|CP|WINDOWS|WIN|MSCP|MS|IBM|DOS|CODEPAGE|PC|X|XCP|XWINDOWS|CSIBM)*(\\d{3,5})");

  /** Of UTF-8, and of UTF-16 in either order, each byte as one character. */
  private static final List<String> BYTE_ORDER_MARKS =
      List.of("\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF");

  private TextEncoding() {}

  /** Whether a .cpg says nothing more than that the text is ASCII, or nothing at all. */
  static boolean saysNothing(String cpg) {
    String word = word(cpg);
    return word.isEmpty() || word.equals("ASCII") || word.equals("USASCII") || word.equals("20127");
  }

  /** The encoding named by the text of a .cpg, in any of the spellings found in the wild. */
  static Optional<Charset> ofCpg(String cpg) {
    String word = word(cpg);
    String known = NAME_BY_WORD.get(word);
    if (known != null) {
      return charset(known);
    }
    Matcher ldid = LDID.matcher(word);
    if (ldid.matches()) {
      return ofLdid(Integer.parseInt(ldid.group(1)));
    }
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      return charset("ISO-8859-" + iso.group(1));
    }
    Matcher numbered = NUMBERED.matcher(word);
    if (numbered.matches()) {
      return ofCodePage(Integer.parseInt(numbered.group(1)));
    }
    return charset(firstLine(cpg)).or(() -> charset(word));
  }

  /**
   * The encoding of a code page byte, or nothing when the byte is not in the table or Java lacks
   * the code page.
   */
  static Optional<Charset> ofLdid(int ldid) {
    Integer codePage = CODE_PAGE_BY_LDID.get(ldid);
    return codePage == null ? Optional.empty() : ofCodePage(codePage);
  }

  private static Optional<Charset> ofCodePage(int number) {
    if (number > 28590 && number < 28606) {
      return charset("ISO-8859-" + (number - 28590));
    }
    if (number >= 88591 && number <= 88599) {
      return charset("ISO-8859-" + (number - 88590));
    }
    String name = NAME_BY_CODE_PAGE.get(number);
    return name != null
        ? charset(name)
        : charset("windows-" + number)
            .or(() -> charset("IBM" + number))
            .or(() -> charset("x-IBM" + number));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String word(String cpg) {
    return firstLine(cpg).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static String firstLine(String cpg) {
    return cpg.strip().lines().findFirst().orElse("").replace("\"", "").strip();
  }

  /** The text of a .cpg, its byte order mark and zero bytes left out. */
  static String cpgText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String mark : BYTE_ORDER_MARKS) {
      if (text.startsWith(mark)) {
        text = text.substring(mark.length());
      }
    }
    return text.replace("\0", "").strip();
  }
}
