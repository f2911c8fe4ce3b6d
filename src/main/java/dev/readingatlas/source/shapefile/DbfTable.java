package dev.readingatlas.source.shapefile;

import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The attributes of a shapefile: a .dbf of dBASE III, IV, 5, FoxPro or Visual FoxPro.
 *
 * <p>Numbers without decimals are Integer up to 9 digits, Long up to 18 and Double beyond, as GDAL
 * reads them. A wider column is Long all the same when all its values fit and some would lose
 * digits as Double; a column of type F is Double when some value is not whole. Blank values, and
 * numbers that overflowed their field ({@code ****}), are null. Blanks around a text go; text is
 * never cut at a byte that its encoding does not have.
 *
 * <p>Sources: dBASE III/IV file header and field descriptors (Borland dBASE Language Reference,
 * appendix "Table File Structure"); Visual FoxPro "Table File Structure".
 */
final class DbfTable {
  private static final int HEADER_BYTES = 32;
  private static final byte HEADER_END = 0x0D;
  private static final byte DELETED = '*';
  private static final int INTEGER_DIGITS = 9;
  private static final int LONG_DIGITS = 18;
  private static final long EXACT_IN_DOUBLE = 1L << 53;

  private final String file;
  private final Charset charset;
  private final List<DbfColumn> columns;
  private final long rowsAt;
  private final int rowBytes;
  private final long rows;

  private DbfTable(
      String file, Charset charset, List<DbfColumn> columns, long rowsAt, int rowBytes, long rows) {
    this.file = file;
    this.charset = charset;
    this.columns = List.copyOf(columns);
    this.rowsAt = rowsAt;
    this.rowBytes = rowBytes;
    this.rows = rows;
  }

  /** What the fixed part of the header says, and how many rows really stand in the file. */
  record Header(long declaredRows, int headerBytes, int rowBytes, int ldid, long presentRows) {}

