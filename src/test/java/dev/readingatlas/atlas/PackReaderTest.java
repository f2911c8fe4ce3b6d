package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.layer.StyleLook;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Claim;
import dev.readingatlas.reading.Format;
import dev.readingatlas.reading.Markdown;
import dev.readingatlas.reading.Mention;
import dev.readingatlas.reading.Paragraph;
import dev.readingatlas.reading.Reading;
import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;

class PackReaderTest {
  private static final String ATLAS =
      """
      slug: test
      title: A test
      languages: [en, az]
      periods:
        - {id: early, name: Early, when: 1988-02/1994-05}
        - {id: late, name: Late, when: 1994-06/.., color: "#112233", pattern: dotted}
      layers:
        - {id: towns, file: layers/towns.shp, title: Towns, style: town, source: us, licence: CC0}
      places:
        - id: julfa
          kind: town
          names:
            - {text: Djulfa, lang: en, script: Latn, variant: true}
            - {text: Julfa, lang: en, script: Latn}
            - {text: Culfa, lang: az, script: Latn}
          features:
            - {layer: towns, key: julfa}
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
        - number: 1
          text: A book, 1999.
          csl: [{id: book, type: book, title: A book, issued: {date-parts: [[1999]]}}]
      excerpts:
        - id: road
          paragraph: 1
          exact: "The road does not."
          prefix: "turns.[1] "
          suffix: ""
          note: A note.
          places: [julfa]
        - id: turn
          paragraph: 1
          exact: "the river turns.[1]"
          prefix: "At Julfa "
          suffix: " The road"
          note: Another note.
          when: 1993-22
          places: [julfa]
          footnotes: [1]
      """;

  @TempDir Path folder;

  private final PackReader reader = new PackReader(JsonMapper.shared());

  @BeforeEach
  void writePack() throws IOException {
    Files.createDirectories(folder.resolve("readings"));
    write("atlas.yaml", ATLAS);
    write("readings/one.yaml", READING);
  }

  @Test
  void pack_sound_isReadWithDefaultsFilledIn() {
    AtlasPack pack = reader.read(folder);
    assertThat(pack.slug()).isEqualTo("test");
    assertThat(pack.content().periods().get(0).color()).isEqualTo("#D55E00");
    assertThat(pack.content().periods().get(1).pattern()).isEqualTo("dotted");
    assertThat(pack.content().layers().getFirst().id()).isEqualTo("towns");
    assertThat(pack.content().places().getFirst().names())
        .as("preferred names come first")
        .extracting("text")
        .containsExactly("Julfa", "Culfa", "Djulfa");
    assertThat(pack.content().readings().getFirst().excerpts())
        .as("excerpts are put into the order of the text")
        .extracting("id")
        .containsExactly("turn", "road");
    assertThat(pack.content().readings().getFirst().text().getFirst().text())
        .isEqualTo("At Julfa the river turns.[1] The road does not.");
    assertThat(pack.content().readings().getFirst().footnotes().getFirst().csl().getFirst())
        .containsEntry("title", "A book");
  }

  @Test
  void reading_mayHaveItsStandpointInAFewWords() throws IOException {
    assertThat(reader.read(folder).content().readings().getFirst().standpointShort()).isNull();
    write("readings/one.yaml", READING + "standpointShort: on no side\n");
    assertThat(reader.read(folder).content().readings().getFirst().standpointShort())
        .isEqualTo("on no side");
  }

  @Test
  void checksum_ofAnUnchangedPack_staysAndChangesWithAnyFile() throws IOException {
    String before = reader.read(folder).checksum().ofFolder();
    assertThat(reader.read(folder).checksum().ofFolder()).isEqualTo(before);
    write("layers.txt", "more");
    assertThat(reader.read(folder).checksum().ofFolder()).isNotEqualTo(before);
  }

  @Test
  void yaml_thatIsNone_isSaidWithItsLine() throws IOException {
    write("atlas.yaml", "slug: test\ntitle: [unclosed\nperiods: {");
    Finding problem = only("yaml-unreadable");
    assertThat(problem.file()).isEqualTo("atlas.yaml");
    assertThat(problem.line()).isGreaterThan(1);
  }

