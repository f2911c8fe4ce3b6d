package dev.readingatlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description says of the program's own limits and languages. */
class OpenApiTest {
  private final JsonNode document =
      JsonMapper.shared().valueToTree(OpenApi.document("https://maps.example.org"));

  @Test
  void limit_isThatOfTheProgram() {
    JsonNode limit = document.at("/components/parameters/limit");
    assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(ItemsRequest.GREATEST_LIMIT);
    assertThat(limit.at("/schema/default").asInt()).isEqualTo(ItemsRequest.DEFAULT_LIMIT);
    assertThat(limit.at("/description").asString()).contains("" + ItemsRequest.GREATEST_LIMIT);
  }

  @Test
  void languages_areThoseOfThePages() {
    assertThat(document.at("/components/parameters/interface/schema/enum"))
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(RequestLanguage.TAGS);
  }

  @Test
  void server_isTheOneThatAnswers() {
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("https://maps.example.org/ogc");
    assertThat(document.at("/info/description").asString()).isEqualTo(Documents.DESCRIPTION);
    assertThat(document.properties().stream().map(java.util.Map.Entry::getKey))
        .startsWith("openapi", "info", "servers", "paths");
  }
}
