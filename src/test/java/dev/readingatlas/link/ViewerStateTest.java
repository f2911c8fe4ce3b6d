package dev.readingatlas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.http.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of state.golden.json, which frontend/state/link-state-golden.test.ts reads too. */
class ViewerStateTest {
  private static final JsonNode GOLDEN = golden();
  private static final Atlas ATLAS = GoldenAtlas.of(GOLDEN.get("atlas"));

  @ParameterizedTest
  @MethodSource("cases")
  void parse_goldenCase_isPrintedAsTheViewerPrintsIt(String query, String printed) {
    assertThat(parse(query).query()).isEqualTo(printed);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printed_readAgain_isTheSameState(String query, String printed) {
    assertThat(parse(printed).query()).isEqualTo(printed);
  }

  @Test
  void parse_firstSight_isInitial() {
    assertThat(parse("")).isEqualTo(ViewerState.initial());
  }

  @Test
  void layersOn_withoutAChoice_areTheVisibleOnesInDrawingOrder() {
    assertThat(parse("").layersOn(ATLAS))
        .containsExactly("basemap.countries", "aras.river", "aras.towns");
    assertThat(parse("?layers=").layersOn(ATLAS)).isEmpty();
  }

  @Test
  void alone_leavesTheSecondMapOut() {
    assertThat(parse("?place=aras&compare=lang:hy").alone(ATLAS).query()).isEqualTo("?place=aras");
  }

  @Test
  void alone_namesThatFollowTheInterface_stayInItsLanguage() {
    assertThat(parse("?interface=fa").alone(ATLAS).query()).isEqualTo("?lang=fa");
    assertThat(parse("?interface=fa&lang=hy").alone(ATLAS).query()).isEqualTo("?lang=hy");
    assertThat(parse("?interface=ru").alone(ATLAS).query()).isEmpty();
    assertThat(parse("?interface=ru").languageOfNames(ATLAS)).isEqualTo("en");
  }

  @Test
  void parse_anyBytes_neverFails() {
    Random random = new Random(7);
    String[] names = {"place", "period", "layers", "span", "view", "compare", "order", "lang"};
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder("?");
      for (String name : names) {
        query.append(name).append('=');
        random.ints(random.nextInt(12), 0x20, 0x2ff).forEach(query::appendCodePoint);
        query.append(random.nextBoolean() ? "&" : "%;/");
      }
      assertThatCode(() -> parse(query.toString()).query())
          .as(query.toString())
          .doesNotThrowAnyException();
    }
  }

  private static ViewerState parse(String query) {
    return ViewerState.parse(Query.lenient(query), ATLAS);
  }

  static Stream<Arguments> cases() {
    return GOLDEN
        .get("cases")
        .valueStream()
        .map(one -> Arguments.of(one.get(0).stringValue(), one.get(1).stringValue()));
  }

  private static JsonNode golden() {
    try (InputStream in = ViewerStateTest.class.getResourceAsStream("/link/state.golden.json")) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
