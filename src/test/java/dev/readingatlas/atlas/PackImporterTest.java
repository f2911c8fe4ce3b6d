package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.readingatlas.GoldenVersion;
import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.message.Messages;
import dev.readingatlas.place.Claim;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Place;
import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports the real packs into a real database, whole and broken. */
@SpringBootTest(properties = "atlas.packs=target/no-packs-at-start")
class PackImporterTest {
  /** All that the importer makes of the files of the pack beside the tests. */
  private static final List<String> ROWS =
      List.of(
          "select layer.id, feature_key, feature.name, feature.note, feature.source, edtf, feature.first_day, feature.last_day, properties, ewkb"
              + " from layer join feature on feature.feature_set = layer.feature_set join feature_shape shape on shape.id = feature.id where layer.id like 'golden.%' order by layer.id, feature_key",
          "select id, title, style, color, pattern, label, visible, min_zoom, note, layer.source, licence, features, undated, file_crs, file_columns, remarks"
              + " from layer join feature_set on number = feature_set where id like 'golden.%' order by id",
          "select content, found, kind, title, summary, lang, framing, readings, places, basemap from revision join document on document.checksum = document where slug = 'golden'",
          "select path, asset from revision_file where slug = 'golden' order by path");

  @TempDir Path folder;

  @Autowired PackImporter importer;
  @Autowired AtlasStore atlases;
  @Autowired LayerStore layers;

  private Path basemap;
  private Path aras;

  @Autowired JdbcClient client;

  @BeforeEach
  void emptyTheStoreAndCopyPacks() throws IOException {
    for (String table : List.of("atlas", "revision", "document", "layer")) {
      client.sql("delete from " + table).update();
    }
    atlases.forget();
    basemap = copy("basemap");
    aras = copy("aras");
  }

  @Test
  void framing_asThePackSays_isKept() throws IOException {
    importer.importFolder(basemap);
    importer.importFolder(aras);
    assertThat(atlases.published("aras").orElseThrow().framing()).isEqualTo(Framing.ANYONE);
    String yaml = Files.readString(aras.resolve("atlas.yaml"));
    for (String framing :
        List.of("nobody", "[https://a.example, 'https://*.b.example:8443']", "anyone")) {
      Files.writeString(aras.resolve("atlas.yaml"), yaml + "\nframing: " + framing + "\n");
      assertThat(importer.importFolder(aras).problems()).isEmpty();
      assertThat(atlases.published("aras").orElseThrow().framing())
          .isEqualTo(
              switch (framing) {
                case "nobody" -> Framing.NOBODY;
                case "anyone" -> Framing.ANYONE;
                default -> Framing.by(List.of("https://a.example", "https://*.b.example:8443"));
              });
    }
  }

