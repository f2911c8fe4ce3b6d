package dev.readingatlas.tile;

import dev.readingatlas.layer.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A grid of cells that share ragged borders, as districts do; the same ones each time. */
final class WigglyCells {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final int POINTS = 48;

  private WigglyCells() {}

  /**
   * Makes cells, named {@code column-row}.
   *
   * @param side of a cell in degrees
   */
  static List<Feature> of(double west, double south, int columns, int rows, double side) {
    Coordinate[][][] across = new Coordinate[columns][rows + 1][];
    Coordinate[][][] up = new Coordinate[columns + 1][rows][];
    Random random = new Random(20261123);
    for (int column = 0; column <= columns; column++) {
      for (int row = 0; row <= rows; row++) {
        double x = west + column * side;
        double y = south + row * side;
        if (column < columns) {
          across[column][row] = line(x, y, x + side, y, side, random);
        }
        if (row < rows) {
          up[column][row] = line(x, y, x, y + side, side, random);
        }
      }
    }
    List<Feature> cells = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        List<Coordinate> ring = new ArrayList<>(List.of(across[column][row]));
        ring.removeLast();
        ring.addAll(List.of(up[column + 1][row]));
        ring.removeLast();
        ring.addAll(List.of(across[column][row + 1]).reversed());
        ring.removeLast();
        ring.addAll(List.of(up[column][row]).reversed());
        String key = column + "-" + row;
        cells.add(
            new Feature(
                key,
                SHAPES.createPolygon(ring.toArray(Coordinate[]::new)),
                key,
                null,
                null,
                null,
                Map.of()));
      }
    }
    return cells;
  }

  private static Coordinate[] line(
      double x0, double y0, double x1, double y1, double side, Random random) {
    Coordinate[] line = new Coordinate[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      double along = (double) i / POINTS;
      // Nothing crosses: each point leaves the straight line by less than its way to the corner.
      double room =
          i == 0 || i == POINTS ? 0 : side * Math.min(0.06, 0.4 * Math.min(along, 1 - along));
      double off = room * (2 * random.nextDouble() - 1);
      line[i] =
          new Coordinate(
              x0 + along * (x1 - x0) + (x0 == x1 ? off : 0),
              y0 + along * (y1 - y0) + (y0 == y1 ? off : 0));
    }
    return line;
  }
}
