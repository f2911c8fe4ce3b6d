package dev.readingatlas.source.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.readingatlas.source.SourceColumn;
import dev.readingatlas.source.SourceException;
import dev.readingatlas.source.SourceOptions;
import dev.readingatlas.source.SourceReader;
import dev.readingatlas.source.SourceSummary;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.geotools.api.data.FileDataStore;
import org.geotools.api.data.FileDataStoreFinder;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every shapefile of the shared folder and compares with what GDAL reads: {@code INDEX.csv}
 * beside the files, and {@code corpus.golden.json}, made by {@code build_golden.py}.
 */
class ShapefileCorpusTest {
  private static final Path FOLDER = Path.of("..", "shared", "shapefiles");

  /**
   * GDAL trusts the lying .shx (8 records, 2 of them garbage) unless told to rebuild it; then it
   * reads 22, as we do.
   */
  private static final String LYING_SHX = "shapelib/3dpoints.shp";

  /** Has 20-digit numbers that GDAL rounds to Real; we keep every digit. */
  private static final String WIDE_LONG = "shapelib/mpatch3.shp";

  @TestFactory
  Stream<DynamicTest> everyFile_asIndexed_readsAsGdalDoes() throws Exception {
    if (!Files.isRegularFile(FOLDER.resolve("INDEX.csv"))) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "shared shapefiles", () -> assumeTrue(false, FOLDER + " is not there")));
    }
    JsonNode golden = golden();
    List<DynamicTest> tests = new ArrayList<>();
    for (Map<String, String> row : index()) {
      String name = row.get("corpus") + "/" + row.get("dataset");
      tests.add(DynamicTest.dynamicTest(name, () -> check(name, row, golden.get(name))));
    }
    return tests.stream();
  }

  @Test
  void corpus_golden_coversWholeIndex() throws Exception {
    assumeTrue(Files.isRegularFile(FOLDER.resolve("INDEX.csv")));
    assertThat(golden().size()).isEqualTo(index().size()).isEqualTo(71);
  }

  private static void check(String name, Map<String, String> row, JsonNode golden)
      throws Exception {
    Path shp = FOLDER.resolve(name);
    List<String> shapes = new ArrayList<>();
    long rawNulls = 0;
    long invalid = 0;
    long holes = 0;
    FileDataStore store = FileDataStoreFinder.getDataStore(shp.toFile());
    assertThat(store).isInstanceOf(ShapefileDataStore.class);
    try (SimpleFeatureIterator features = store.getFeatureSource().getFeatures().features()) {
      while (features.hasNext()) {
        SimpleFeature feature = features.next();
        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        shapes.add(
            shapeLine(
                shapes.size() + 1, geometry, row.get("z").equals("Z"), row.get("m").equals("M")));
        if (geometry == null) {
          rawNulls++;
        } else {
          invalid += geometry.isValid() ? 0 : 1;
          holes += holes(geometry);
        }
      }
    }
    assertThat(store.getFeatureSource().getCount(org.geotools.api.data.Query.ALL))
        .isEqualTo(shapes.size());
    ReferencedEnvelope bounds = store.getFeatureSource().getBounds();
    store.dispose();

    assertThat((long) shapes.size()).isEqualTo(Long.parseLong(row.get("raw_records")));
    assertThat(shapes.size()).isEqualTo(golden.get("features").asInt());
    if (!row.get("ogr_count").isEmpty() && !name.equals(LYING_SHX)) {
      assertThat(shapes.size()).isEqualTo(Integer.parseInt(row.get("ogr_count")));
    }
    assertThat(rawNulls).as("null shapes").isEqualTo(Long.parseLong(row.get("null_shapes")));
    if (!golden.get("extent").isNull() && !shapes.isEmpty()) {
      for (int i = 0; i < 4; i++) {
        double ours =
            List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()).get(i);
        assertThat(ours).isCloseTo(golden.get("extent").get(i).asDouble(), within(1e-5));
      }
    }
    if (!golden.get("shapes").isNull()) {
      if (!shapes.isEmpty()) {
        assertThat(shapes.get(0)).isEqualTo(golden.get("firstShape").asString());
      }
      assertThat(sha(shapes)).as("all shapes").isEqualTo(golden.get("shapes").asString());
      if (!row.get("holes").isEmpty()) {
        assertThat(holes).as("holes").isEqualTo(golden.get("holes").asLong());
        assertThat(invalid).as("invalid shapes").isEqualTo(Long.parseLong(row.get("invalid")));
      }
    }
    checkReader(shp, name, row, golden);
  }

  private static void checkReader(Path shp, String name, Map<String, String> row, JsonNode golden)
      throws Exception {
    List<String> values = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    golden.get("fields").forEach(f -> kinds.add(f.asString()));
    Envelope seen = new Envelope();
    SourceSummary summary;
    try {
      summary = SourceReader.read(shp, SourceOptions.none(), r -> {});
    } catch (SourceException e) {
      assertThat(row.get("prj")).as(e.getMessage()).isEmpty();
      assertThat(e.finding().code()).isEqualTo("crs-missing");
      assertThat(golden.get("extent").get(2).asDouble())
          .satisfies(x -> assertThat(Math.abs(x)).isGreaterThan(180));
      summary = null;
    }
    SourceOptions options =
        summary == null ? SourceOptions.none().withCrs("EPSG:3857") : SourceOptions.none();
    summary =
        SourceReader.read(
            shp,
            options,
            r -> {
              values.add(valueLine(values.size() + 1, r.attributes(), kinds));
              if (r.geometry() != null) {
                assertThat(r.geometry().isValid()).isTrue();
                seen.expandToInclude(r.geometry().getEnvelopeInternal());
              }
            });
    assertThat(summary.records()).isEqualTo(values.size());
    assertThat(summary.geometryType()).isEqualTo(row.get("shp_type"));
    assertThat(summary.nullShapes()).isEqualTo(Long.parseLong(row.get("null_shapes")));
    assertThat(summary.envelope()).isEqualTo(seen);
    assertThat(summary.columns().stream().map(ShapefileCorpusTest::gdalField).toList())
        .isEqualTo(
            kinds.stream()
                .map(
                    k ->
                        name.equals(WIDE_LONG) && k.equals("LONGFIELD:Real")
                            ? "LONGFIELD:Integer64"
                            : k)
                .toList());
    if (!values.isEmpty()) {
      assertThat(values.get(0)).isEqualTo(golden.get("firstValues").asString());
    }
    assertThat(sha(values)).as("all values").isEqualTo(golden.get("values").asString());
    List<String> indexed =
        Stream.of(row.get("fields").split(","))
            .filter(f -> !f.isEmpty())
            .map(f -> f.split(":")[0])
            .toList();
    assertThat(summary.columns().stream().map(SourceColumn::name))
        .startsWith(indexed.toArray(String[]::new));
    if (row.get("crs").contains("EPSG:")) {
      assertThat(summary.crs())
          .isEqualTo(row.get("crs").substring(row.get("crs").indexOf("EPSG:")));
    }
    assertThat(summary.findings()).noneMatch(p -> p.fatal());
  }

  private static String gdalField(SourceColumn column) {
    String type =
        switch (column.type().getSimpleName()) {
          case "Long" -> "Integer64";
          case "Double" -> "Real";
          case "LocalDate" -> "Date";
          case "Boolean" -> "Logical";
          default -> column.type().getSimpleName();
        };
    return column.name() + ":" + type;
  }

  private static String valueLine(int number, Map<String, Object> attributes, List<String> kinds) {
    List<String> values = new ArrayList<>();
    for (Object value : attributes.values()) {
      boolean real = kinds.get(values.size()).endsWith(":Real");
      values.add(
          switch (value) {
            case null -> "null";
            case Double d -> bits(d);
            case Long wide when real -> bits(wide.doubleValue());
            case Boolean b -> b ? "T" : "F";
            default -> value.toString();
          });
    }
    assertThat(values).hasSameSizeAs(kinds);
    return number + " " + String.join("|", values);
  }

  private static int holes(Geometry geometry) {
    int holes = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      holes += geometry.getGeometryN(i) instanceof Polygon p ? p.getNumInteriorRing() : 0;
    }
    return holes;
  }

  private static String shapeLine(int number, Geometry geometry, boolean hasZ, boolean hasM) {
    if (geometry == null) {
      return number + " null";
    }
    int parts = geometry.getDimension() == 0 ? 0 : geometry.getNumGeometries();
    List<String> points = new ArrayList<>();
    for (Coordinate c : geometry.getCoordinates()) {
      points.add(
          bits(c.x)
              + " "
              + bits(c.y)
              + (hasZ ? " " + bits(c.getZ()) : "")
              + (hasM ? " " + bits(c.getM()) : ""));
    }
    points.sort(null);
    return number + " " + parts + " " + holes(geometry) + " " + points.size() + " " + sha(points);
  }

  private static String bits(double value) {
    return String.format("%016x", Double.doubleToLongBits(value + 0.0));
  }

  private static String sha(List<String> lines) {
    try {
      byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode golden() throws Exception {
    try (InputStream in =
        ShapefileCorpusTest.class.getResourceAsStream("/source/shapefile/corpus.golden.json")) {
      return JsonMapper.shared().readTree(in);
    }
  }

  private static List<Map<String, String>> index() throws Exception {
    List<String> lines = Files.readAllLines(FOLDER.resolve("INDEX.csv"));
    List<String> head = split(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        List<String> cells = split(line);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
          row.put(head.get(i), i < cells.size() ? cells.get(i) : "");
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Cells of one line of CSV; quoted cells hold no quotes here. */
  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