  @Test
  void packs_sound_comeInWholeAndOnlyOnce() {
    assertThat(importer.importFolder(basemap).outcome()).isEqualTo(Outcome.IMPORTED);
    PackReport first = importer.importFolder(aras);
    assertThat(first.problems()).isEmpty();
    assertThat(first.outcome()).isEqualTo(Outcome.IMPORTED);
    assertThat(first.revision()).isEqualTo(1);

    Atlas atlas = atlases.find("aras").orElseThrow();
    assertThat(atlas.basemap()).isNotEmpty();
    assertThat(atlas.layers()).allSatisfy(layer -> assertThat(layer.features()).isPositive());
    assertThat(atlas.readings()).hasSize(2);
    Place shusha = place(atlas, "shusha");
    assertThat(shusha.features()).contains(new FeatureRef("aras.towns", "shusha"));
    assertThat(place(atlas, "horadiz").claims()).isEmpty();
    assertThat(place(atlas, "nakhchivan").claims())
        .as("claims come back in their order, dated or not")
        .extracting(Claim::by, claim -> claim.when() == null ? null : claim.when().edtf())
        .startsWith(tuple("Treaties of Moscow and Kars", "1921-03-16/.."))
        .contains(tuple("Armenian historians", null));
    assertThat(atlases.list()).extracting(AtlasSummary::slug).containsExactly("aras");

    assertThat(importer.importFolder(aras).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(atlases.find("aras").orElseThrow().revision()).isEqualTo(1);
  }

  /** Of a pack beside the tests, since the real ones change. */
  @Test
  void sameFiles_otherRows_needTheNextImporter() throws IOException {
    importer.importFolder(basemap);
    Path pack = Path.of("src/test/resources/atlas/pack");
    assertThat(importer.importFolder(pack).problems()).isEmpty();
    StringBuilder rows = new StringBuilder();
    for (String query : ROWS) {
      client
          .sql(query)
          .query(
              (row, number) -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                  rows.append(text(row, i)).append('\t');
                }
                return rows.append('\n');
              })
          .list();
    }
    assertThat(rows.toString().lines().count()).isGreaterThan(10);
    GoldenVersion.check(
        "atlas/imported.golden.txt",
        "IMPORTER in atlas/PackChecksum",
        PackChecksum.IMPORTER,
        rows.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The same text of the same value in every database. */
  private static String text(ResultSet row, int column) throws SQLException {
    return switch (row.getObject(column)) {
      case byte[] bytes when bytes[0] == 0x1f -> GzippedText.text(bytes);
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case Boolean is -> is.toString();
      case null, default -> row.getString(column);
    };
  }

  @Test
  void excerpt_ofNoPlace_isKept() throws IOException {
    importer.importFolder(basemap);
    replace(
        aras.resolve("readings/iran-and-karabakh.yaml"), "places: [iran, karabakh]", "places: []");
    assertThat(importer.importFolder(aras).problems()).isEmpty();
    Atlas atlas = atlases.find("aras").orElseThrow();
    assertThat(atlas.readings().getFirst().excerpts())
        .filteredOn(excerpt -> excerpt.places().isEmpty())
        .hasSize(1);
  }

  @Test
  void pack_changed_comesInAsTheNextRevision() throws IOException {
    importer.importFolder(basemap);
    importer.importFolder(aras);
    replace(aras.resolve("atlas.yaml"), "title: \"Along", "title: \"Changed, along");
    PackReport report = importer.importFolder(aras);
    assertThat(report.revision()).isEqualTo(2);
    assertThat(atlases.find("aras").orElseThrow().title()).startsWith("Changed, ");
  }

  @Test
  void basemap_changed_changesTheAtlasesVersion() throws IOException {
    importer.importFolder(basemap);
    importer.importFolder(aras);
    String before = atlases.version("aras").orElseThrow();
    replace(basemap.resolve("atlas.yaml"), "title: ", "title: New ");
    importer.importFolder(basemap);
    assertThat(atlases.version("aras").orElseThrow()).isNotEqualTo(before);
  }

  @Test
  void shapefile_truncated_leavesTheLastGoodRevisionServing() throws IOException {
    importer.importFolder(basemap);
    importer.importFolder(aras);
    int features = count("aras.districts");
    truncate(aras.resolve("layers/districts.shp"));
    PackReport report = importer.importFolder(aras);
    assertRefused(report, "shp-truncated", "districts.shp");
    assertThat(count("aras.districts")).isEqualTo(features);
    assertThat(atlases.find("aras").orElseThrow().places()).isNotEmpty();
  }

  @Test
  void table_missing_isRefusedBecauseTheColumnsThePackNamesAreGone() throws IOException {
    importer.importFolder(basemap);
    importer.importFolder(aras);
    Files.delete(aras.resolve("layers/towns.dbf"));
    PackReport report = importer.importFolder(aras);
    assertRefused(report, "column-missing", "towns.shp");
  }

  @Test
  void shapefile_missing_isSaidWithTheLineOfThePack() throws IOException {
    Files.delete(aras.resolve("layers/towns.shp"));
    PackReport report = importer.importFolder(aras);
    Finding problem = problem(report, "file-missing");
    assertThat(problem.file()).isEqualTo("atlas.yaml");
    assertThat(problem.line()).isPositive();
    assertThat(FindingText.ENGLISH.of(problem)).contains("towns.shp");
    assertThat(report.revision()).isNull();
    assertThat(atlases.find("aras")).isEmpty();
  }

  @Test
  void projection_unknown_isRefused() throws IOException {
    Files.writeString(aras.resolve("layers/towns.prj"), "LOCAL_CS[\"somewhere\"]");
    PackReport report = importer.importFolder(aras);
    assertThat(problem(report, "crs-unknown").file()).endsWith("towns.prj");
  }

  @Test
  void feature_thatAPlaceNamesButTheLayerLacks_isSaid() throws IOException {
    replace(aras.resolve("atlas.yaml"), "key: shusha", "key: shoosha");
    PackReport report = importer.importFolder(aras);
    assertThat(FindingText.ENGLISH.of(problem(report, "feature-unknown"))).contains("shoosha");
  }

  @Test
  void pack_broken_leavesOthersAlone_andHealthSaysWhy() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Files.move(basemap, packs.resolve("basemap"));
    Files.move(aras, packs.resolve("aras"));
    Path broken = Files.createDirectories(packs.resolve("broken"));
    Files.writeString(broken.resolve("atlas.yaml"), "slug: broken\n");
    PackFolderImport startup = new PackFolderImport(settings(packs, false), importer, atlases);
    startup.start();
    assertThat(startup.reports())
        .extracting(PackReport::outcome)
        .containsExactly(Outcome.IMPORTED, Outcome.IMPORTED, Outcome.FAILED);
    var health = new PackHealth(startup).health();
    assertThat(health.getStatus()).isEqualTo(new Status("DEGRADED"));
    assertThat(health.getDetails().get("broken").toString())
        .contains("failed")
        .contains("atlas.yaml")
        .contains("title");
    assertThat(atlases.find("aras")).isPresent();
  }

