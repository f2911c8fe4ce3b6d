package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readingatlas.GoldenVersion;
import dev.readingatlas.layer.Feature;
import dev.readingatlas.period.When;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Layers prepared in a folder, and the tiles made of them, as another program reads them. */
class LayerPyramidBuilderTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @TempDir Path folder;

  private int prepared;
  private Summary summary;

  @Test
  void neighbours_atEveryZoom_shareTheirBordersStill() {
    List<Feature> cells = WigglyCells.of(0, 0, 12, 8, 1.5);
    PreparedLayer layer = prepare(7, cells);
    for (int zoom = 0; zoom <= 7; zoom++) {
      List<Geometry> shapes = new ArrayList<>();
      for (TileAddress address : TileCover.of(new double[] {4, 4, 8, 8}, zoom)) {
        shapes.clear();
        Geometry inside = SHAPES.toGeometry(new Envelope(0, 4096, 0, 4096));
        double sum = 0;
        for (Geometry shape : new DecodedTile(layer.tile(address)).layer("shapes")) {
          assertThat(new IsValidOp(shape).getValidationError())
              .as("%s: %s", address, shape)
              .isNull();
          Geometry seen = shape.intersection(inside);
          shapes.add(seen);
          sum += seen.getArea();
        }
        Geometry together = OverlayNGRobust.union(SHAPES.buildGeometry(shapes));
        // No cell over another, and between them no hole but what a dropped one leaves.
        assertThat(sum).as("%s", address).isCloseTo(together.getArea(), within(1 + sum / 50_000));
        int holes = 0;
        for (int i = 0; i < together.getNumGeometries(); i++) {
          holes +=
              ((org.locationtech.jts.geom.Polygon) together.getGeometryN(i)).getNumInteriorRing();
        }
        if (summary.zooms().get(zoom).tooSmall() == 0) {
          assertThat(holes).as("slivers in %s", address).isZero();
        }
      }
    }
  }

  @Test
  void positions_ofNeighbours_areTheSameAlongTheirBorder() throws Exception {
    PreparedLayer layer = prepare(5, WigglyCells.of(1, 41, 2, 1, 4));
    TileAddress address = new TileAddress(5, 16, 11);
    DecodedTile tile = new DecodedTile(layer.tile(address));
    Geometry border = tile.shape("0-0").intersection(tile.shape("1-0"));
    assertThat(border.getDimension()).isEqualTo(1);
    assertThat(border.getNumPoints()).isGreaterThan(10);
    double shared = border.getLength();
    assertThat(tile.shape("0-0").getBoundary().getLength()).isGreaterThan(shared);
    assertThat(border.getEnvelopeInternal().getHeight()).isGreaterThan(1000);
  }

  @Test
  void shape_acrossTiles_isCutAtTheBufferInEach() throws Exception {
    PreparedLayer layer =
        prepare(2, List.of(feature("a", "POLYGON((-20 5,20 5,20 30,-20 30,-20 5))")));
    Envelope east =
        new DecodedTile(layer.tile(new TileAddress(1, 1, 0))).shape("a").getEnvelopeInternal();
    Envelope west =
        new DecodedTile(layer.tile(new TileAddress(1, 0, 0))).shape("a").getEnvelopeInternal();
    assertThat(east.getMinX()).isEqualTo(-128);
    assertThat(east.getMaxX()).isEqualTo(Math.round(20 / 180.0 * 4096));
    assertThat(west.getMaxX()).isEqualTo(4096 + 128);
    assertThat(west.getMinX()).isEqualTo(4096 - Math.round(20 / 180.0 * 4096));
    assertThat(layer.tile(new TileAddress(2, 0, 0))).isEmpty();
  }

  @Test
  void area_thatLeavesATileAndComesBack_becomesSeveralAreas() throws Exception {
    // A comb whose back lies east of tile 1/0/0 and whose three teeth reach into it.
    PreparedLayer layer =
        prepare(
            1,
            List.of(
                feature(
                    "comb",
                    "POLYGON((40 10,-30 10,-30 20,30 20,30 30,-30 30,-30 40,30 40,30 50,-30 50,-30 60,40 60,40 10))")));
    Geometry west = new DecodedTile(layer.tile(new TileAddress(1, 0, 0))).shape("comb");
    assertThat(west.getNumGeometries()).isEqualTo(3);
    assertThat(west.isValid()).isTrue();
    assertThat(
            new DecodedTile(layer.tile(new TileAddress(1, 1, 0))).shape("comb").getNumGeometries())
        .isEqualTo(1);
  }

  @Test
  void holes_stayHoles_cutOrWhole() throws Exception {
    PreparedLayer layer =
        prepare(
            3,
            List.of(
                feature(
                    "ring",
                    "POLYGON((-40 -40,40 -40,40 40,-40 40,-40 -40),(-10 -10,10 -10,10 10,-10 10,-10 -10),(-30 20,-20 20,-20 30,-30 30,-30 20))")));
    Geometry whole = new DecodedTile(layer.tile(new TileAddress(0, 0, 0))).shape("ring");
    assertThat(((org.locationtech.jts.geom.Polygon) whole).getNumInteriorRing()).isEqualTo(2);
    // At 1/0/0 one hole lies inside, and the other opens to the corner.
    Geometry quarter = new DecodedTile(layer.tile(new TileAddress(1, 0, 0))).shape("ring");
    assertThat(((org.locationtech.jts.geom.Polygon) quarter.getGeometryN(0)).getNumInteriorRing())
        .isEqualTo(1);
    assertThat(quarter.contains(at(4096 + 100, 4096 + 100))).isFalse();
    assertThat(quarter.contains(at(3999, 3950))).isFalse();
    assertThat(quarter.contains(at(3800, 3800))).isTrue();
    assertThat(quarter.isValid()).isTrue();
    assertThat(layer.tile(new TileAddress(3, 4, 4))).isNotEmpty();
    PreparedLayer near =
        prepare(
            6,
            List.of(
                feature(
                    "around",
                    "POLYGON((-40 -40,40 -40,40 40,-40 40,-40 -40),(-10 -10,10 -10,10 10,-10 10,-10 -10),(20 20,20.5 20,20.5 20.5,20 20.5,20 20))")));
    assertThat(near.tile(new TileAddress(6, 32, 32))).isEmpty();
    // A hole too small to be seen is no hole.
    assertThat(
            ((org.locationtech.jts.geom.Polygon)
                    new DecodedTile(near.tile(new TileAddress(0, 0, 0))).shape("around"))
                .getNumInteriorRing())
        .isEqualTo(1);
    // A tile in the middle of the land is filled from edge to edge.
    Geometry full =
        new DecodedTile(
                prepare(
                        6,
                        List.of(feature("all", "POLYGON((-40 -40,40 -40,40 40,-40 40,-40 -40))")))
                    .tile(new TileAddress(6, 32, 32)))
            .shape("all");
    assertThat(full.getEnvelopeInternal()).isEqualTo(new Envelope(-128, 4224, -128, 4224));
    assertThat(full.getNumPoints()).isEqualTo(5);
  }

  @Test
  void parts_ofOneFeature_areOneFeatureOfTheTile() throws Exception {
    PreparedLayer layer =
        prepare(
            1,
            List.of(
                feature(
                    "isles",
                    "MULTIPOLYGON(((10 10,20 10,20 20,10 20,10 10)),((30 10,40 10,40 20,30 20,30 10)))"),
                feature("ways", "MULTILINESTRING((10 -10,20 -10),(30 -10,40 -20))"),
                feature("spots", "MULTIPOINT((50 10),(60 10))"),
                feature("spot", "POINT(55 15)")));
    DecodedTile tile = new DecodedTile(layer.tile(new TileAddress(0, 0, 0)));
    assertThat(tile.layer("shapes")).hasSize(4);
    assertThat(tile.shape("isles").getNumGeometries()).isEqualTo(2);
    assertThat(tile.shape("ways").getNumGeometries()).isEqualTo(2);
    assertThat(tile.shape("ways").getDimension()).isEqualTo(1);
    assertThat(tile.shape("spots").getNumGeometries()).isEqualTo(2);
    assertThat(tile.shape("spot").getCoordinate().x)
        .isEqualTo(Math.round((55 + 180) / 360.0 * 4096));
  }

  @Test
  void shape_beyondTheAntimeridian_isSeenOnBothSides() throws Exception {
    PreparedLayer layer =
        prepare(
            3,
            List.of(
                feature("over", "POLYGON((170 10,190 10,190 20,170 20,170 10))"),
                feature("edge", "POLYGON((175 -20,180 -20,180 -10,175 -10,175 -20))")));
    TileAddress east = new TileAddress(3, 7, 3);
    TileAddress west = new TileAddress(3, 0, 3);
    assertThat(new DecodedTile(layer.tile(east)).shape("over").getEnvelopeInternal().getMaxX())
        .isEqualTo(4224);
    assertThat(new DecodedTile(layer.tile(west)).shape("over").getEnvelopeInternal().getMaxX())
        .isEqualTo(Math.round(10 / 45.0 * 4096));
    // The buffer of the first column looks across as well.
    Envelope edge =
        new DecodedTile(layer.tile(new TileAddress(3, 0, 4))).shape("edge").getEnvelopeInternal();
    assertThat(edge.getMinX()).isEqualTo(-128);
    assertThat(edge.getMaxX()).isEqualTo(0);
  }

  @Test
  void properties_areThoseOfTheGeoJson_withDaysAsNumbers() throws Exception {
    PreparedLayer layer =
        prepare(
            0,
            List.of(
                new Feature(
                    "bce",
                    wkt("POINT(1 1)"),
                    "Ölü",
                    null,
                    null,
                    When.parse("-0043-03-15/0014~"),
                    Map.of()),
                new Feature(
                    "open",
                    wkt("POINT(2 2)"),
                    null,
                    null,
                    null,
                    When.parse("2020-11-10/.."),
                    Map.of()),
                new Feature(
                    "undated", wkt("POINT(3 3)"), "x", "a long note", "a source", null, Map.of())));
    DecodedTile tile = new DecodedTile(layer.tile(new TileAddress(0, 0, 0)));
    When bce = When.parse("-0043-03-15/0014~");
    assertThat(DecodedTile.tags(tile.shape("bce")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "key",
                "bce",
                "name",
                "Ölü",
                "when",
                "-0043-03-15/0014~",
                "first",
                bce.first(),
                "last",
                bce.last(),
                "firstUncertain",
                false,
                "lastUncertain",
                true));
    assertThat(bce.first()).isNegative();
    assertThat(DecodedTile.tags(tile.shape("open")))
        .containsEntry("first", 18576L)
        .doesNotContainKeys("last", "name");
    assertThat(DecodedTile.tags(tile.shape("undated"))).containsOnlyKeys("key", "name");
  }

  @Test
  void labels_standInExactlyOneTile_insideTheirFeature() {
    List<Feature> cells = WigglyCells.of(-10, -10, 6, 6, 3.7);
    PreparedLayer layer = prepare(5, cells);
    Set<String> named = new TreeSet<>();
    for (TileAddress address : TileCover.of(new double[] {-180, -85, 180, 85}, 5)) {
      byte[] bytes = layer.tile(address);
      if (bytes.length == 0) {
        continue;
      }
      DecodedTile tile = new DecodedTile(bytes);
      for (Geometry label : tile.layer("labels")) {
        assertThat(label).isInstanceOf(Point.class);
        assertThat(label.getCoordinate().x).isBetween(0.0, 4095.0);
        assertThat(label.getCoordinate().y).isBetween(0.0, 4095.0);
        String key = (String) DecodedTile.tags(label).get("key");
        assertThat(named.add(key)).as("%s twice", key).isTrue();
        assertThat(tile.shape(key).contains(label)).as(key).isTrue();
        assertThat((Long) DecodedTile.tags(label).get("size")).isBetween(70L, 100L);
      }
    }
    assertThat(named).hasSize(36);
  }

  @Test
  void areas_tooSmallToBeSeen_areLeftOutAndCounted() throws Exception {
    PreparedLayer layer =
        prepare(
            8,
            List.of(
                feature("speck", "POLYGON((10 10,10.1 10,10.1 10.1,10 10.1,10 10))"),
                feature("land", "POLYGON((20 10,30 10,30 20,20 20,20 10))"),
                new Feature("none", null, "nowhere", null, null, null, Map.of())));
    assertThat(new DecodedTile(layer.tile(new TileAddress(0, 0, 0))).shape("speck")).isNull();
    assertThat(new DecodedTile(layer.tile(new TileAddress(0, 0, 0))).layer("labels"))
        .extracting(label -> DecodedTile.tags(label).get("key"))
        .containsExactly("land");
    assertThat(new DecodedTile(layer.tile(new TileAddress(8, 135, 120))).shape("speck"))
        .isNotNull();
    assertThat(summary.features()).isEqualTo(2);
    assertThat(summary.zooms().getFirst().tooSmall()).isEqualTo(1);
    assertThat(summary.zooms().getLast().tooSmall()).isZero();
  }

  @Test
  void ground_ofManyAreasTooSmall_isStoodForBySome() {
    // Each cell has 5.2 square steps at zoom 0, and a square that is seen has 64.
    PreparedLayer layer = prepare(3, WigglyCells.of(1, 1, 30, 30, 0.2));
    List<Geometry> seen = new DecodedTile(layer.tile(new TileAddress(0, 0, 0))).layer("shapes");
    double ground = seen.stream().mapToDouble(Geometry::getArea).sum();
    assertThat(summary.zooms().getFirst().tooSmall()).isEqualTo(900 - seen.size());
    assertThat(ground).isCloseTo(Math.pow(6 / 360.0 * 4096, 2), within(70.0));
    assertThat(seen).allSatisfy(shape -> assertThat(shape.getArea()).isEqualTo(64));
    assertThat(DecodedTile.tags(seen.getFirst())).containsKey("key");
  }

  @Test
  void layer_thatWouldMakeTilesTooLarge_isCoarser() {
    PreparedLayer layer = prepare(5, WigglyCells.of(1, 1, 45, 45, 0.2));
    Summary.Zoom deepest = summary.zooms().getLast();
    assertThat(deepest.coarser()).isPositive();
    assertThat(deepest.largestTile()).isLessThanOrEqualTo(TileSize.allowed(5, deepest.coarser()));
    assertThat(Gzip.pack(layer.tile(new TileAddress(5, 16, 15))).length)
        .isLessThanOrEqualTo(TileSize.allowed(5, deepest.coarser()));
  }

  /** Servers keep the tiles of a layer that has not changed. */
  @Test
  void sameLayer_otherTiles_needTheNextMaker() throws IOException {
    PreparedLayer layer = prepare(10, WigglyCells.of(1, 1, 4, 4, 3));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int z = 0; z <= 4; z++) {
      for (int x = 0; x < 1 << z; x++) {
        for (int y = 0; y < 1 << z; y++) {
          all.writeBytes(layer.tile(new TileAddress(z, x, y)));
        }
      }
    }
    assertThat(all.size()).isGreaterThan(1000);
    GoldenVersion.check(
        "tile/tiles.golden.txt", "MAKER in tile/TileSet", TileSet.MAKER, all.toByteArray());
  }

  @Test
  void manyPositions_areFoundToBeJunctionsInSeveralPasses() throws IOException {
    List<Feature> cells = WigglyCells.of(0, 0, 5, 5, 1);
    try (CoordinateStore outlines = new CoordinateStore(folder.resolve("positions"))) {
      for (int i = 0; i < cells.size(); i++) {
        outlines.add(i, cells.get(i).geometry());
      }
      outlines.ready();
      assertThat(Junctions.of(outlines, 100)).isEqualTo(Junctions.of(outlines, 1 << 20));
      // Three or four cells meet at each inner corner of the grid, two at each end of a line.
      Set<Long> spots = new TreeSet<>();
      Junctions.of(outlines, 100).stream().forEach(at -> spots.add(outlines.spot(at)));
      assertThat(spots).hasSize(32);
    }
  }

  private PreparedLayer prepare(int maxZoom, List<Feature> features) {
    try {
      Path made = Files.createDirectory(folder.resolve("layer-" + prepared++));
      summary = LayerPyramidBuilder.run(features::forEach, made, maxZoom);
      assertThat(made.resolve("positions.tmp")).doesNotExist();
      return new PreparedLayer(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Feature feature(String key, String wkt) throws ParseException {
    return new Feature(key, wkt(wkt), key, null, null, null, Map.of());
  }

  private static Geometry wkt(String text) throws ParseException {
    return new WKTReader(SHAPES).read(text);
  }

  private static Point at(int x, int y) {
    return SHAPES.createPoint(new org.locationtech.jts.geom.Coordinate(x, y));
  }
}
