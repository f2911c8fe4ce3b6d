package dev.readingatlas.tile;

import dev.readingatlas.layer.BoxTree;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/**
 * All parts of the features of a layer as drawn at a zoom, with a search by box.
 *
 * <p>Bytes: the parts in the order of the features, each as numbers in the form of protocol buffers
 * (feature, kind, number of rings; for each ring its number of positions, and the steps from each
 * position to the next); a {@link BoxTree} of the parts; the offset of that tree.
 */
final class ZoomFile {
  private final ByteBuffer bytes;
  private final BoxTree tree;
  private final int seenAt;
  private final int features;

  private ZoomFile(ByteBuffer bytes) {
    this.bytes = bytes;
    int footer = bytes.capacity() - 12;
    int treeAt = bytes.getInt(footer);
    tree = new BoxTree(bytes.slice(treeAt, footer - treeAt));
    seenAt = bytes.getInt(footer + 4);
    features = bytes.getInt(footer + 8);
  }

  static ZoomFile open(Path file) {
    return new ZoomFile(map(file));
  }

  /** Opens a file of at most 2 GiB. */
  static ByteBuffer map(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of features with a part. */
  int features() {
    return features;
  }

  /** Whether a feature has a part. */
  boolean sees(int feature) {
    return (bytes.get(seenAt + (feature >> 3)) >> (feature & 7) & 1) != 0;
  }

  /** Passes on the box and the offset of each part. */
  void forEachBox(BoxTree.Visitor visitor) {
    tree.forEach(visitor);
  }

  /** The offsets of the parts whose boxes meet this box, in the order of the features. */
  int[] search(int west, int north, int east, int south) {
    int[][] found = {new int[64]};
    int[] count = {0};
    tree.search(
        west,
        north,
        east,
        south,
        (w, n, e, s, at) -> {
          if (count[0] == found[0].length) {
            found[0] = Arrays.copyOf(found[0], 2 * count[0]);
          }
          found[0][count[0]++] = at;
        });
    int[] places = Arrays.copyOf(found[0], count[0]);
    Arrays.sort(places);
    return places;
  }

  /** The number of positions of the first ring or line of the part at an offset. */
  int firstLength(int at) {
    Cursor in = new Cursor(bytes, at);
    in.varint();
    in.varint();
    in.varint();
    return in.varint();
  }

  /** Reads the part at an offset. */
  void read(int at, GeometryPart into) {
    Cursor in = new Cursor(bytes, at);
    into.clear();
    into.feature = in.varint();
    into.kind = in.varint();
    int rings = in.varint();
    int x = 0;
    int y = 0;
    for (int ring = 0; ring < rings; ring++) {
      int count = in.varint();
      for (int i = 0; i < count; i++) {
        x += in.zigzag();
        y += in.zigzag();
        into.add(x, y);
      }
      into.endRing();
    }
  }

  /** Reads a sequence of numbers. */
  private static final class Cursor {
    private final ByteBuffer in;
    private int at;

    Cursor(ByteBuffer in, int at) {
      this.in = in;
      this.at = at;
    }

    int varint() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = in.get(at++);
        value |= (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    int zigzag() {
      int value = varint();
      return value >>> 1 ^ -(value & 1);
    }
  }

  /** Writes a file of this form. */
  static final class Writer implements AutoCloseable {
    private final OutputStream out;
    private final BoxTree.Builder tree = new BoxTree.Builder();
    private final Bytes record = new Bytes(1 << 12);
    private final int seenBytes;
    private long written;

    private final BitSet seen;

    /**
     * @param features the number of all features
     */
    Writer(Path file, int features) {
      seen = new BitSet(features);
      seenBytes = (features >> 3) + 1;
      try {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Adds a part. All parts of one feature are added before the first part of the next. */
    void add(GeometryPart part) {
      seen.set(part.feature);
      record.clear();
      record.varint(part.feature);
      record.varint(part.kind);
      record.varint(part.rings);
      int x = 0;
      int y = 0;
      int west = Integer.MAX_VALUE;
      int north = Integer.MAX_VALUE;
      int east = Integer.MIN_VALUE;
      int south = Integer.MIN_VALUE;
      for (int ring = 0; ring < part.rings; ring++) {
        int from = part.start(ring);
        int to = part.ends[ring];
        record.varint(to - from);
        for (int i = from; i < to; i++) {
          record.zigzag(part.x[i] - x);
          record.zigzag(part.y[i] - y);
          x = part.x[i];
          y = part.y[i];
          west = Math.min(west, x);
          north = Math.min(north, y);
          east = Math.max(east, x);
          south = Math.max(south, y);
        }
      }
      tree.add(west, north, east, south, Math.toIntExact(written));
      try {
        out.write(record.array(), 0, record.size());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      written += record.size();
    }

    @Override
    public void close() {
      try (DataOutputStream last = new DataOutputStream(out)) {
        byte[] boxes = tree.build();
        last.write(boxes);
        last.write(Arrays.copyOf(seen.toByteArray(), seenBytes));
        last.writeInt(Math.toIntExact(written));
        last.writeInt(Math.toIntExact(written + boxes.length));
        last.writeInt(seen.cardinality());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