  @Test
  void folder_ofASlugThatAnotherHas_isRefusedNamingTheFirst() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Files.move(basemap, packs.resolve("basemap"));
    Files.move(aras, packs.resolve("aras"));
    Path copy = Files.createDirectories(packs.resolve("A copy"));
    Files.writeString(copy.resolve("atlas.yaml"), "slug: aras\ntitle: Not the real one\n");
    PackFolderImport startup = started(packs);
    assertThat(report(startup, "A copy").outcome()).isEqualTo(Outcome.FAILED);
    Finding taken = problem(report(startup, "A copy"), "slug-taken");
    assertThat(FindingText.ENGLISH.of(taken)).contains("the folder aras has the slug aras already");
    assertThat(taken.line()).isEqualTo(1);
    assertThat(atlases.title("aras").orElseThrow()).startsWith("Along");
  }

  @Test
  void whatIsNoPack_andWhatIsGone_isSaidAtHealth() throws IOException {
    importer.importFolder(basemap);
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Files.createDirectories(packs.resolve("nested/inner"));
    Files.writeString(packs.resolve("nested/inner/atlas.yaml"), "slug: inner\n");
    for (String name : List.of("Atlas.yaml", "atlas.yml", "atlas.yaml.txt")) {
      Path one = Files.createDirectories(packs.resolve("pack of " + name));
      Files.writeString(one.resolve(name), "slug: one\n");
    }
    Files.writeString(packs.resolve("dropped.zip"), "PK");
    Files.writeString(packs.resolve("README.md"), "Words on packs.");
    Files.createDirectories(packs.resolve("__MACOSX/mac"));
    PackFolderImport startup = started(packs);
    var details = new PackHealth(startup).health().getDetails();
    assertThat(details).doesNotContainKeys("README.md", "__MACOSX");
    assertThat(details.get("nested").toString()).contains("no pack", "too deep", "nested/inner");
    assertThat(details.get("pack of Atlas.yaml").toString()).contains("has Atlas.yaml", "rename");
    assertThat(details.get("pack of atlas.yml").toString()).contains("has atlas.yml");
    assertThat(details.get("pack of atlas.yaml.txt").toString()).contains("has atlas.yaml.txt");
    assertThat(details.get("dropped.zip").toString()).contains("cannot be read as a zip");
    assertThat(details.get("basemap").toString()).contains("gone", "revision 1 is still served");
    assertThat(new PackHealth(startup).health().getStatus()).isEqualTo(new Status("DEGRADED"));
  }

  @Test
  void zip_isTakenAsItIs_andReadAgainWhenItChanges() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Files.move(basemap, packs.resolve("basemap"));
    Path zip = packs.resolve("from a colleague.ZIP");
    zip(aras, "My atlas/", zip);
    PackFolderImport imports = started(packs);
    assertThat(report(imports, "from a colleague.ZIP").problems()).isEmpty();
    assertThat(atlases.title("aras").orElseThrow()).startsWith("Along");

    replace(aras.resolve("atlas.yaml"), "title: \"Along", "title: \"Changed, along");
    zip(aras, "", zip);
    imports.importAgain(name -> name.equals("from a colleague.ZIP"));
    assertThat(atlases.title("aras").orElseThrow()).startsWith("Changed");

    Files.copy(zip, packs.resolve("aras.zip"));
    imports = started(packs);
    assertThat(report(imports, "aras.zip").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(problem(report(imports, "from a colleague.ZIP"), "slug-taken")).isNotNull();

    Files.delete(packs.resolve("aras.zip"));
    Files.delete(zip);
    assertThat(report(started(packs), "aras").outcome()).isEqualTo(Outcome.GONE);
    assertThat(folder.resolve("data/unpacked")).isDirectoryNotContaining(Files::isDirectory);
  }

  @Test
  void zip_thatIsNotSafeOrNoPack_isRefusedByName() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    zip(aras.resolve("layers"), "", packs.resolve("layers only.zip"));
    try (var out = new ZipOutputStream(Files.newOutputStream(packs.resolve("leaves.zip")))) {
      out.putNextEntry(new ZipEntry("atlas.yaml"));
      out.putNextEntry(new ZipEntry("../../../outside"));
    }
    Files.writeString(packs.resolve("no zip.zip"), "PK");
    try (var out = new ZipOutputStream(Files.newOutputStream(packs.resolve("large.zip")))) {
      out.putNextEntry(new ZipEntry("atlas.yaml"));
      out.putNextEntry(new ZipEntry("zeros"));
      byte[] zeros = new byte[1 << 24];
      for (int i = 0; i <= 128; i++) {
        out.write(zeros);
      }
    }
    PackFolderImport imports = started(packs);
    assertThat(report(imports, "layers only.zip").problems())
        .extracting(Finding::code)
        .containsExactly("zip-no-pack");
    assertThat(problem(report(imports, "no zip.zip"), "zip-unreadable")).isNotNull();
    assertThat(problem(report(imports, "large.zip"), "zip-too-large")).isNotNull();
    assertThat(problem(report(imports, "leaves.zip"), "zip-path-outside")).isNotNull();
    assertThat(folder.resolve("outside")).doesNotExist();
    assertThat(folder.resolve("data/unpacked")).isEmptyDirectory();
  }

  private static void zip(Path pack, String top, Path zip) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(top + pack.relativize(file)));
        Files.copy(file, out);
      }
      out.putNextEntry(new ZipEntry("__MACOSX/._atlas.yaml"));
    }
  }

  @Test
  void basemap_thatThereIsNot_isSaidWithItsLine() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Files.move(aras, packs.resolve("aras"));
    for (int start = 0; start < 2; start++) {
      Finding problem = problem(report(started(packs), "aras"), "basemap-unknown");
      assertThat(problem.line()).as("imported or unchanged").isPositive();
      assertThat(FindingText.ENGLISH.of(problem)).contains("no basemap basemap");
    }
  }

  @Test
  void pack_thatCannotEvenBeRead_saysWhichRevisionIsServed() throws IOException {
    importer.importFolder(basemap);
    importer.importFolder(aras);
    Files.writeString(aras.resolve("atlas.yaml"), "slug: aras\ntitle: [");
    PackReport report = importer.importFolder(aras);
    assertThat(report.slug()).isEqualTo("aras");
    assertThat(report.revision()).isEqualTo(1);
  }

  @Test
  void problems_ofABrokenPack_areToldOnlyWhileNothingIsServed() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Path broken = Files.createDirectories(packs.resolve("broken"));
    Files.writeString(broken.resolve("atlas.yaml"), "slug: broken\n");
    FailedPacks failed = new FailedPacks(started(packs));
    assertThat(failed.problemsOf("broken", Messages.in(Locale.ENGLISH)))
        .singleElement()
        .asString()
        .contains("atlas.yaml", "title");
    assertThat(failed.problemsOf("broken", Messages.in(Locale.forLanguageTag("tr"))))
        .containsExactly("atlas.yaml, satır 1: title alanı eksik; ekleyin");
    assertThat(failed.has("other")).isFalse();
  }

  @Test
  void style_thatDoesNotFitTheShapes_isSaidWithItsLine() throws IOException {
    replace(aras.resolve("atlas.yaml"), "style: district", "style: town");
    Finding problem = problem(importer.importFolder(aras), "style-unfit");
    assertThat(problem.line()).isPositive();
    assertThat(FindingText.ENGLISH.of(problem))
        .contains("town is not made for areas")
        .contains("region");
  }

  @Test
  void style_ofThePack_isInTheStore_andAnotherLookIsAnotherLayer() throws IOException {
    importer.importFolder(basemap);
    replace(
        aras.resolve("atlas.yaml"),
        "periods:",
        """
        styles:
          - {id: march, names: {en: March}, shape: area, color: "#7a1f5c", fill: 0.2}

        periods:""");
    replace(aras.resolve("atlas.yaml"), "style: district", "style: march");
    assertThat(importer.importFolder(aras).problems()).isEmpty();
    Layer districts = districts();
    assertThat(districts.style().look().fill()).isEqualTo(0.2);
    assertThat(districts.style().ownLook().get("names").get("en").asString()).isEqualTo("March");
    replace(aras.resolve("atlas.yaml"), "fill: 0.2", "fill: 0.3");
    importer.importFolder(aras);
    assertThat(districts().style().look().fill()).isEqualTo(0.3);
    assertThat(districts().checksum()).isNotEqualTo(districts.checksum());
  }

  private Layer districts() {
    return atlases.find("aras").orElseThrow().layers().stream()
        .filter(layer -> layer.id().equals("aras.districts"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void column_ofTextNamedAsADay_isSaid() throws IOException {
    replace(aras.resolve("atlas.yaml"), "firstDay: first_day", "firstDay: name");
    Finding problem = problem(importer.importFolder(aras), "column-no-date");
    assertThat(FindingText.ENGLISH.of(problem)).contains("holds no dates").contains("when");
  }

  @Test
  void packsFolder_changedWhileTheServerRuns_isImportedAgain() throws Exception {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Files.move(basemap, packs.resolve("basemap"));
    PackFolderImport imports = started(packs);
    PackWatch watch = new PackWatch(settings(packs, true), imports);
    watch.start();
    try {
      Files.move(aras, packs.resolve("aras"));
      await().until(() -> atlases.title("aras").isPresent());

      Path yaml = packs.resolve("aras/atlas.yaml");
      replace(yaml, "title: \"Along", "title: \"Changed, along");
      await().until(() -> atlases.title("aras").orElseThrow().startsWith("Changed"));

      String good = Files.readString(yaml);
      Files.writeString(yaml, "title: [");
      await().until(() -> report(imports, "aras").outcome() == Outcome.FAILED);
      assertThat(atlases.title("aras").orElseThrow()).as("the last good one").startsWith("Changed");
      assertThat(new PackHealth(imports).health().getStatus().getCode()).isEqualTo("DEGRADED");
      Files.writeString(yaml, good);
      await().until(() -> report(imports, "aras").outcome() == Outcome.UNCHANGED);
      assertThat(report(imports, "basemap").outcome()).isEqualTo(Outcome.IMPORTED);

      Path copy = Files.createDirectories(packs.resolve("copy"));
      Files.writeString(copy.resolve("atlas.yaml"), "slug: aras\ntitle: Not the real one\n");
      await().until(() -> imports.reports().size() == 3);
      assertThat(problem(report(imports, "copy"), "slug-taken")).isNotNull();
      Files.move(packs.resolve("aras"), folder.resolve("elsewhere"));
      Files.delete(copy.resolve("atlas.yaml"));
      Files.delete(copy);
      await().until(() -> report(imports, "aras").outcome() == Outcome.GONE);
      assertThat(atlases.title("aras")).isPresent();
    } finally {
      watch.stop();
    }
    assertThat(watch.isRunning()).isFalse();
  }

  private AtlasSettings settings(Path packs, boolean watch) {
    return new AtlasSettings(packs, "aras", folder.resolve("data"), AtlasSettings.Gone.KEEP, watch);
  }

  @Test
  void pack_gone_isWithdrawnByTheSetting_andServedAgainWhenItIsBack() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    Files.move(basemap, packs.resolve("basemap"));
    Files.move(aras, packs.resolve("aras"));
    PackFolderImport imports =
        new PackFolderImport(
            new AtlasSettings(
                packs, "aras", folder.resolve("data"), AtlasSettings.Gone.WITHDRAW, false),
            importer,
            atlases);
    imports.start();
    Files.move(packs.resolve("aras"), folder.resolve("aside"));
    imports.importAgain(name -> name.equals("aras"));
    assertThat(report(imports, "aras").outcome()).isEqualTo(Outcome.WITHDRAWN);
    assertThat(atlases.published("aras")).isEmpty();
    assertThat(atlases.isWithdrawn("aras")).isTrue();
    Files.move(folder.resolve("aside"), packs.resolve("aras"));
    imports.importAgain(name -> name.equals("aras"));
    assertThat(report(imports, "aras").outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(atlases.published("aras").orElseThrow().revision()).isEqualTo(1);
  }

  private PackFolderImport started(Path packs) {
    PackFolderImport startup = new PackFolderImport(settings(packs, false), importer, atlases);
    startup.start();
    return startup;
  }

  private static PackReport report(PackFolderImport startup, String pack) {
    return startup.reports().stream()
        .filter(report -> report.pack().equals(pack))
        .findFirst()
        .orElseThrow();
  }

  private void assertRefused(PackReport report, String code, String file) {
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.revision()).as("still served").isEqualTo(1);
    assertThat(problem(report, code).toString()).contains(file);
    assertThat(atlases.find("aras").orElseThrow().revision()).isEqualTo(1);
  }

  private static Finding problem(PackReport report, String code) {
    return report.problems().stream()
        .filter(problem -> problem.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + code + " in " + report));
  }

  private static Place place(Atlas atlas, String id) {
    return atlas.places().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private int count(String layer) {
    int[] count = {0};
    layers.forEachFeature(layers.find(layer).orElseThrow(), feature -> count[0]++);
    return count[0];
  }

  private Path copy(String pack) throws IOException {
    Path from = Path.of("geodata").resolve(pack);
    Path to = folder.resolve(pack);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
    return to;
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    int at = text.indexOf(what);
    Files.write(
        file,
        (text.substring(0, at) + by + text.substring(at + what.length()))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void truncate(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }
}
