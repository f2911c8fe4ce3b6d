package dev.readingatlas.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readingatlas.period.When.Overlap;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of when.golden.json, which frontend/core/when.test.ts reads too. */
class WhenGoldenTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode GOLDEN = golden();

  @ParameterizedTest
  @MethodSource("cases")
  void parse_goldenCase_givesItsDaysAndFlagsAsJson(JsonNode given) {
    String edtf = given.get("edtf").stringValue();

    JsonNode json = JSON.valueToTree(When.parse(edtf));

    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder("edtf", "first", "last", "firstUncertain", "lastUncertain");
    for (String field : json.propertyNames()) {
      assertThat(json.get(field).asString())
          .as(edtf + " " + field)
          .isEqualTo(given.get(field).asString());
      assertThat(json.get(field).isNull())
          .as(edtf + " " + field)
          .isEqualTo(given.get(field).isNull());
    }
    assertThat(JSON.treeToValue(json, When.class)).isEqualTo(When.parse(edtf));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void words_goldenCase_areAsGiven(JsonNode given) {
    When when = When.parse(given.get("edtf").stringValue());

    assertThat(when.words(Locale.ENGLISH)).isEqualTo(given.get("words").stringValue());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void words_goldenTranslation_areAsGiven(JsonNode given) {
    When when = When.parse(given.get("edtf").stringValue());

    assertThat(when.words(Locale.forLanguageTag(given.get("lang").stringValue())))
        .isEqualTo(given.get("words").stringValue());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void parse_goldenError_namesTheTextAndTheRule(JsonNode given) {
    assertThatThrownBy(() -> When.parse(given.get("edtf").stringValue()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(given.get("error").stringValue());
  }

  @ParameterizedTest
  @MethodSource("overlaps")
  void overlaps_goldenPair_isAsGivenBothWaysRound(JsonNode given) {
    When a = When.parse(given.get("a").stringValue());
    When b = When.parse(given.get("b").stringValue());
    Overlap expected = Overlap.valueOf(given.get("overlap").stringValue().toUpperCase(Locale.ROOT));

    assertThat(a.overlaps(b)).isEqualTo(expected);
    assertThat(b.overlaps(a)).isEqualTo(expected);
  }

  @Test
  void compareTo_goldenOrder_isThatOfATimeline() {
    List<When> expected = new ArrayList<>();
    GOLDEN.get("order").forEach(edtf -> expected.add(When.parse(edtf.stringValue())));
    List<When> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(44));

    assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(expected);
  }

  @Test
  void golden_sections_areNotEmpty() {
    assertThat(cases().count()).isGreaterThanOrEqualTo(80);
    assertThat(errors().count()).isGreaterThanOrEqualTo(40);
    assertThat(overlaps().count()).isGreaterThanOrEqualTo(40);
  }

  static Stream<JsonNode> cases() {
    return GOLDEN.get("cases").valueStream();
  }

  static Stream<JsonNode> translations() {
    return GOLDEN.get("translations").valueStream();
  }

  static Stream<JsonNode> errors() {
    return GOLDEN.get("errors").valueStream();
  }

  static Stream<JsonNode> overlaps() {
    return GOLDEN.get("overlaps").valueStream();
  }

  private static JsonNode golden() {
    InputStream file = WhenGoldenTest.class.getResourceAsStream("/period/when.golden.json");
    return JSON.readTree(file);
  }
}
