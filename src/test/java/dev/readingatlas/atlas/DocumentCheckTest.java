package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.message.Messages;
import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each fault gives the same finding in a document, by pointer, and in a pack, by file and line. */
class DocumentCheckTest {
  private static final String ATLAS =
      """
      slug: test
      title: A test
      languages: [en, az]
      bounds: [44, 38, 48, 41]
      framing: anyone
      periods:
        - {id: early, name: Early, when: 1988-02/1994-05}
        - {id: late, name: Late, when: 1994-06/.., color: "#112233", pattern: dotted}
      styles:
        - {id: own, shape: point, color: "#7a1f5c", size: [4, 8], names: {en: Own}}
      layers:
        - {id: towns, file: layers/towns.shp, title: Towns, style: town, source: us, licence: CC0}
      places:
        - id: julfa
          kind: town
          names:
            - {text: Julfa, lang: en, script: Latn}
            - {text: Culfa, lang: az, script: Latn}
          features:
            - {layer: towns, key: julfa}
          claims:
            - {by: A, says: A says so., source: A book.}
            - {by: B, says: B denies it., source: A book.}
      readings: [readings/one.yaml]
      """;

  private static final String READING =
      """
      id: one
      title: One
      author: Somebody
      lang: en
      published: 2022~
      standpoint: None that is known.
      licence: CC BY 4.0
      source: Written for this test.
      text:
        - "At [Julfa](place:julfa) the river turns.[1] The road does not."
      footnotes:
        - {number: 1, text: A book., csl: [{id: book, type: book, title: A book}]}
      excerpts:
        - {id: road, paragraph: 1, exact: The road does not., prefix: "turns.[1] ", suffix: "", note: A note., places: [julfa]}
        - {id: turn, paragraph: 1, exact: "turns.[1]", prefix: "river ", suffix: " The", note: A note., places: [julfa], footnotes: [1]}
      """;