  /**
   * Reads the fixed part of the header.
   *
   * @return null, after reporting {@code dbf-unreadable}, when it is no .dbf
   */
  static Header header(MappedFile dbf, String file, Consumer<Finding> problems) throws IOException {
    if (dbf.size() < HEADER_BYTES + 1) {
      String message =
          "the file has " + dbf.size() + " bytes, fewer than a header; features have no attributes";
      problems.accept(ShapefileRule.DBF_UNREADABLE.in(file, message));
      return null;
    }
    ByteBuffer b = dbf.slice(0, HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    long declared = Integer.toUnsignedLong(b.getInt(4));
    int headerBytes = Short.toUnsignedInt(b.getShort(8));
    int rowBytes = Short.toUnsignedInt(b.getShort(10));
    int ldid = Byte.toUnsignedInt(b.get(29));
    int end = HEADER_BYTES;
    int widths = 1;
    while (end + HEADER_BYTES <= dbf.size()
        && dbf.byteAt(end) != HEADER_END
        && end < headerBytes - 1) {
      widths += Byte.toUnsignedInt(dbf.byteAt(end + 16));
      end += HEADER_BYTES;
    }
    boolean ends = end < dbf.size() && dbf.byteAt(end) == HEADER_END;
    if (headerBytes < end || headerBytes > dbf.size()) {
      if (!ends) {
        String message =
            "its header of " + headerBytes + " bytes has no end; features have no attributes";
        problems.accept(ShapefileRule.DBF_UNREADABLE.in(file, message));
        return null;
      }
      headerBytes = end + 1;
    }
    if (rowBytes == 0) {
      rowBytes = widths;
    }
    long present = (dbf.size() - headerBytes) / rowBytes;
    // A last row that lacks only its trailing blanks is still a row when the header counts it.
    if (present == declared - 1 && (dbf.size() - headerBytes) % rowBytes == rowBytes - 1) {
      present = declared;
    }
    return new Header(declared, headerBytes, rowBytes, ldid, present);
  }

  /**
   * Reads the columns and decides on the encoding.
   *
   * @param shapes number of records of the .shp
   * @param override the encoding the caller wants, or null
   */
  static DbfTable open(
      ShapefileMembers members,
      MappedFile dbf,
      Header header,
      long shapes,
      Charset override,
      Consumer<Finding> problems)
      throws IOException {
    String file = members.dbfName();
    long rows = rows(header, shapes, file, problems);
    List<RawColumn> raw = rawColumns(dbf, header);
    Charset charset =
        override != null ? override : charset(members, dbf, header, raw, rows, problems);
    List<DbfColumn> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    DbfTable untyped =
        new DbfTable(file, charset, List.of(), header.headerBytes, header.rowBytes, rows);
    for (RawColumn column : raw) {
      String name =
          uniqueName(decodeName(column.name, charset), columns.size(), taken, file, problems);
      Class<?> type = untyped.valueType(dbf, column, name, problems);
      columns.add(
          new DbfColumn(name, column.type, column.offset, column.width, column.decimals, type));
    }
    return new DbfTable(file, charset, columns, header.headerBytes, header.rowBytes, rows);
  }

  List<DbfColumn> columns() {
    return columns;
  }

  Charset charset() {
    return charset;
  }

  /** Whether a row, counted from 0, is marked as deleted. */
  boolean deleted(MappedFile dbf, long row) throws IOException {
    return row < rows && dbf.byteAt(rowsAt + row * rowBytes) == DELETED;
  }

  /** The number of rows marked as deleted among the first ones. */
  long deletedRows(MappedFile dbf, long among) throws IOException {
    long deleted = 0;
    for (long row = 0; row < Math.min(rows, among); row++) {
      if (deleted(dbf, row)) {
        deleted++;
      }
    }
    return deleted;
  }

  /**
   * The values of a row, counted from 0, in the order of the columns; all null when the row is not
   * there.
   */
  Object[] values(MappedFile dbf, long row, Consumer<Finding> problems) throws IOException {
    Object[] values = new Object[columns.size()];
    if (row >= rows) {
      return values;
    }
    byte[] bytes = new byte[rowBytes];
    long at = rowsAt + row * rowBytes;
    int there = (int) Math.min(rowBytes, dbf.size() - at);
    dbf.slice(at, there).get(bytes, 0, there);
    java.util.Arrays.fill(bytes, there, rowBytes, (byte) ' ');
    for (int i = 0; i < values.length; i++) {
      values[i] = value(columns.get(i), bytes, row + 1, problems);
    }
    return values;
  }

  private static long rows(Header header, long shapes, String file, Consumer<Finding> problems) {
    if (header.presentRows < header.declaredRows && header.presentRows < shapes) {
      String message =
          "the file ends after row "
              + header.presentRows
              + " of "
              + header.declaredRows
              + "; records after it have no attributes; copy the file again";
      problems.accept(ShapefileRule.DBF_TRUNCATED.in(file, message));
      return header.presentRows;
    }
    long rows = Math.min(header.declaredRows, header.presentRows);
    if (rows < shapes && header.presentRows >= shapes) {
      String message =
          "the header counts "
              + rows
              + " rows, the .shp has "
              + shapes
              + " records and as many rows stand in the file; all were"
              + " read";
      problems.accept(ShapefileRule.DBF_RECORD_COUNT.in(file, message));
      return shapes;
    }
    if (rows != shapes) {
      String effect =
          rows < shapes
              ? "records after the last row have no attributes"
              : "rows without a shape were left out";
      String message =
          "it has " + rows + " rows and the .shp has " + shapes + " records; " + effect;
      problems.accept(ShapefileRule.DBF_RECORD_COUNT.in(file, message));
    }
    return rows;
  }

  /** A field descriptor as it stands in the header. */
  private record RawColumn(byte[] name, char type, int offset, int width, int decimals) {}

  private static List<RawColumn> rawColumns(MappedFile dbf, Header header) throws IOException {
    int widths = 1;
    List<ByteBuffer> descriptors = new ArrayList<>();
    for (int at = HEADER_BYTES;
        at + HEADER_BYTES <= Math.min(header.headerBytes, dbf.size())
            && dbf.byteAt(at) != HEADER_END;
        at += HEADER_BYTES) {
      ByteBuffer descriptor = dbf.slice(at, HEADER_BYTES);
      descriptors.add(descriptor);
      widths += Byte.toUnsignedInt(descriptor.get(16));
    }
    // FoxPro and Clipper keep the high byte of a long text's width in the byte of the decimals.
    boolean longText = widths < header.rowBytes;
    List<RawColumn> columns = new ArrayList<>();
    int offset = 1;
    for (ByteBuffer d : descriptors) {
      byte[] name = new byte[11];
      d.get(0, name);
      char type = (char) Byte.toUnsignedInt(d.get(11));
      int width = Byte.toUnsignedInt(d.get(16));
      int decimals = Byte.toUnsignedInt(d.get(17));
      if (type == 'C') {
        if (longText && decimals > 0 && widths + (decimals << 8) <= header.rowBytes) {
          width += decimals << 8;
        }
        decimals = 0;
      }
      if (type != '0') {
        int within = Math.max(0, Math.min(width, header.rowBytes - offset));
        columns.add(
            new RawColumn(
                name,
                Character.toUpperCase(type),
                Math.min(offset, header.rowBytes),
                within,
                decimals));
      }
      offset += width;
    }
    return columns;
  }

  private static String decodeName(byte[] name, Charset charset) {
    int end = 0;
    while (end < name.length && name[end] != 0) {
      end++;
    }
    return decode(charset, name, 0, end).text.strip();
  }

  private static String uniqueName(
      String stored, int index, Set<String> taken, String file, Consumer<Finding> problems) {
    String wanted = stored.isEmpty() ? "field_" + (index + 1) : stored;
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + "_" + i;
    }
    if (!name.equals(stored)) {
      String why =
          stored.isEmpty() ? "has no name" : "has a name that is taken, \"" + stored + "\"";
      String message = "column " + (index + 1) + " " + why + "; it is called \"" + name + "\"";
      problems.accept(ShapefileRule.COLUMN_RENAMED.in(file, message));
    }
    return name;
  }