  @Test
  void yaml_notUtf8_isSaid() throws IOException {
    Files.write(folder.resolve("atlas.yaml"), "title: Şuşa".getBytes("windows-1254"));
    assertThat(said(only("yaml-not-utf8"))).contains("UTF-8");
  }

  @Test
  void style_unknown_isReportedWithItsLine_andTheStylesThereAre() throws IOException {
    write("atlas.yaml", ATLAS.replace("style: town", "style: castle"));
    Finding problem = only("style-unknown");
    assertThat(problem.line()).isEqualTo(8);
    assertThat(said(problem))
        .contains("castle")
        .contains("railway, region, river")
        .doesNotContain("reach");
    write("atlas.yaml", ATLAS.replace("style: town", "style: reach"));
    assertThat(said(only("style-unknown"))).contains("reach");
  }

  @Test
  void style_ofThePack_isReadWhole_andItsErrorsAreReported() throws IOException {
    String own =
        """
        styles:
          - id: monastery
            names: {en: Monastery, hy: Վանք}
            shape: point
            color: "#7a1f5c"
            symbol: bar
            label: {priority: 555}
        """;
    String pack = ATLAS.replace("style: town", "style: monastery") + own;
    write("atlas.yaml", pack);
    LayerStyle style = reader.read(folder).content().layers().getFirst().style();
    assertThat(style.code()).isEqualTo("monastery");
    assertThat(style.look().symbol()).isEqualTo(StyleLook.Symbol.BAR);
    assertThat(style.look().names()).containsEntry("hy", "Վանք");
    assertThat(style.look().label().priority()).isEqualTo(555);
    StyleLook point = LayerStyle.named("point").look();
    assertThat(style.look().label().size()).isEqualTo(point.label().size());
    assertThat(style.look().size()).isEqualTo(point.size());
    assertThat(style.ownLook().has("id")).isFalse();

    write("atlas.yaml", pack.replace("monastery", "dam"));
    assertThat(said(only("style-taken"))).contains("dam");
    write("atlas.yaml", pack.replace("\"#7a1f5c\"", "purple"));
    assertThat(said(only("color-unknown"))).contains("purple").contains("water-text");
    write("atlas.yaml", pack.replace("symbol: bar", "symbol: star"));
    assertThat(said(only("schema-broken")))
        .contains("symbol cannot be star; take one of: circle, bar, diamond");
    write("atlas.yaml", pack + own.replace("styles:\n", ""));
    assertThat(said(only("id-repeated"))).contains("monastery");
  }