  /**
   * Text of the pack; by which other text; code and variant; pointer; line of atlas.yaml or of the
   * reading.
   */
  private static final String FAULTS =
      """
      title: A test -> titel: A test || schema-broken.missing | | 1
      kind: town -> sort: town || schema-broken.unknown | /places/0/sort | 15
      title: A test -> titel: A test || schema-broken.unknown-near | /titel | 2
      kind: town -> knd: town || schema-broken.unknown-near | /places/0/knd | 15
      pattern: dotted -> pattern: wavy || schema-broken.choice | /periods/1/pattern | 8
      title: A test -> title: || schema-broken.nothing | /title | 2
      title: A test -> title: 1918 || schema-broken.quotes | /title | 2
      title: A test -> title: [A test] || schema-broken.needs-string | /title | 2
      [44, 38, 48, 41] -> [44, 38, 48, x] || schema-broken.needs-number | /bounds/3 | 4
      paragraph: 1, exact: The -> paragraph: a, exact: The || schema-broken.needs-integer | /readings/0/excerpts/0/paragraph | 14
      style: town, source -> style: town, label: x, source || schema-broken.needs-boolean | /layers/0/label | 12
      [44, 38, 48, 41] -> x || schema-broken.needs-array | /bounds | 4
      names: {en: Own} -> names: x || schema-broken.needs-object | /styles/0/names | 10
      kind: town -> kind: "" || schema-broken.empty | /places/0/kind | 15
      title: A test -> title: " " || schema-broken.blank | /title | 2
      name: Early -> name: " " || schema-broken.blank | /periods/0/name | 7
      kind: town -> kind: a place with a kind of far too many letters || schema-broken.long | /places/0/kind | 15
      [44, 38, 48, 41] -> [44, 38, 48] || schema-broken.too-few | /bounds | 4
      [44, 38, 48, 41] -> [44, 38, 48, 41, 5] || schema-broken.too-many | /bounds | 4
      names: {en: Own} -> names: {} || schema-broken.no-fields | /styles/0/names | 10
      [44, 38, 48, 41] -> [-200, 38, 48, 41] || schema-broken.small | /bounds/0 | 4
      [44, 38, 48, 41] -> [200, 38, 48, 41] || schema-broken.large | /bounds/0 | 4
      [en, az] -> [en, en] || schema-broken.twice | /languages | 3
      layers/towns.shp -> layers\\towns.shp || schema-broken.backslash | /layers/0/file | 12
      style: town -> style: A town || schema-broken.id | /layers/0/style | 12
      [en, az] -> [en_GB] || schema-broken.lang | /languages/0 | 3
      "#112233" -> blue || schema-broken.color | /periods/1/color | 8
      "#7a1f5c" -> Blue! || schema-broken.color-role | /styles/0/color | 10
      framing: anyone -> framing: [example.edu] || schema-broken.site | /framing/0 | 5
      framing: anyone -> framing: somebody || schema-broken.framing | /framing | 5
      layers/towns.shp -> layers/towns.zip || schema-broken.shapefile | /layers/0/file | 12
      style: town, -> style: town, crs: WGS84, || schema-broken.crs | /layers/0/crs | 12
      lang: az, script: Latn -> lang: az, script: latin || schema-broken.script | /places/0/names/1/script | 18
      author: Somebody -> url: example.org || schema-broken.missing | /readings/0 | 1
      author: Somebody -> url: example.org || schema-broken.address | /readings/0/url | 3
      title: A test -> title: "A \\u202e test" || text-invisible-sign.direction | /title | 2
      title: A test -> title: "A \\u0007 test" || text-invisible-sign | /title | 2
      id: late -> id: early || id-repeated | /periods/1 | 8
      {id: turn -> {id: road || id-repeated | /readings/0/excerpts/1 | 15
      id: towns, file -> id: reaches, file || id-reserved | /layers/0/id | 12
      {id: own -> {id: dam || style-taken | /styles/0 | 10
      style: town -> style: castle || style-unknown | /layers/0/style | 12
      "#7a1f5c" -> purple || color-unknown | /styles/0/color | 10
      style: town, -> style: town, encoding: x-none, || layer-encoding-unknown | /layers/0/encoding | 12
      layers/towns.shp -> ../towns.shp || file-outside-pack | /layers/0/file | 12
      {layer: towns, -> {layer: cities, || layer-unknown | /places/0/features/0/layer | 20
      places: [julfa]} -> places: [jolfa]} || place-unknown | /readings/0/excerpts/0/places/0 | 14
      (place:julfa) -> (place:jolfa) || place-unknown.text | /readings/0/text/0 | 10
      lang: az, script -> lang: en, script || name-repeated | /places/0/names/1 | 18
      by: B, says: B denies it. -> by: A, says: A says so. || claim-repeated | /places/0/claims/1 | 23
      - {number: 1, -> - {number: 1, text: No., csl: [{id: a, type: b, title: c}]}; - {number: 1, || footnote-repeated | /readings/0/footnotes/1 | 13
      footnotes: [1]} -> footnotes: [1, 7]} || footnote-unknown | /readings/0/excerpts/1 | 15
      , footnotes: [1]} -> } || footnote-mark | /readings/0/excerpts/1 | 15
      - {number: 1, -> - {number: 2, text: No., csl: [{id: a, type: b, title: c}]}; - {number: 1, || footnote-unused | /readings/0/footnotes/0 | 12
      road, paragraph: 1 -> road, paragraph: 3 || paragraph-unknown | /readings/0/excerpts/0 | 14
      exact: The road -> exact: The rode || quotation-orphan | /readings/0/excerpts/0 | 14
      1988-02/1994-05 -> 1988-13/1994-05 || when-unreadable | /periods/0/when | 7
      1988-02/1994-05 -> -0043/1994-05 || when-before-common-era | /periods/0/when | 7
      color: "#112233", pattern: dotted -> color: "#d55e00", pattern: solid || periods-alike | /periods/1 | 8
      [en, az] -> [en, tr] || language-without-names | /languages/1 | 3
      [44, 38, 48, 41] -> [44, 41, 48, 38] || bounds-upside-down | /bounds | 4
      [44, 38, 48, 41] -> [44, 38, 44, 41] || bounds-empty | /bounds | 4
      [44, 38, 48, 41] -> [170, 38, -170, 41] || bounds-antimeridian | /bounds | 4
      note: A note. -> note: "![A](b.jpg)" || picture-left-out | /readings/0/excerpts/0/note | 14
      note: A note. -> note: "[x](javascript:a)" || link-refused | /readings/0/excerpts/0/note | 14
      note: A note. -> note: "<b>" || html-as-text | /readings/0/excerpts/0/note | 14
      """;

