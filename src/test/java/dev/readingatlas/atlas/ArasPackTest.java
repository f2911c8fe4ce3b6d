package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.readingatlas.atlas.AtlasContent.PlacePart;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Claim;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Footnote;
import dev.readingatlas.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The promises of the first atlas, read from the pack itself. */
class ArasPackTest {
  private static final Path ARTICLE = Path.of("../shared/seed/article.txt");

  /** The words of the article's eight paragraphs, footnote marks not counted. */
  private static final int ARTICLE_WORDS = 992;

  /** Places that are headings of this atlas, not names that anybody uses. */
  private static final Set<String> HEADINGS = Set.of("southern-and-eastern-districts", "aras-dams");

  private static final AtlasContent PACK =
      new PackReader(JsonMapper.shared()).read(Path.of("geodata/aras")).content();
  private static final Reading ARTICLE_READING = reading("iran-and-karabakh");
  private static final Reading CONTEXT = reading("context");

  @Test
  void periods_followEachOtherWithoutOverlap() {
    List<Period> periods = PACK.periods();
    assertThat(periods).hasSize(4);
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).when().first())
          .as("%s begins after %s ends", periods.get(i).id(), periods.get(i - 1).id())
          .isGreaterThan(periods.get(i - 1).when().last());
    }
    assertThat(periods).extracting(Period::color).doesNotHaveDuplicates();
    assertThat(periods).extracting(Period::pattern).doesNotHaveDuplicates();
  }

  @Test
  void article_excerpts_coverItsParagraphsAndManyPlaces() {
    List<Excerpt> excerpts = ARTICLE_READING.excerpts();
    assertThat(excerpts).hasSizeGreaterThanOrEqualTo(20);
    assertThat(excerpts.stream().map(Excerpt::paragraph).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    Set<String> places =
        excerpts.stream().flatMap(e -> e.places().stream()).collect(Collectors.toSet());
    assertThat(places).hasSizeGreaterThanOrEqualTo(14);
    assertThat(places)
        .contains("karabakh", "shusha", "tehran", "aras", "nakhchivan", "zangazur-route", "kapan");
    assertThat(places).contains("azerbaijan", "armenia", "iran", "turkey");
    assertThat(excerpts)
        .extracting(Excerpt::id)
        .as("the article's own thesis: who lost, and why")
        .contains("main-loser", "closest-friend");
    assertThat(excerpts.stream().flatMap(e -> e.footnotes().stream()).distinct())
        .as("every footnote stands on a card")
        .hasSize(15);
    assertThat(ARTICLE_READING.text()).as("only excerpts of the article may be shown").isEmpty();
  }

  @Test
  void article_footnotes_areAllThereWithTheirWorks() {
    assertThat(ARTICLE_READING.footnotes())
        .extracting(Footnote::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 15).boxed().toList());
    assertThat(ARTICLE_READING.footnotes())
        .allSatisfy(
            footnote ->
                assertThat(footnote.csl())
                    .isNotEmpty()
                    .allSatisfy(work -> assertThat(work).containsKeys("id", "type", "title")));
  }

  @Test
  void article_quotations_areAFifthOfItsWordsAtMost() throws IOException {
    int quoted = 0;
    if (Files.exists(ARTICLE)) {
      List<String> paragraphs = articleParagraphs();
      assertThat(paragraphs.stream().mapToInt(ArasPackTest::words).sum()).isEqualTo(ARTICLE_WORDS);
      for (int i = 0; i < paragraphs.size(); i++) {
        quoted += quotedWords(paragraphs.get(i), i + 1);
      }
    } else {
      quoted =
          ARTICLE_READING.excerpts().stream().mapToInt(e -> words(e.quotation().exact())).sum();
    }
    assertThat(quoted)
        .as("words quoted of the article's %d", ARTICLE_WORDS)
        .isLessThanOrEqualTo(ARTICLE_WORDS / 5);
  }

  /** The words of a paragraph of the article that stand in one excerpt or more. */
  private static int quotedWords(String paragraph, int number) {
    boolean[] quoted = new boolean[paragraph.length()];
    for (Excerpt excerpt : ARTICLE_READING.excerpts()) {
      if (excerpt.paragraph() == number) {
        int at = excerpt.quotation().resolveIn(paragraph).orElseThrow();
        Arrays.fill(quoted, at, at + excerpt.quotation().exact().length(), true);
      }
    }
    return (int)
        Pattern.compile("\\S+")
            .matcher(paragraph)
            .results()
            .filter(word -> !word.group().matches("\\[\\d+]"))
            .filter(word -> IntStream.range(word.start(), word.end()).anyMatch(i -> quoted[i]))
            .count();
  }

  @Test
  void quotations_areFoundByNoMoreWordsAroundThemThanTheyNeed() {
    assertThat(PACK.readings().stream().flatMap(r -> r.excerpts().stream()))
        .allSatisfy(
            e -> {
              assertThat(e.quotation().prefix()).as(e.id()).hasSizeLessThanOrEqualTo(32);
              assertThat(e.quotation().suffix()).as(e.id()).hasSizeLessThanOrEqualTo(32);
            });
  }

  private static List<String> articleParagraphs() throws IOException {
    List<String> paragraphs =
        Files.readAllLines(ARTICLE).stream()
            .map(String::strip)
            .skip(1)
            .filter(line -> !line.isEmpty() && !line.matches("\\[\\d+] .*"))
            .toList();
    assertThat(paragraphs).hasSize(8);
    return paragraphs;
  }

  @Test
  void article_quotations_areVerbatim() throws IOException {
    assumeTrue(Files.exists(ARTICLE), "the article is not beside this project");
    List<String> lines = Files.readAllLines(ARTICLE).stream().map(String::strip).toList();
    List<String> paragraphs = articleParagraphs();
    assertThat(ARTICLE_READING.excerpts())
        .allSatisfy(
            e ->
                assertThat(e.quotation().resolveIn(paragraphs.get(e.paragraph() - 1)))
                    .as(e.id())
                    .isPresent());
    Map<Integer, String> printed =
        lines.stream()
            .filter(line -> line.matches("\\[\\d+] .*"))
            .collect(
                Collectors.toMap(
                    line -> Integer.valueOf(line.substring(1, line.indexOf(']'))),
                    line -> line.substring(line.indexOf(']') + 2)));
    assertThat(ARTICLE_READING.footnotes())
        .allSatisfy(f -> assertThat(f.text()).isEqualTo(printed.get(f.number())));
  }

  @Test
  void context_isWholeAndGivesPlacesASecondLayer() {
    int length = CONTEXT.text().stream().mapToInt(p -> words(p.text())).sum();
    assertThat(length).isBetween(600, 1_300);
    assertThat(CONTEXT.text()).allSatisfy(p -> assertThat(p.mentions()).isNotEmpty());
    Set<String> both = placesOf(ARTICLE_READING);
    both.retainAll(placesOf(CONTEXT));
    assertThat(both).as("places with layers from two readings").hasSizeGreaterThanOrEqualTo(12);
    Set<Integer> cited =
        CONTEXT.text().stream()
            .flatMap(p -> Pattern.compile("\\[(\\d+)]").matcher(p.text()).results())
            .map(mark -> Integer.valueOf(mark.group(1)))
            .collect(Collectors.toSet());
    assertThat(CONTEXT.footnotes().stream().map(Footnote::number).collect(Collectors.toSet()))
        .as("every footnote is cited, every mark has its footnote")
        .isEqualTo(cited);
  }

  @Test
  void places_carryNamesInTheLanguagesOfThoseWhoUseThem() {
    assertThat(PACK.languages()).containsExactly("en", "az", "hy", "fa", "ru", "tr");
    Map<String, String> scripts =
        Map.of("en", "Latn", "az", "Latn", "hy", "Armn", "fa", "Arab", "ru", "Cyrl", "tr", "Latn");
    int complete = 0;
    for (PlacePart place : PACK.places()) {
      Set<String> langs = place.names().stream().map(PlaceName::lang).collect(Collectors.toSet());
      if (!HEADINGS.contains(place.id())) {
        assertThat(langs).as(place.id()).contains("en");
        complete += langs.containsAll(PACK.languages()) ? 1 : 0;
      }
      assertThat(place.names())
          .as(place.id())
          .allSatisfy(n -> assertThat(n.script()).isEqualTo(scripts.get(n.lang())))
          .allSatisfy(n -> assertThat(scriptOf(n.text())).as(n.text()).isEqualTo(n.script()));
      assertThat(place.source()).as(place.id()).isNotBlank();
    }
    assertThat(complete).as("places with a name in all six languages").isGreaterThanOrEqualTo(30);
    PlacePart shusha = place("shusha");
    assertThat(shusha.names())
        .extracting(PlaceName::text)
        .contains("Shusha", "Şuşa", "Shushi", "Շուշի", "شوشا", "Шуша");
  }

  @Test
  void ownWords_takeNoSide() {
    List<String> loaded =
        List.of(
            "occupi",
            "liberat",
            "aggress",
            "separatis",
            "invad",
            "rogue",
            "terroris",
            "heroic",
            "so-called");
    Stream<String> own =
        Stream.of(
                Stream.of(PACK.title(), PACK.summary()),
                PACK.periods().stream().flatMap(p -> Stream.of(p.name(), String.valueOf(p.note()))),
                PACK.layers().stream().flatMap(l -> Stream.of(l.title(), String.valueOf(l.note()))),
                PACK.places().stream().map(p -> String.valueOf(p.note())),
                PACK.places().stream()
                    .flatMap(p -> p.claims().stream())
                    .flatMap(c -> Stream.of(c.by(), c.says())),
                PACK.readings().stream().flatMap(r -> r.excerpts().stream()).map(Excerpt::note),
                CONTEXT.text().stream().map(p -> p.text()))
            .flatMap(s -> s);
    assertThat(own.map(ArasPackTest::withoutQuotations))
        .allSatisfy(text -> assertThat(text.toLowerCase()).doesNotContain(loaded));
  }

  @Test
  void claims_comeFromMoreThanOneSideWithSourceAndMostlyWithDates() {
    List<PlacePart> contested =
        PACK.places().stream().filter(place -> !place.claims().isEmpty()).toList();
    assertThat(contested)
        .extracting(PlacePart::id)
        .contains(
            "karabakh",
            "nagorno-karabakh",
            "southern-and-eastern-districts",
            "ceasefire-line",
            "zangazur-route",
            "nakhchivan",
            "shusha",
            "khankendi",
            "khojaly",
            "lachin-corridor");
    for (PlacePart place : contested) {
      assertThat(place.claims().stream().map(Claim::by).distinct().toList())
          .as("sides heard on %s", place.id())
          .hasSizeGreaterThan(1);
      assertThat(place.claims())
          .as(place.id())
          .allSatisfy(
              claim -> assertThat(claim.source()).containsPattern("https?://|S/RES/|A/RES/"))
          .allSatisfy(claim -> assertThat(words(claim.says())).isLessThanOrEqualTo(45));
    }
    assertThat(place("zangazur-route").claims())
        .extracting(Claim::by)
        .contains("Azerbaijan", "Turkey", "Armenia", "Iran");
    assertThat(place("nagorno-karabakh").claims()).extracting(Claim::by).contains("Iran");
    assertThat(contested.stream().flatMap(place -> place.claims().stream()))
        .filteredOn(claim -> claim.when() != null)
        .hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void claims_restOnTwoDocumentsEach() {
    Pattern document =
        Pattern.compile(
            "https?://[^\\s;,)]+|[AS]/RES/\\d+(/\\d+)?|Article [IVX]+|\\d{3} and \\d{3}");
    Set<List<String>> onOne =
        Set.of(
            List.of("syunik", "Armenia and Azerbaijan"),
            List.of("zangazur-route", "Iran’s Revolutionary Guards"));
    for (PlacePart place : PACK.places()) {
      for (Claim claim : place.claims()) {
        if (!onOne.contains(List.of(place.id(), claim.by()))) {
          assertThat(
                  document
                      .matcher(claim.source())
                      .results()
                      .map(MatchResult::group)
                      .distinct()
                      .toList())
              .as("documents of %s on %s", claim.by(), place.id())
              .hasSizeGreaterThanOrEqualTo(2);
        }
      }
    }
  }

  @Test
  void kinds_haveAWordForEachReader() throws IOException {
    List<String> words = Files.readAllLines(Path.of("src/main/resources/words/words.properties"));
    assertThat(PACK.places())
        .allSatisfy(
            place ->
                assertThat(words)
                    .as(place.id())
                    .anyMatch(line -> line.startsWith("kind." + place.kind() + " = ")));
  }

  @Test
  void names_ofTheRoute_areNeutralFirstAndCorridorsOnlyAsVariants() {
    List<String> corridors =
        List.of("corridor", "dəhliz", "միջանցք", "دالان", "کریدور", "коридор", "koridor");
    PlacePart route = place("zangazur-route");
    Map<String, String> first =
        route.names().stream()
            .filter(name -> !name.variant())
            .collect(Collectors.toMap(PlaceName::lang, PlaceName::text));
    assertThat(first).containsOnlyKeys(PACK.languages());
    assertThat(first.values())
        .allSatisfy(name -> assertThat(name.toLowerCase()).doesNotContain(corridors));
    assertThat(route.names().stream().filter(PlaceName::variant).map(PlaceName::lang))
        .as("the contested word is there, as a variant, in every language")
        .containsAll(PACK.languages());
  }

  @Test
  void ceasefireYears_haveTheirPassages() {
    Period years =
        PACK.periods().stream().filter(p -> p.id().equals("ceasefire-years")).findFirst().get();
    for (Reading reading : PACK.readings()) {
      assertThat(reading.excerpts())
          .as("passages of %s about 1994 to 2020", reading.id())
          .filteredOn(e -> e.when() != null && overlaps(e.when(), years.when()))
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  private static boolean overlaps(When one, When other) {
    return (one.last() == null || one.last() >= other.first())
        && (one.first() == null || one.first() <= other.last());
  }

  private static String withoutQuotations(String text) {
    return text.replaceAll("[“\"][^”\"]*[”\"]", "");
  }

  private static Set<String> placesOf(Reading reading) {
    Set<String> places = new HashSet<>();
    reading.excerpts().forEach(e -> places.addAll(e.places()));
    return places;
  }

  private static Reading reading(String id) {
    return PACK.readings().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private static PlacePart place(String id) {
    return PACK.places().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static int words(String text) {
    return (int)
        Arrays.stream(text.replaceAll("\\[\\d+]", "").strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .count();
  }

  private static String scriptOf(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .findFirst()
        .map(
            script ->
                switch (script) {
                  case LATIN -> "Latn";
                  case ARMENIAN -> "Armn";
                  case ARABIC -> "Arab";
                  case CYRILLIC -> "Cyrl";
                  default -> script.name();
                })
        .orElse("");
  }
}
