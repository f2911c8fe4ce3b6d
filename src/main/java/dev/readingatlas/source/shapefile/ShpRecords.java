package dev.readingatlas.source.shapefile;

import dev.readingatlas.source.Finding;
import dev.readingatlas.source.SourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/**
 * Where each record of a .shp stands. The .shx is used when it is sound: every entry points at a
 * record, and together they fill the file. When it lies, or is not there, the .shp is walked from
 * record to record.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998, "Organization of the Main File" and
 * "Organization of the Index File". Lengths there count 16-bit words; here they are bytes.
 */
final class ShpRecords {
  static final int HEADER_BYTES = 100;
  private static final int FILE_CODE = 9994;

  private final ShapeType type;
  private final Envelope declaredBounds;
  private final Offsets offsets;

  private ShpRecords(ShapeType type, Envelope declaredBounds, Offsets offsets) {
    this.type = type;
    this.declaredBounds = declaredBounds;
    this.offsets = offsets;
  }

  /**
   * Surveys a shapefile, looking at the header of every record but at no shape.
   *
   * @param dbfRows number of rows of the .dbf, as a witness of the true count; negative when there
   *     is none
   * @throws SourceException when the .shp is no shapefile, is truncated, or is damaged in the
   *     middle
   */
  static ShpRecords survey(
      ShapefileMembers members, MappedFile shp, long dbfRows, Consumer<Finding> problems)
      throws IOException {
    String file = members.shpName();
    if (shp.size() < HEADER_BYTES) {
      String message =
          "the file has "
              + shp.size()
              + " bytes, fewer than the header of 100; copy the file again";
      boolean begins = shp.size() >= 4 && shp.intAt(0) == FILE_CODE;
      throw new SourceException(
          (begins ? ShapefileRule.SHP_TRUNCATED : ShapefileRule.SHP_NOT_A_SHAPEFILE)
              .in(file, message));
    }
    if (shp.intAt(0) != FILE_CODE) {
      String message =
          "the file does not begin with the code 9994 of a shapefile; is it the right file?";
      throw new SourceException(ShapefileRule.SHP_NOT_A_SHAPEFILE.in(file, message));
    }
    int code = shp.littleIntAt(32);
    ShapeType type =
        ShapeType.of(code)
            .orElseThrow(
                () ->
                    new SourceException(
                        ShapefileRule.SHP_NOT_A_SHAPEFILE.in(
                            file,
                            "the header names shape type " + code + ", which does not exist")));
    ByteBuffer box = shp.slice(36, 32).order(ByteOrder.LITTLE_ENDIAN);
    double minX = box.getDouble();
    double minY = box.getDouble();
    double maxX = box.getDouble();
    double maxY = box.getDouble();
    boolean sane = minX <= maxX && minY <= maxY && Math.abs(minX) < 1e38 && Math.abs(maxY) < 1e38;
    Envelope bounds = sane ? new Envelope(minX, maxX, minY, maxY) : null;
    Offsets offsets = new Survey(members, shp, type, dbfRows, problems).offsets();
    return new ShpRecords(type, bounds, offsets);
  }

  /** The type that the header names. */
  ShapeType type() {
    return type;
  }

  /** The bounds that the header names, or null when they cannot be right. */
  Envelope declaredBounds() {
    return declaredBounds == null ? null : new Envelope(declaredBounds);
  }

  int count() {
    return offsets.count;
  }