  @TempDir Path folder;

  record Fault(String text, String by, String rule, String pointer, int line) {
    static Fault of(String row) {
      String[] parts = row.split(" \\|\\|?(?= |$)", -1);
      String[] change = parts[0].split(" ->");
      return new Fault(
          change[0],
          change[1].strip().replace("; ", "\n  "),
          parts[1].strip(),
          parts[2].strip(),
          Integer.parseInt(parts[3].strip()));
    }

    boolean isOfReading() {
      return pointer.startsWith("/readings/");
    }

    String in(String file) {
      assertThat(file).contains(text);
      int at = file.indexOf(text);
      return file.substring(0, at) + by + file.substring(at + text.length());
    }
  }

  static Stream<Fault> faults() {
    return FAULTS.lines().map(Fault::of);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void fault_isFoundInDocumentAndPack(Fault fault) throws IOException {
    String atlas = fault.isOfReading() ? ATLAS : fault.in(ATLAS);
    String reading = fault.isOfReading() ? fault.in(READING) : READING;
    assertThat(DocumentCheck.check(document(atlas, reading)))
        .anySatisfy(
            finding -> {
              assertThat(rule(finding)).isEqualTo(fault.rule());
              assertThat(finding.pointer()).isEqualTo(fault.pointer());
              for (Locale language : Messages.LANGUAGES) {
                assertThat(new FindingText(Messages.in(language)).of(finding))
                    .doesNotContain("{", "schema-", "finding.");
              }
            });
    assertThat(inPack(atlas, reading))
        .anySatisfy(
            finding -> {
              assertThat(rule(finding)).isEqualTo(fault.rule());
              assertThat(finding.file())
                  .isEqualTo(fault.isOfReading() ? "readings/one.yaml" : "atlas.yaml");
              assertThat(finding.line()).isEqualTo(fault.line());
            });
  }

  @Test
  void document_sound_hasNoFindings() throws IOException {
    assertThat(DocumentCheck.check(document(ATLAS, READING))).isEmpty();
    assertThat(inPack(ATLAS, READING)).isEmpty();
  }

  /** Names of files of readings are in packs only; the forms are those that no rule above has. */
  @Test
  void sentences_ofBrokenSchemas_eachHaveAFault() throws IOException {
    Set<String> tried = new TreeSet<>();
    faults().map(Fault::rule).forEach(tried::add);
    tried.addAll(Set.of("schema-broken.more", "schema-broken.form", "schema-broken.reading-file"));
    Set<String> sentences = new TreeSet<>();
    for (String key : FindingsDocTest.keys()) {
      if (key.startsWith("finding.schema-broken.")) {
        sentences.add(key.substring("finding.".length()));
      }
    }
    assertThat(tried).containsAll(sentences);
  }

  private static String rule(Finding finding) {
    return finding.code() + (finding.variant() == null ? "" : "." + finding.variant());
  }

  private static AtlasDocument document(String atlas, String reading) {
    YAMLMapper yaml = new YAMLMapper();
    ObjectNode root = (ObjectNode) yaml.readTree(atlas);
    JsonNode names = root.get("readings");
    ArrayNode readings = root.arrayNode();
    names.forEach(name -> readings.add(yaml.readTree(reading)));
    root.set("readings", readings);
    return new AtlasDocument(root);
  }

  private List<Finding> inPack(String atlas, String reading) throws IOException {
    Files.createDirectories(folder.resolve("readings"));
    Files.writeString(folder.resolve("atlas.yaml"), atlas);
    Files.writeString(folder.resolve("readings/one.yaml"), reading);
    try {
      return new PackReader(JsonMapper.shared()).read(folder).problems();
    } catch (PackException e) {
      return e.problems();
    }
  }
}
