package dev.readingatlas.tile;

/**
 * The commands that draw the shape of a feature (MVT 2.1, 4.3), in steps from the corner of the
 * tile.
 */
final class MvtShape {
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private final Bytes commands = new Bytes(1 << 12);
  private int lastX;
  private int lastY;

  /** Begins the shape of a feature in a tile with this north-western corner. */
  void begin(int west, int north) {
    commands.clear();
    lastX = west;
    lastY = north;
  }

  boolean isEmpty() {
    return commands.size() == 0;
  }

  Bytes commands() {
    return commands;
  }

  /** Adds the points of a feature, all in one call. */
  void points(int[] x, int[] y, int count) {
    commands.varint(count << 3 | MOVE_TO);
    for (int i = 0; i < count; i++) {
      step(x[i], y[i]);
    }
  }

  /**
   * Adds a line or an open ring: the positions from {@code from} up to, not including, {@code to}.
   */
  void line(int[] x, int[] y, int from, int to, boolean ring) {
    commands.varint(1 << 3 | MOVE_TO);
    step(x[from], y[from]);
    commands.varint(to - from - 1 << 3 | LINE_TO);
    for (int i = from + 1; i < to; i++) {
      step(x[i], y[i]);
    }
    if (ring) {
      commands.varint(1 << 3 | CLOSE_PATH);
    }
  }

  private void step(int x, int y) {
    commands.zigzag(x - lastX);
    commands.zigzag(y - lastY);
    lastX = x;
    lastY = y;
  }
}