  private static Charset charset(
      ShapefileMembers members,
      MappedFile dbf,
      Header header,
      List<RawColumn> columns,
      long rows,
      Consumer<Finding> problems)
      throws IOException {
    if (members.cpg() != null && Files.size(members.cpg()) < 4096) {
      String text = TextEncoding.cpgText(Files.readAllBytes(members.cpg()));
      if (!TextEncoding.saysNothing(text)) {
        Charset named = TextEncoding.ofCpg(text).orElse(null);
        if (named != null) {
          return named;
        }
        String message =
            "encoding \""
                + printable(text)
                + "\" is not known; the .dbf's own signs were used instead";
        problems.accept(ShapefileRule.ENCODING_UNKNOWN.in(members.cpgName(), message));
      }
    }
    String file = members.dbfName();
    if (header.ldid != 0 && header.ldid != TextEncoding.LDID_ANSI) {
      Charset named = TextEncoding.ofLdid(header.ldid).orElse(null);
      if (named != null) {
        return named;
      }
      String message =
          "code page byte "
              + header.ldid
              + " is not known; the encoding was taken from the text itself";
      problems.accept(ShapefileRule.ENCODING_UNKNOWN.in(file, message));
    }
    return switch (look(dbf, header, columns, rows)) {
      case ASCII ->
          header.ldid == TextEncoding.LDID_ANSI
              ? Charset.forName("windows-1252")
              : StandardCharsets.UTF_8;
      case UTF_8 -> {
        String message = "no encoding is named, and all text is valid UTF-8; it was read so";
        problems.accept(ShapefileRule.ENCODING_GUESSED.in(file, message));
        yield StandardCharsets.UTF_8;
      }
      case OTHER -> {
        if (header.ldid != TextEncoding.LDID_ANSI) {
          String message =
              "no encoding is named and the text is not UTF-8; it was read as windows-1252; if letters look wrong, add a .cpg";
          problems.accept(ShapefileRule.ENCODING_FALLBACK.in(file, message));
        }
        yield Charset.forName("windows-1252");
      }
    };
  }