  /** The content of a record, without its header of eight bytes, in little-endian order. */
  ByteBuffer content(MappedFile shp, int index) throws IOException {
    long offset = offsets.get(index);
    long length = contentBytes(shp, offset);
    return shp.slice(offset + 8, (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long contentBytes(MappedFile shp, long offset) throws IOException {
    return 2L * shp.intAt(offset + 4);
  }

  /** Record offsets: a stride while they are evenly spaced, else four bytes each. */
  private static final class Offsets {
    private int count;
    private long stride = -1;
    private int[] words;

    void add(long offset) {
      if (words == null) {
        if (count == 0 && offset == HEADER_BYTES) {
          count = 1;
          return;
        }
        if (count == 1) {
          stride = offset - HEADER_BYTES;
        }
        if (count > 0 && offset == HEADER_BYTES + count * stride) {
          count++;
          return;
        }
        words = new int[Math.max(16, count + (count >> 1) + 1)];
        for (int i = 0; i < count; i++) {
          words[i] = (int) ((HEADER_BYTES + i * Math.max(stride, 0)) >> 1);
        }
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, count + (count >> 1));
      }
      words[count++] = (int) (offset >> 1);
    }

    long get(int index) {
      if (words == null) {
        return HEADER_BYTES + index * Math.max(stride, 0);
      }
      return Integer.toUnsignedLong(words[index]) << 1;
    }
  }

  private enum End {
    CLEAN,
    GARBAGE,
    TRUNCATED,
    DAMAGED
  }

  /** What a walk from record to record found. */
  private record Walk(Offsets offsets, End end, long position, boolean numbered) {}

  /** What the .shx says. */
  private record Index(
      Offsets offsets,
      long entries,
      long declared,
      boolean sound,
      boolean complete,
      boolean beyond) {}

  private static final class Survey {
    private final ShapefileMembers members;
    private final MappedFile shp;
    private final ShapeType type;
    private final long dbfRows;
    private final Consumer<Finding> problems;
    private final long size;
    private final long declaredSize;

    Survey(
        ShapefileMembers members,
        MappedFile shp,
        ShapeType type,
        long dbfRows,
        Consumer<Finding> problems)
        throws IOException {
      this.members = members;
      this.shp = shp;
      this.type = type;
      this.dbfRows = dbfRows;
      this.problems = problems;
      this.size = shp.size();
      this.declaredSize = 2L * shp.intAt(24);
    }

    Offsets offsets() throws IOException {
      Index index = members.shx() == null ? null : readIndex();
      if (index != null && index.complete && (declaredSize <= size || index.entries == dbfRows)) {
        checkDeclaredSize(index.offsets.count);
        return index.offsets;
      }
      Walk walk = walk();
      int found = walk.offsets.count;
      if (index == null) {
        String message = "there is no .shx; " + found + " records were found by walking the .shp";
        problems.accept(ShapefileRule.SHX_MISSING.in(members.shxName(), message));
      }
      failWhenCut(walk, index);
      if (index != null && index.sound && index.entries > 0) {
        boolean witnessed = dbfRows == found && dbfRows != index.entries;
        boolean numbered = dbfRows < 0 && walk.numbered && found > index.entries;
        if (!witnessed && !numbered) {
          if (found > index.entries) {
            reportMismatch(
                "it lists "
                    + index.entries
                    + " of the "
                    + found
                    + " records of the .shp; those were read");
          } else if (index.declared != index.entries) {
            reportMismatch(
                "its header counts "
                    + index.declared
                    + " records, it lists "
                    + index.entries
                    + "; all were read");
          } else if (walk.end == End.GARBAGE && found == index.entries) {
            reportGarbage(walk);
          } else {
            checkDeclaredSize(index.offsets.count);
          }
          return index.offsets;
        }
      }
      if (walk.end == End.GARBAGE) {
        reportGarbage(walk);
      } else {
        checkDeclaredSize(found);
      }
      if (index != null) {
        String says = index.sound ? "it lists" : "it points where no records stand and lists";
        reportMismatch(
            says + " " + index.declared + " records; the .shp was walked instead and has " + found);
      } else if (!walk.numbered) {
        return byNumber(walk.offsets);
      }
      return walk.offsets;
    }

    private void reportGarbage(Walk walk) {
      String message =
          "the last "
              + (size - walk.position)
              + " bytes, after record "
              + walk.offsets.count
              + ", are no record and were left out";
      problems.accept(ShapefileRule.SHP_GARBAGE_AFTER_END.in(members.shpName(), message));
    }

    private void reportMismatch(String message) {
      problems.accept(ShapefileRule.SHX_MISMATCH.in(members.shxName(), message));
    }

    private void checkDeclaredSize(int count) {
      if (declaredSize != size) {
        String message =
            "the header says "
                + declaredSize
                + " bytes, the file has "
                + size
                + "; its "
                + count
                + " records were read";
        problems.accept(ShapefileRule.SHP_HEADER_LENGTH.in(members.shpName(), message));
      }
    }

    private void failWhenCut(Walk walk, Index index) throws SourceException {
      int found = walk.offsets.count;
      boolean indexKnowsMore = index != null && index.beyond && index.entries > found;
      String file = members.shpName();
      if (walk.end == End.TRUNCATED) {
        String message = "the file ends in the middle of this record; copy the file again";
        throw new SourceException(ShapefileRule.SHP_TRUNCATED.in(file, found + 1L, message));
      }
      boolean listed = index != null && index.sound && index.entries > 0;
      if (walk.end == End.DAMAGED && !listed) {
        String message =
            "the record's header cannot be right, though records follow it; copy or export the file again";
        throw new SourceException(ShapefileRule.SHP_DAMAGED.in(file, found + 1L, message));
      }
      if (walk.end == End.GARBAGE && !listed && (dbfRows > found || indexKnowsMore)) {
        String message =
            "no record stands here, though the .dbf or .shx counts more; copy or export the file again";
        throw new SourceException(ShapefileRule.SHP_DAMAGED.in(file, found + 1L, message));
      }
      if (walk.end != End.CLEAN || declaredSize <= size) {
        return;
      }
      boolean bytesForWords = declaredSize == 2 * size;
      boolean witnessed = dbfRows == found || index != null && index.entries == found;
      boolean contradicted = dbfRows > found || indexKnowsMore;
      if (contradicted || !witnessed && !bytesForWords) {
        String message =
            "the file ends after record "
                + found
                + ", at "
                + size
                + " of the "
                + declaredSize
                + " bytes its header says; copy the file again";
        throw new SourceException(ShapefileRule.SHP_TRUNCATED.in(file, message));
      }
    }

    /** Reads the .shx and holds every entry against the .shp. */
    private Index readIndex() throws IOException {
      try (MappedFile shx = MappedFile.open(members.shx())) {
        if (shx.size() < HEADER_BYTES || shx.intAt(0) != FILE_CODE) {
          return new Index(new Offsets(), 0, 0, false, false, false);
        }
        long entries = (shx.size() - HEADER_BYTES) / 8;
        long declared = (2L * shx.intAt(24) - HEADER_BYTES) / 8;
        Offsets offsets = new Offsets();
        long end = HEADER_BYTES;
        long filled = HEADER_BYTES;
        boolean inOrder = true;
        boolean sound = true;
        boolean beyond = false;
        for (long i = 0; i < entries; i++) {
          long offset = Integer.toUnsignedLong(shx.intAt(HEADER_BYTES + 8 * i)) * 2;
          if (offset + 8 > size) {
            beyond = true;
          }
          if (!isRecord(offset)) {
            sound = false;
            continue;
          }
          inOrder &= offset >= end;
          end = offset + 8 + contentBytes(shp, offset);
          filled += end - offset;
          offsets.add(offset);
        }
        if (sound && !inOrder) {
          sound = distinct(offsets);
        }
        boolean complete = sound && filled == size && declared == entries;
        return new Index(offsets, entries, declared, sound, complete, beyond);
      }
    }

    private boolean distinct(Offsets offsets) {
      long[] sorted = new long[offsets.count];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = offsets.get(i);
      }
      Arrays.sort(sorted);
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] == sorted[i - 1]) {
          return false;
        }
      }
      return true;
    }

    /** Whether a whole record of this file's type, or a null shape, stands at an offset. */
    private boolean isRecord(long offset) throws IOException {
      if (offset < HEADER_BYTES || offset + 12 > size) {
        return false;
      }
      long length = contentBytes(shp, offset);
      if (length < 4 || length > Integer.MAX_VALUE - 8 || offset + 8 + length > size) {
        return false;
      }
      int code = shp.littleIntAt(offset + 8);
      return code == 0 || ShapeType.of(code).isPresent();
    }

    private Walk walk() throws IOException {
      Offsets offsets = new Offsets();
      boolean numbered = true;
      int first = size >= HEADER_BYTES + 8 ? shp.intAt(HEADER_BYTES) : 1;
      int base = first == 0 ? 0 : 1;
      long position = HEADER_BYTES;
      while (position + 8 <= size) {
        int number = shp.intAt(position);
        boolean expected = number == offsets.count + base;
        if (!isRecord(position)
            || position >= declaredSize && declaredSize > HEADER_BYTES && !expected) {
          break;
        }
        numbered &= expected;
        offsets.add(position);
        position += 8 + contentBytes(shp, position);
      }
      return new Walk(offsets, end(position, offsets.count + base), position, numbered);
    }

    private End end(long position, int expected) throws IOException {
      long rest = size - position;
      if (rest == 0) {
        return End.CLEAN;
      }
      if (rest < 12) {
        return declaredSize > size || rest >= 4 && shp.intAt(position) == expected
            ? End.TRUNCATED
            : End.GARBAGE;
      }
      long length = contentBytes(shp, position);
      boolean ours =
          shp.intAt(position) == expected
              && ShapeType.of(shp.littleIntAt(position + 8)).isPresent();
      if (ours && length >= 4 && position + 8 + length > size && declaredSize > size) {
        return End.TRUNCATED;
      }
      for (long p = position + 2; p + 12 <= size; p += 2) {
        int number = shp.intAt(p);
        if ((number == expected || number == expected + 1) && isRecord(p) && isOurType(p)) {
          return End.DAMAGED;
        }
      }
      if (declaredSize > size || ours && length >= 4) {
        return End.TRUNCATED;
      }
      return End.GARBAGE;
    }

    private boolean isOurType(long offset) throws IOException {
      int code = shp.littleIntAt(offset + 8);
      return code == type.code() || code == 0 && contentBytes(shp, offset) == 4;
    }

    /** Without a .shx the record numbers give the order, if they number all records once. */
    private Offsets byNumber(Offsets walked) throws IOException {
      long[] ordered = new long[walked.count];
      for (int i = 0; i < walked.count; i++) {
        long offset = walked.get(i);
        int number = shp.intAt(offset);
        if (number < 1 || number > ordered.length || ordered[number - 1] != 0) {
          return walked;
        }
        ordered[number - 1] = offset;
      }
      Offsets result = new Offsets();
      for (long offset : ordered) {
        result.add(offset);
      }
      return result;
    }
  }
}
