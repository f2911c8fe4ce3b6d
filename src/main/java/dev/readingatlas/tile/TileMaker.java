package dev.readingatlas.tile;

import java.util.Arrays;

/**
 * Makes the tiles of a zoom of a layer from its prepared data. Any number of threads may use it.
 */
final class TileMaker {
  /** The layer of a tile with the shapes of features. */
  static final String SHAPES = "shapes";

  /** The layer of a tile with the labels of features. */
  static final String LABELS = "labels";

  /** A tile is 256 CSS pixels wide. */
  private static final int STEPS_PER_PIXEL = TileGrid.EXTENT / 256;

  private final FeatureTable table;
  private final LabelFile labels;
  private final ZoomFile zoom;

  TileMaker(FeatureTable table, LabelFile labels, ZoomFile zoom) {
    this.table = table;
    this.labels = labels;
    this.zoom = zoom;
  }

  /**
   * Makes a tile of this zoom.
   *
   * @return its bytes, not compressed; empty for a tile without features
   */
  byte[] tile(TileAddress address) {
    Bytes tile = new Bytes(1 << 12);
    MvtLayer shapes = shapes(address);
    if (!shapes.isEmpty()) {
      shapes.writeTo(tile);
    }
    MvtLayer points = labels(address);
    if (!points.isEmpty()) {
      points.writeTo(tile);
    }
    return tile.toArray();
  }

  private MvtLayer shapes(TileAddress address) {
    MvtLayer layer = new MvtLayer(SHAPES, table);
    int west = address.x() * TileGrid.EXTENT;
    int north = address.y() * TileGrid.EXTENT;
    Drawing drawing = new Drawing(layer, west, north, TileGrid.world(address.z()));
    for (long place : places(west, north, TileGrid.world(address.z()))) {
      drawing.add((int) (place >> 2), (int) (place & 3));
    }
    drawing.end();
    return layer;
  }

  /**
   * The parts that meet a tile and its buffer, in the order of features. The last two bits give the
   * shift of a part: none (1), or by the width of the world to the west (0) or to the east (2).
   * Shapes may reach beyond 180 degrees, and the buffer of a tile at that meridian reaches beyond
   * it too.
   */
  private long[] places(int west, int north, int world) {
    long[] places = {};
    for (int shift = 0; shift < 3; shift++) {
      int[] found =
          zoom.search(
              west - TileGrid.BUFFER + (1 - shift) * world,
              north - TileGrid.BUFFER,
              west + TileGrid.EXTENT + TileGrid.BUFFER + (1 - shift) * world,
              north + TileGrid.EXTENT + TileGrid.BUFFER);
      int had = places.length;
      places = Arrays.copyOf(places, had + found.length);
      for (int i = 0; i < found.length; i++) {
        places[had + i] = (long) found[i] << 2 | shift;
      }
    }
    Arrays.sort(places);
    return places;
  }

  /** Cuts parts in their order and joins the parts of a feature. */
  private final class Drawing {
    private final MvtLayer layer;
    private final int west;
    private final int north;
    private final int world;
    private final TileClip clip;
    private final GeometryPart part = new GeometryPart();
    private final GeometryPart cut = new GeometryPart();
    private final GeometryPart points = new GeometryPart();
    private final MvtShape shape = new MvtShape();
    private int feature = -1;
    private int kind;

    Drawing(MvtLayer layer, int west, int north, int world) {
      this.layer = layer;
      this.west = west;
      this.north = north;
      this.world = world;
      clip =
          new TileClip(
              west - TileGrid.BUFFER,
              north - TileGrid.BUFFER,
              west + TileGrid.EXTENT + TileGrid.BUFFER,
              north + TileGrid.EXTENT + TileGrid.BUFFER);
    }

    void add(int place, int shift) {
      zoom.read(place, part);
      if (shift != 1) {
        int by = (shift - 1) * world;
        for (int i = 0; i < part.size; i++) {
          part.x[i] += by;
        }
      }
      if (part.feature != feature || part.kind != kind) {
        end();
        feature = part.feature;
        kind = part.kind;
        shape.begin(west, north);
      }
      if (clip.holds(part)) {
        draw(part);
        return;
      }
      clip.clip(part, cut);
      if (kind == MvtLayer.AREAS) {
        PolygonRepair.mendCut(cut);
      }
      draw(cut);
    }

    private void draw(GeometryPart seen) {
      if (kind == MvtLayer.POINT) {
        for (int i = 0; i < seen.size; i++) {
          points.add(seen.x[i], seen.y[i]);
        }
        return;
      }
      for (int ring = 0; ring < seen.rings; ring++) {
        shape.line(seen.x, seen.y, seen.start(ring), seen.ends[ring], kind == MvtLayer.AREAS);
      }
    }

    /** Writes the current feature, if there is one. */
    void end() {
      if (points.size > 0) {
        shape.points(points.x, points.y, points.size);
        points.clear();
      }
      if (feature >= 0 && !shape.isEmpty()) {
        for (int pair = table.firstPair(feature); pair < table.endPair(feature); pair++) {
          layer.tag(table.key(pair), table.value(pair));
        }
        layer.add(feature + 1, kind, shape.commands());
      }
    }
  }

  private MvtLayer labels(TileAddress address) {
    MvtLayer layer = new MvtLayer(LABELS, table);
    int shift = TileGrid.FINEST - address.z();
    int west = address.x() * TileGrid.EXTENT << shift;
    int north = address.y() * TileGrid.EXTENT << shift;
    int last = (TileGrid.EXTENT << shift) - 1;
    MvtShape shape = new MvtShape();
    labels.search(
        west,
        north,
        west + last,
        north + last,
        label -> {
          int feature = labels.feature(label);
          if (zoom.sees(feature)) {
            for (int pair = table.firstPair(feature); pair < table.endPair(feature); pair++) {
              if (table.key(pair) <= FeatureTable.NAME) {
                layer.tag(table.key(pair), table.value(pair));
              }
            }
            layer.number(FeatureTable.SIZE, (labels.size(label) >> shift) / STEPS_PER_PIXEL);
            shape.begin(0, 0);
            shape.points(
                new int[] {labels.x(label) - west >> shift},
                new int[] {labels.y(label) - north >> shift},
                1);
            layer.add(feature + 1, MvtLayer.POINT, shape.commands());
          }
        });
    return layer;
  }
}