  private enum Look {
    ASCII,
    UTF_8,
    OTHER
  }

  /** What all text of the file, names of columns included, looks like. */
  private static Look look(MappedFile dbf, Header header, List<RawColumn> columns, long rows)
      throws IOException {
    Look look = Look.ASCII;
    for (RawColumn column : columns) {
      look = worse(look, look(column.name, 0, 11));
    }
    byte[] bytes = new byte[header.rowBytes];
    for (long row = 0; row < rows && look != Look.OTHER; row++) {
      long at = header.headerBytes + row * header.rowBytes;
      int there = (int) Math.min(bytes.length, dbf.size() - at);
      dbf.slice(at, there).get(bytes, 0, there);
      for (RawColumn column : columns) {
        if (column.type == 'C' && column.offset + column.width <= there) {
          look = worse(look, look(bytes, column.offset, column.offset + column.width));
        }
      }
    }
    return look;
  }

  private static Look worse(Look a, Look b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Look look(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && bytes[i] > 0) {
      i++;
    }
    if (i == end || bytes[i] == 0) {
      return Look.ASCII;
    }
    int stop = i;
    while (stop < end && bytes[stop] != 0) {
      stop++;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, i, stop - i);
    // Half a character at the very end of a full field does not speak against UTF-8.
    CoderResult result = decoder.decode(in, CharBuffer.allocate(stop - i), false);
    boolean whole = !in.hasRemaining() || stop == end && in.position() > i;
    return !result.isError() && whole ? Look.UTF_8 : Look.OTHER;
  }

  private Class<?> valueType(
      MappedFile dbf, RawColumn column, String name, Consumer<Finding> problems)
      throws IOException {
    return switch (column.type) {
      case 'C', 'V' -> String.class;
      case 'D' -> LocalDate.class;
      case 'L' -> Boolean.class;
      case 'N', 'F' -> {
        if (column.decimals > 0) {
          yield Double.class;
        }
        if (column.width > LONG_DIGITS) {
          yield largestWhole(dbf, column) > EXACT_IN_DOUBLE ? Long.class : Double.class;
        }
        if (column.type == 'F' && largestWhole(dbf, column) < 0) {
          yield Double.class;
        }
        yield column.width <= INTEGER_DIGITS ? Integer.class : Long.class;
      }
      case 'I', '+' -> column.width == 4 ? Integer.class : String.class;
      case 'Y', 'O' -> column.width == 8 ? Double.class : String.class;
      case 'B' -> {
        if (column.width == 8) {
          yield Double.class;
        }
        reportUnsupported(column, name, problems);
        yield String.class;
      }
      case 'T', '@' -> String.class;
      default -> {
        reportUnsupported(column, name, problems);
        yield String.class;
      }
    };
  }

  private void reportUnsupported(RawColumn column, String name, Consumer<Finding> problems) {
    String kind =
        column.type == 'M'
            ? "memo text, which stands in a file of its own"
            : "type " + printable("" + column.type);
    String message =
        "column \"" + name + "\" is " + kind + " and is not read; its values are empty";
    problems.accept(ShapefileRule.COLUMN_UNSUPPORTED.in(file, message));
  }