  @Test
  void schema_broken_isSaidWithLineAndRule() throws IOException {
    write(
        "atlas.yaml",
        ATLAS.replace("style: town", "style: A town").replace("kind: town", "sort: town"));
    List<Finding> problems = problems();
    assertThat(problems).extracting(Finding::code).containsOnly("schema-broken");
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(8);
              assertThat(said(problem)).contains("A town is no id");
              assertThat(problem.pointer()).isEqualTo("/layers/0/style");
            })
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(11);
              assertThat(said(problem)).startsWith("there is no field sort here; the fields are ");
            })
        .anySatisfy(
            problem -> assertThat(said(problem)).isEqualTo("the field kind is missing; add it"));
  }

  @Test
  void framing_bySomethingThatIsNoSite_isRefused() throws IOException {
    for (String site :
        List.of(
            "courses.example.edu",
            "https://courses.example.edu/moodle",
            "https://a.example; script-src *",
            "https://A.example",
            "'*'",
            "javascript:alert(1)")) {
      write("atlas.yaml", ATLAS + "framing: [\"" + site.replace("'", "") + "\"]\n");
      assertThat(problems()).as(site).extracting(Finding::code).containsOnly("schema-broken");
    }
    write("atlas.yaml", ATLAS + "framing: somebody\n");
    assertThat(problems()).extracting(Finding::code).containsOnly("schema-broken");
  }

  @Test
  void reading_missing_isSaid() throws IOException {
    Files.delete(folder.resolve("readings/one.yaml"));
    assertThat(only("file-missing").file()).isEqualTo("readings/one.yaml");
  }

  @Test
  void quotation_withoutItsSource_isRefused() throws IOException {
    write("readings/one.yaml", READING.replace("source: Written for this test.\n", ""));
    assertThat(said(only("schema-broken"))).isEqualTo("the field source is missing; add it");
  }

  @Test
  void place_thatDoesNotExist_isSaidWithItsLine() throws IOException {
    write("readings/one.yaml", READING.replaceFirst("places: \\[julfa]", "places: [jolfa]"));
    Finding problem = only("place-unknown");
    assertThat(problem.file()).isEqualTo("readings/one.yaml");
    assertThat(problem.line()).isEqualTo(22);
    assertThat(said(problem)).contains("road").contains("jolfa");
  }

  @Test
  void footnote_thatDoesNotExist_isSaid() throws IOException {
    write("readings/one.yaml", READING.replace("footnotes: [1]", "footnotes: [1, 7]"));
    assertThat(problems()).extracting(Finding::code).contains("footnote-unknown", "footnote-mark");
  }

  @Test
  void footnote_whoseMarkIsNotQuoted_isSaid() throws IOException {
    write(
        "readings/one.yaml",
        READING.replace("          footnotes: [1]\n", "").replace("    footnotes: [1]\n", ""));
    assertThat(said(only("footnote-mark"))).contains("turn").contains("[1]");
  }

  @Test
  void quotation_thatDoesNotStandInItsText_isAnOrphan() throws IOException {
    write("readings/one.yaml", READING.replace("prefix: \"At Julfa \"", "prefix: \"At Ordubad \""));
    assertThat(said(only("quotation-orphan"))).contains("turn");
  }

  @Test
  void layer_thatAPlaceNamesButThePackLacks_isSaid() throws IOException {
    write("atlas.yaml", ATLAS.replace("{layer: towns, key", "{layer: cities, key"));
    assertThat(only("layer-unknown").line()).isEqualTo(17);
  }

  @Test
  void claims_areReadInTheirOrderWithAndWithoutDates() throws IOException {
    write(
        "atlas.yaml",
        withClaims("{by: A, says: A says so., when: 1921-03-16/.., source: A book.}"));
    assertThat(reader.read(folder).content().places().getFirst().claims())
        .containsExactly(
            new Claim("A", "A says so.", When.parse("1921-03-16/.."), "A book."),
            new Claim("B", "B denies it.", null, "Another book."));
  }

  @Test
  void claim_withoutItsSource_isRefusedWithItsLine() throws IOException {
    write("atlas.yaml", withClaims("{by: A, says: A says so.}"));
    Finding problem = only("schema-broken");
    assertThat(problem.line()).isEqualTo(19);
    assertThat(said(problem)).contains("the field source is missing");
    assertThat(problem.pointer()).isEqualTo("/places/0/claims/0");
  }

  @Test
  void claim_whoseDateCannotBeRead_isSaidWithItsLine() throws IOException {
    write("atlas.yaml", withClaims("{by: A, says: A says so., when: once, source: A book.}"));
    assertThat(only("when-unreadable").line()).isEqualTo(19);
  }

  @Test
  void claim_thatStandsTwice_isSaidWithItsLine() throws IOException {
    write("atlas.yaml", withClaims("{by: B, says: B denies it., source: A book.}"));
    Finding problem = only("claim-repeated");
    assertThat(problem.line()).isEqualTo(20);
    assertThat(said(problem)).contains("julfa").contains("B");
  }

  private static String withClaims(String first) {
    return ATLAS.replace(
        "      - {layer: towns, key: julfa}\n",
        "      - {layer: towns, key: julfa}\n    claims:\n      - "
            + first
            + "\n      - {by: B, says: B denies it., source: Another book.}\n");
  }

  @Test
  void date_thatCannotBeRead_isSaidWithItsLine() throws IOException {
    write("atlas.yaml", ATLAS.replace("1988-02/1994-05", "1988-13/1994-05"));
    Finding problem = only("when-unreadable");
    assertThat(problem.line()).isEqualTo(5);
    assertThat(said(problem)).contains("1988-13");
  }

  @Test
  void file_outsideThePack_isRefused() throws IOException {
    write("atlas.yaml", ATLAS.replace("file: layers/towns.shp", "file: ../secret/towns.shp"));
    assertThat(problems()).extracting(Finding::code).contains("file-outside-pack");
  }

  @Test
  void ids_thatRepeat_areSaid() throws IOException {
    write("atlas.yaml", ATLAS.replace("id: late", "id: early"));
    assertThat(said(only("id-repeated"))).contains("early");
  }

  @Test
  void csl_ofAtlasAndReading_isKeptAsWritten() throws IOException {
    String csl = "csl: {type: book, author: [{family: Ba, given: Ana}, {literal: A Body}]}\n";
    write(
        "atlas.yaml",
        ATLAS.replace("title: A test\n", "title: A test\npublished: 2026-11\n" + csl));
    write("readings/one.yaml", READING.replace("lang: en\n", "lang: en\n" + csl));
    AtlasPack pack = reader.read(folder);
    assertThat(pack.content().published()).isEqualTo(When.parse("2026-11"));
    assertThat(pack.content().csl()).isEqualTo(pack.content().readings().getFirst().csl());
    assertThat(pack.content().csl())
        .containsEntry("type", "book")
        .hasEntrySatisfying(
            "author",
            author -> assertThat(author).hasToString("[{family=Ba, given=Ana}, {literal=A Body}]"));
  }

  @Test
  void csl_thatNoCitationCouldUse_isRefused() throws IOException {
    for (String csl :
        List.of(
            "{type: scroll}",
            "{author: [{literal: A}]}",
            "{type: book, author: Ana Ba}",
            "{type: book, title: Another}",
            "{type: book, author: [{name: Ana}]}")) {
      write("readings/one.yaml", READING.replace("lang: en\n", "lang: en\ncsl: " + csl + "\n"));
      assertThat(problems()).as(csl).extracting(Finding::code).containsOnly("schema-broken");
    }
  }

  @Test
  void verseAndMarkdown_areReadInTextsAndNotes_neverInQuotations() throws IOException {
    write(
        "readings/one.yaml",
        READING
            .replace(
                "  - \"At [Julfa](place:julfa) the river turns.[1] The road does not.\"\n",
                "  - |\n    At *[Julfa](place:julfa)* the river turns.[1]\n      The road does not.\n")
            .replace("prefix: \"turns.[1] \"", "prefix: \"turns.[1]\\n  \"")
            .replace("suffix: \" The road\"", "suffix: \"\\n  The road\"")
            .replace("note: A note.", "note: See [a page](https://example.org)."));
    Reading reading = reader.read(folder).content().readings().getFirst();
    Paragraph paragraph = reading.text().getFirst();
    assertThat(paragraph.text()).isEqualTo("At Julfa the river turns.[1]\n  The road does not.");
    assertThat(paragraph.formats()).containsExactly(new Format(3, 8, "emphasis", null, null));
    assertThat(paragraph.mentions()).containsExactly(new Mention(3, 8, "julfa"));
    assertThat(Markdown.plain(reading.excerpts().get(1).note())).isEqualTo("See a page.");
  }

  @Test
  void quotation_asABlockOfLines_losesOnlyTheLineEndThatYamlAdds() throws IOException {
    write(
        "readings/one.yaml",
        READING.replace(
            "    exact: \"The road does not.\"\n", "    exact: |\n      The road does not.\n"));
    assertThat(
            reader
                .read(folder)
                .content()
                .readings()
                .getFirst()
                .excerpts()
                .get(1)
                .quotation()
                .exact())
        .isEqualTo("The road does not.");
  }

  @Test
  void markdown_thatIsNotFollowed_isSaidWithItsLine() throws IOException {
    write(
        "readings/one.yaml",
        READING
            .replace("note: A note.", "note: \"![A bridge](bridge.jpg)\"")
            .replace("note: Another note.", "note: \"[x](javascript:alert(1)) <b>\""));
    assertThat(reader.read(folder).problems())
        .extracting(Finding::code, Finding::line, Finding::fatal)
        .containsExactly(
            tuple("picture-left-out", 21, false),
            tuple("link-refused", 28, false),
            tuple("html-as-text", 28, false));
  }

  @Test
  void tabAndOddBlank_areNamedWithTheirOwnLine() throws IOException {
    write("atlas.yaml", ATLAS.replace("    kind: town", "\tkind: town"));
    assertThat(only("yaml-tab").line()).isEqualTo(11);
    write("atlas.yaml", ATLAS.replace("slug: test", "slug:\u00a0test"));
    Finding blank = only("yaml-odd-blank");
    assertThat(blank.line()).isEqualTo(1);
    assertThat(said(blank)).contains("U+00A0");
  }

  @Test
  void backslash_isToldToBeASlash() throws IOException {
    write("atlas.yaml", ATLAS.replace("layers/towns.shp", "layers\\towns.shp"));
    Finding problem = only("schema-broken");
    assertThat(problem.line()).isEqualTo(8);
    assertThat(said(problem)).contains("write layers/towns.shp").doesNotContain("^[");
    write("atlas.yaml", ATLAS.replace("[readings/one.yaml]", "[readings\\one.yaml]"));
    assertThat(said(only("schema-broken"))).contains("write readings/one.yaml");
    write("atlas.yaml", ATLAS.replace("title: A test", "title: \"C:\\Quellen\""));
    assertThat(only("yaml-backslash").line()).isEqualTo(2);
  }

  @Test
  void file_ofOtherCaseOrComposition_isNamedAsItIsCalledThere() throws IOException {
    Files.move(folder.resolve("readings/one.yaml"), folder.resolve("readings/One.YAML"));
    assertThat(said(only("file-missing"))).contains("it is called readings/One.YAML there");
    Files.createDirectories(folder.resolve("layers"));
    Files.writeString(folder.resolve("layers/rivi\u00e8re.shp"), "");
    assertThat(NameInPack.lookalike(folder, "layers/rivie\u0300re.shp"))
        .hasValue("layers/rivi\u00e8re.shp");
    assertThat(said(NameInPack.missing(folder, "layers/rivie\u0300re.shp")))
        .contains("composed otherwise");
  }

  @Test
  void file_thatIsEmptyOrHasMoreThanOneDocumentOrNoText_isOneSentence() throws IOException {
    for (var one :
        Map.of(
                "",
                "yaml-empty",
                "# only words\n",
                "yaml-empty",
                "---\n",
                "yaml-empty",
                "- a list\n",
                "yaml-no-fields",
                ATLAS + "---\nslug: other\n",
                "yaml-second-document",
                ATLAS + "title: Again\n",
                "yaml-key-repeated",
                ATLAS + "summary: a\0b\n",
                "yaml-not-text",
                "a: ".repeat(1) + "[".repeat(3000),
                "yaml-unreadable")
            .entrySet()) {
      write("atlas.yaml", one.getKey());
      Finding problem = only(one.getValue());
      assertThat(said(problem)).doesNotContain("\n").doesNotContain("Exception");
    }
    write("atlas.yaml", "---\n" + ATLAS);
    assertThat(reader.read(folder).slug()).as("one document with its mark").isEqualTo("test");
    write("atlas.yaml", ATLAS);
    write("readings/one.yaml", "");
    assertThat(only("yaml-empty").file()).isEqualTo("readings/one.yaml");
  }

  @Test
  void quotation_thatIsBlank_isRefusedBySentence() throws IOException {
    write("readings/one.yaml", READING.replace("exact: \"The road does not.\"", "exact: \" \""));
    assertThat(said(only("schema-broken"))).contains("nothing but blanks");
  }

  @Test
  void file_tooLarge_isRefusedUnread() throws IOException {
    write("readings/one.yaml", READING + "# " + "x".repeat(YamlText.MOST_BYTES));
    assertThat(said(only("file-too-large"))).contains("at most 6 MB");
  }

  @Test
  void errors_without_end_areCounted() throws IOException {
    write("atlas.yaml", ATLAS + "framing: [" + "1, ".repeat(5000) + "1]\n");
    assertThat(problems()).hasSizeLessThanOrEqualTo(22);
    assertThat(said(problems().getLast())).contains("more rules are broken");
  }

  @Test
  void link_thatLeadsOutOfThePack_isRefused(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), READING);
    Files.delete(folder.resolve("readings/one.yaml"));
    Files.createSymbolicLink(folder.resolve("readings/one.yaml"), secret);
    assertThat(only("link-outside-pack").file()).isEqualTo("readings/one.yaml");
    Files.delete(folder.resolve("readings/one.yaml"));
    write("readings/real.yaml", READING);
    Files.createSymbolicLink(folder.resolve("readings/one.yaml"), Path.of("real.yaml"));
    assertThat(reader.read(folder).content().readings()).as("a link within the pack").hasSize(1);
  }

  @Test
  void year_withoutQuotes_isAYear() throws IOException {
    write("readings/one.yaml", READING.replace("published: 2022~", "published: 2022"));
    assertThat(reader.read(folder).content().readings().getFirst().published())
        .isEqualTo(When.parse("2022"));
  }

  @Test
  void number_whereTextIsMeant_isToldToBeQuoted() throws IOException {
    write("atlas.yaml", ATLAS.replace("title: A test", "title: 1918"));
    assertThat(said(only("schema-broken"))).contains("put it into quotes: \"1918\"");
  }

  @Test
  void yearBeforeCommonEra_isSaidOnceWithItsLine() throws IOException {
    write(
        "atlas.yaml",
        ATLAS.replace("1988-02/1994-05", "-0206/-0100").replace("1994-06/..", "-0099/0100"));
    assertThat(reader.read(folder).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("when-before-common-era");
              assertThat(problem.severity()).isEqualTo(Finding.Severity.NOTE);
              assertThat(problem.line()).isEqualTo(5);
              assertThat(said(problem))
                  .contains("207 BCE")
                  .contains("if 206 BCE was meant, write -0205");
            });
  }

  @Test
  void languages_areAnyTag_inTheirUsualForm() throws IOException {
    write(
        "atlas.yaml",
        ATLAS.replace("[en, az]", "[sr-Cyrl, zh-hant]").replace("lang: az", "lang: zh-hant"));
    AtlasPack pack = reader.read(folder);
    assertThat(pack.content().languages()).containsExactly("sr-Cyrl", "zh-Hant");
    assertThat(pack.content().places().getFirst().names()).extracting("lang").contains("zh-Hant");
    write("atlas.yaml", ATLAS.replace("[en, az]", "[en_GB]"));
    assertThat(said(only("schema-broken"))).contains("language tag");
  }

  @Test
  void sign_thatHidesOrTurnsText_isRefusedHoweverItIsWritten() throws IOException {
    for (String sign : List.of("\u202e", "\\u202E", "\u2067", "\\u0007")) {
      write("atlas.yaml", ATLAS.replace("title: A test", "title: \"A " + sign + "test\""));
      Finding problem = only("text-invisible-sign");
      assertThat(problem.line()).isEqualTo(2);
      assertThat(said(problem)).contains("U+");
    }
  }

  @Test
  void bounds_acrossTheAntimeridian_openThere() throws IOException {
    write("atlas.yaml", ATLAS + "bounds: [170, -20, -170, 5]\n");
    AtlasPack pack = reader.read(folder);
    assertThat(pack.content().bounds()).isEqualTo(new Envelope(170, 190, -20, 5));
    assertThat(pack.problems()).extracting(Finding::code).containsExactly("bounds-antimeridian");
  }

  @Test
  void bounds_upsideDownOrEmpty_areRefusedWithTheirLine() throws IOException {
    write("atlas.yaml", ATLAS + "bounds: [44, 41, 48, 38]\n");
    assertThat(only("bounds-upside-down").line()).isEqualTo(19);
    write("atlas.yaml", ATLAS + "bounds: [44, 38, 44, 41]\n");
    assertThat(said(only("bounds-empty"))).contains("44");
  }

  /** The sentence; it names no rule of a schema, no class and no pattern. */
  private static String said(Finding finding) {
    String text = FindingText.ENGLISH.of(finding);
    assertThat(text)
        .doesNotContain("null", "{", "^", "Exception", "schema-", "finding.")
        .doesNotContain("additionalProp", "minItems", "oneOf", "pattern");
    return text;
  }

  private Finding only(String code) {
    List<Finding> problems = problems();
    assertThat(problems).extracting(Finding::code).containsExactly(code);
    return problems.getFirst();
  }

  private List<Finding> problems() {
    PackException thrown = catchThrowableOfType(PackException.class, () -> reader.read(folder));
    assertThat(thrown).as("the pack is refused").isNotNull();
    return thrown.problems();
  }

  private void write(String file, String text) throws IOException {
    Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
  }
}
