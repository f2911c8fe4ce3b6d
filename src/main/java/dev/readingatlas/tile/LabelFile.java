package dev.readingatlas.tile;

import dev.readingatlas.layer.BoxTree;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The positions of the names of features, on the grid. Bytes: the number of labels; the feature, x,
 * y and size of each; a {@link BoxTree} of the labels.
 */
final class LabelFile {
  private static final int FIELDS = 4;

  private final ByteBuffer bytes;
  private final BoxTree tree;

  LabelFile(Path file) {
    bytes = ZoomFile.map(file);
    int treeAt = 4 + 4 * FIELDS * bytes.getInt(0);
    tree = new BoxTree(bytes.slice(treeAt, bytes.capacity() - treeAt));
  }

  /** Passes on the labels in a box of the grid. */
  void search(int west, int north, int east, int south, IntConsumer found) {
    tree.search(west, north, east, south, (w, n, e, s, label) -> found.accept(label));
  }

  int feature(int label) {
    return field(label, 0);
  }

  int x(int label) {
    return field(label, 1);
  }

  int y(int label) {
    return field(label, 2);
  }

  /** The size of its feature in steps of the grid: the side of a square of the same area. */
  int size(int label) {
    return field(label, 3);
  }

  private int field(int label, int field) {
    return bytes.getInt(4 + 4 * (FIELDS * label + field));
  }

  /** Collects labels. */
  static final class Builder {
    private int[] fields = new int[FIELDS * 64];
    private int size;

    void add(int feature, int x, int y, int sizeOfFeature) {
      if (FIELDS * size == fields.length) {
        fields = Arrays.copyOf(fields, 2 * fields.length);
      }
      int at = FIELDS * size++;
      fields[at] = feature;
      fields[at + 1] = x;
      fields[at + 2] = y;
      fields[at + 3] = sizeOfFeature;
    }

    /** Writes the file. */
    void write(DataOutputStream out) throws IOException {
      BoxTree.Builder tree = new BoxTree.Builder();
      out.writeInt(size);
      for (int label = 0; label < size; label++) {
        int at = FIELDS * label;
        for (int i = 0; i < FIELDS; i++) {
          out.writeInt(fields[at + i]);
        }
        tree.add(fields[at + 1], fields[at + 2], fields[at + 1], fields[at + 2], label);
      }
      out.write(tree.build());
    }
  }
}