  /**
   * The largest magnitude of a column, or -1 when some value is no whole number that fits in a
   * Long.
   */
  private long largestWhole(MappedFile dbf, RawColumn column) throws IOException {
    byte[] bytes = new byte[column.width];
    long largest = 0;
    for (long row = 0; row < rows; row++) {
      long at = rowsAt + row * rowBytes + column.offset;
      if (at + bytes.length > dbf.size()) {
        break;
      }
      dbf.copy(at, bytes);
      String text = ascii(bytes, 0, bytes.length);
      if (text.isEmpty() || text.charAt(0) == '*') {
        continue;
      }
      try {
        largest = Math.max(largest, Math.abs(Long.parseLong(text)));
      } catch (NumberFormatException e) {
        return -1;
      }
    }
    return largest;
  }

  private Object value(DbfColumn column, byte[] row, long record, Consumer<Finding> problems) {
    int start = column.offset();
    int end = start + column.width();
    return switch (column.type()) {
      case 'C', 'V' -> text(column, row, start, end, record, problems);
      case 'N', 'F' -> number(column, ascii(row, start, end), record, problems);
      case 'D' -> date(column, ascii(row, start, end), record, problems);
      case 'L' -> logical(column, ascii(row, start, end), record, problems);
      case 'I' -> column.width() == 4 ? little(row, start, 4).getInt() : null;
      case '+' ->
          column.width() == 4
              ? Integer.reverseBytes(little(row, start, 4).getInt()) ^ 0x80000000
              : null;
      case 'Y' -> column.width() == 8 ? little(row, start, 8).getLong() / 10_000.0 : null;
      case 'B' -> column.width() == 8 ? finite(little(row, start, 8).getDouble()) : null;
      case 'T', '@' -> column.width() == 8 ? moment(little(row, start, 8)) : null;
      default -> null;
    };
  }

