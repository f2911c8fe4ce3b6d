package dev.readingatlas.tile;

import java.nio.charset.StandardCharsets;

/**
 * Writes a layer of a tile (Mapbox Vector Tile specification 2.1): its features with their shapes,
 * and each value once.
 */
final class MvtLayer {
  /** Kinds of shape (4.3.4). */
  static final int POINT = 1;

  static final int LINES = 2;
  static final int AREAS = 3;

  private final String name;
  private final FeatureTable table;
  private final Bytes features = new Bytes(1 << 14);
  private final Bytes feature = new Bytes(1 << 10);
  private final Bytes tags = new Bytes(64);
  private final Bytes values = new Bytes(1 << 10);
  private int[] known = new int[64];
  private int[] places = new int[64];
  private int valueCount;

  MvtLayer(String name, FeatureTable table) {
    this.name = name;
    this.table = table;
  }

  boolean isEmpty() {
    return features.size() == 0;
  }

  /** Adds a property of the next feature, by the numbers of its key and value in the table. */
  void tag(int key, int value) {
    tags.varint(key);
    tags.varint(place(value));
  }

  /** Adds a whole number as a property of the next feature; it must not be negative. */
  void number(int key, int number) {
    tags.varint(key);
    tags.varint(place(~number));
  }

  /** Adds a feature with the properties added since the last feature. */
  void add(int id, int kind, Bytes shape) {
    feature.clear();
    feature.number(1, id);
    feature.message(2, tags);
    feature.number(3, kind);
    feature.message(4, shape);
    features.message(2, feature);
    tags.clear();
  }

  /** Writes the layer as a field of a tile. */
  void writeTo(Bytes tile) {
    Bytes layer = new Bytes(features.size() + values.size() + 256);
    layer.number(15, 2);
    byte[] title = name.getBytes(StandardCharsets.UTF_8);
    layer.message(1, title, 0, title.length);
    layer.put(features.array(), 0, features.size());
    for (String key : FeatureTable.KEYS) {
      byte[] text = key.getBytes(StandardCharsets.UTF_8);
      layer.message(3, text, 0, text.length);
    }
    layer.put(values.array(), 0, values.size());
    layer.number(5, TileGrid.EXTENT);
    tile.message(3, layer);
  }

  /** The number of a value in this layer; the value is written at its first use. */
  private int place(int value) {
    if (2 * valueCount >= known.length) {
      grow();
    }
    int at = find(value);
    if (places[at] == 0) {
      known[at] = value;
      places[at] = ++valueCount;
      if (value >= 0) {
        table.writeValue(value, 4, values);
      } else {
        Bytes message = new Bytes(8);
        message.number(5, ~value);
        values.message(4, message);
      }
    }
    return places[at] - 1;
  }

  private int find(int value) {
    int at = value * 0x9e3779b9 >>> 1 & known.length - 1;
    while (places[at] != 0 && known[at] != value) {
      at = at + 1 & known.length - 1;
    }
    return at;
  }

  private void grow() {
    int[] oldKnown = known;
    int[] oldPlaces = places;
    known = new int[2 * oldKnown.length];
    places = new int[known.length];
    for (int i = 0; i < oldKnown.length; i++) {
      if (oldPlaces[i] != 0) {
        int at = find(oldKnown[i]);
        known[at] = oldKnown[i];
        places[at] = oldPlaces[i];
      }
    }
  }
}
