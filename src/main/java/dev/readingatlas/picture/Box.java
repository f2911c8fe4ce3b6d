package dev.readingatlas.picture;

/** A rectangle with x growing east and y growing south, in pixels or in world units. */
record Box(double minX, double minY, double maxX, double maxY) {
  /** Holds nothing; grows from here. */
  static final Box NONE =
      new Box(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  static Box around(double x, double y, double halfWidth, double halfHeight) {
    return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
  }

  Box with(double x, double y) {
    return new Box(Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y));
  }

  Box with(Box other) {
    return other.isNone() ? this : with(other.minX, other.minY).with(other.maxX, other.maxY);
  }

  boolean isNone() {
    return minX > maxX;
  }

  double width() {
    return maxX - minX;
  }

  double height() {
    return maxY - minY;
  }

  double middleX() {
    return (minX + maxX) / 2;
  }

  double middleY() {
    return (minY + maxY) / 2;
  }

  Box grown(double by) {
    return new Box(minX - by, minY - by, maxX + by, maxY + by);
  }

  boolean overlaps(Box other) {
    return minX < other.maxX && maxX > other.minX && minY < other.maxY && maxY > other.minY;
  }

  boolean isWithin(Box other) {
    return minX >= other.minX && maxX <= other.maxX && minY >= other.minY && maxY <= other.maxY;
  }

  boolean contains(double x, double y) {
    return x >= minX && x <= maxX && y >= minY && y <= maxY;
  }
}
