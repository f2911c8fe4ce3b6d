package dev.readingatlas.tile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer that is prepared for tiles, in the files where it lies; any number of threads may use it.
 */
final class PreparedLayer {
  /** The shapes of features, in tiles. */
  static final String SHAPES = "shapes";

  /** Their labels, in tiles. */
  static final String LABELS = "labels";

  /** A tile is 256 CSS pixels wide. */
  private static final int STEPS_PER_PIXEL = TileGrid.EXTENT / 256;

  private final FeatureTable table;
  private final LabelFile labels;
  private final List<ZoomFile> zooms = new ArrayList<>();

  PreparedLayer(Path folder) {
    table = new FeatureTable(ZoomFile.map(folder.resolve(Preparation.FEATURES)));
    labels = new LabelFile(folder.resolve(Preparation.LABELS));
    for (int zoom = 0; Files.exists(folder.resolve(Preparation.zoomFile(zoom))); zoom++) {
      zooms.add(ZoomFile.open(folder.resolve(Preparation.zoomFile(zoom))));
    }
  }

  int maxZoom() {
    return zooms.size() - 1;
  }

  /** Makes a tile; empty when there is nothing in it. */
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
    ZoomFile zoom = zooms.get(address.z());
    int west = address.x() * TileGrid.EXTENT;
    int north = address.y() * TileGrid.EXTENT;
    int buffer = TileGrid.BUFFER;
    int east = west + TileGrid.EXTENT;
    int south = north + TileGrid.EXTENT;
    TileClip clip = new TileClip(west - buffer, north - buffer, east + buffer, south + buffer);
    int[] places = zoom.search(west - buffer, north - buffer, east + buffer, south + buffer);
    Part part = new Part();
    Part cut = new Part();
    Part points = new Part();
    MvtShape shape = new MvtShape();
    shape.begin(west, north);
    int feature = -1;
    int kind = 0;
    for (int place : places) {
      zoom.read(place, part);
      if (feature >= 0 && (part.feature != feature || part.kind != kind)) {
        end(layer, feature, kind, shape, points);
        shape.begin(west, north);
      }
      feature = part.feature;
      kind = part.kind;
      clip.clip(part, cut);
      for (int ring = 0; ring < cut.rings; ring++) {
        if (kind == MvtLayer.POINT) {
          points.add(cut.x[ring], cut.y[ring]);
        } else {
          shape.line(cut.x, cut.y, cut.start(ring), cut.ends[ring], kind == MvtLayer.AREAS);
        }
      }
    }
    if (feature >= 0) {
      end(layer, feature, kind, shape, points);
    }
    return layer;
  }

  private void end(MvtLayer layer, int feature, int kind, MvtShape shape, Part points) {
    if (points.size > 0) {
      shape.points(points.x, points.y, points.size);
      points.clear();
    }
    if (!shape.isEmpty()) {
      for (int pair = table.firstPair(feature); pair < table.endPair(feature); pair++) {
        layer.tag(table.key(pair), table.value(pair));
      }
      layer.add(feature + 1, kind, shape.commands());
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
          if (labels.firstZoom(label) <= address.z()) {
            int feature = labels.feature(label);
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