  private static ByteBuffer little(byte[] row, int start, int length) {
    return ByteBuffer.wrap(row, start, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Visual FoxPro's moments: a Julian day and milliseconds of it. */
  private static String moment(ByteBuffer bytes) {
    int day = bytes.getInt();
    int millis = bytes.getInt();
    if (day <= 0 || millis < 0) {
      return null;
    }
    try {
      LocalDate date = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, day);
      LocalDateTime moment = date.atStartOfDay().plusNanos(millis * 1_000_000L);
      return moment.toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private String text(
      DbfColumn column,
      byte[] row,
      int start,
      int fieldEnd,
      long record,
      Consumer<Finding> problems) {
    int end = start;
    while (end < fieldEnd && row[end] != 0) {
      end++;
    }
    boolean full = end == fieldEnd;
    while (end > start && row[end - 1] == ' ') {
      end--;
      full = false;
    }
    while (start < end && row[start] == ' ') {
      start++;
    }
    if (end == start) {
      return null;
    }
    Decoded decoded = decode(charset, row, start, end);
    if (decoded.replaced > 0 || decoded.cut && !full) {
      String message =
          "column \""
              + column.name()
              + "\" holds bytes that "
              + charset.name()
              + " does not have; they were replaced by \uFFFD; is the encoding right?";
      problems.accept(ShapefileRule.TEXT_UNDECODABLE.in(file, record, message));
    } else if (decoded.cut) {
      String message =
          "column \""
              + column.name()
              + "\" ends in half a character, cut by the width of the field; it was left out";
      problems.accept(ShapefileRule.TEXT_CUT.in(file, record, message));
    }
    String text = decoded.cut && !full ? decoded.text + '\uFFFD' : decoded.text;
    return text.isEmpty() ? null : text;
  }

  /**
   * A text, how many pieces of it could not be decoded, and whether it ends in half a character.
   */
  private record Decoded(String text, int replaced, boolean cut) {}

  private static Decoded decode(Charset charset, byte[] bytes, int start, int end) {
    int plain = start;
    while (plain < end && bytes[plain] > 0x0F) {
      plain++;
    }
    if (plain == end && asciiCompatible(charset)) {
      return new Decoded(
          new String(bytes, start, end - start, StandardCharsets.ISO_8859_1), 0, false);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out =
        CharBuffer.allocate((int) ((end - start) * (double) decoder.maxCharsPerByte()) + 16);
    int replaced = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      if (!result.isError()) {
        break;
      }
      in.position(in.position() + Math.max(1, Math.min(result.length(), in.remaining())));
      out.put('\uFFFD');
      replaced++;
    }
    boolean cut = in.hasRemaining();
    if (!cut) {
      decoder.decode(in, out, true);
      decoder.flush(out);
    }
    return new Decoded(out.flip().toString(), replaced, cut);
  }

  private static boolean asciiCompatible(Charset charset) {
    return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
  }

  private Number number(DbfColumn column, String text, long record, Consumer<Finding> problems) {
    if (text.isEmpty() || text.charAt(0) == '*') {
      return null;
    }
    Class<?> type = column.valueType();
    try {
      if (type == Integer.class) {
        return Integer.parseInt(text);
      }
      if (type == Long.class) {
        return Long.parseLong(text);
      }
      return finite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return strangeNumber(column, text, record, problems);
    }
  }

  /** Numbers with a decimal comma, a fraction where none belongs, or other text. */
  private Number strangeNumber(
      DbfColumn column, String text, long record, Consumer<Finding> problems) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("nan") || lower.contains("inf") || lower.contains("#")) {
      return null;
    }
    try {
      BigDecimal exact = new BigDecimal(text.replace(',', '.').strip());
      if (Math.abs((long) exact.scale()) > 400) {
        throw new NumberFormatException(text);
      }
      Class<?> type = column.valueType();
      if (type == Double.class) {
        return finite(exact.doubleValue());
      }
      BigDecimal whole = exact.setScale(0, java.math.RoundingMode.DOWN);
      if (whole.compareTo(exact) != 0) {
        reportValue(
            column,
            record,
            "has a fraction, \"" + printable(text) + "\", where none belongs; left out",
            problems);
      }
      return type == Integer.class
          ? (Number) whole.intValueExact()
          : (Number) whole.longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      reportValue(
          column,
          record,
          "is no number: \"" + printable(text) + "\"; the value is empty",
          problems);
      return null;
    }
  }

  private LocalDate date(DbfColumn column, String text, long record, Consumer<Finding> problems) {
    String digits = text.replaceAll("[-/.: ]", "");
    if (digits.isEmpty() || digits.chars().allMatch(c -> c == '0' || c == '*')) {
      return null;
    }
    try {
      if (digits.length() == 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        int number = Integer.parseInt(digits);
        if (number >= 10000) {
          return LocalDate.of(number / 10000, number / 100 % 100, number % 100);
        }
      }
    } catch (DateTimeException e) {
      // reported below
    }
    reportValue(
        column, record, "is no date: \"" + printable(text) + "\"; the value is empty", problems);
    return null;
  }

  private Boolean logical(DbfColumn column, String text, long record, Consumer<Finding> problems) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (text.charAt(0)) {
      case 'T', 't', 'Y', 'y', '1' -> true;
      case 'F', 'f', 'N', 'n', '0' -> false;
      case '?' -> null;
      default -> {
        reportValue(
            column,
            record,
            "is neither true nor false: \"" + printable(text) + "\"; the value is empty",
            problems);
        yield null;
      }
    };
  }

  private void reportValue(DbfColumn column, long record, String what, Consumer<Finding> problems) {
    problems.accept(
        ShapefileRule.VALUE_UNREADABLE.in(
            file, record, "column \"" + column.name() + "\" " + what));
  }

  /** The text of a field of digits, without blanks and zero bytes around it. */
  private static String ascii(byte[] bytes, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && bytes[from] >= 0 && bytes[from] <= ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
      to--;
    }
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String printable(String text) {
    String shown = text.replaceAll("[^\\x20-\\x7E\\xA0-\\xFF]", "?");
    return shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
  }
}
