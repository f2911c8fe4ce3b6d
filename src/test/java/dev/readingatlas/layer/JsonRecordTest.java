package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonRecordTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void value_ofEveryColumn_isAsItIsWritten() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("A", "plain");
    record.put("B\"", "with \"quotes\", {braces} and a \\");
    record.put("C", "\"A\":\"other\"");
    record.put("", "");
    record.put("D,}", -2.5e-9);
    record.put("E", null);
    record.put("F", true);
    record.put("Çé", "Շուշի\n\u0001");
    record.put("G", LocalDate.of(1992, 5, 18).toString());
    record.put("H", List.of(1, Map.of("A", List.of("}"))));
    record.put("I", Long.MAX_VALUE);
    String text = JSON.writeValueAsString(record);
    record.forEach(
        (name, value) ->
            assertThat(JsonRecord.value(text, JSON.writeValueAsString(name)))
                .as(name)
                .isEqualTo(JSON.writeValueAsString(value)));
    for (String none : Arrays.asList("a", "B", "other", "AA", "D", "I ")) {
      assertThat(JsonRecord.value(text, JSON.writeValueAsString(none))).as(none).isNull();
    }
    assertThat(JsonRecord.value("{}", "\"A\"")).isNull();
    assertThat(JsonRecord.value("{\"A\":1}", "\"A\"")).isEqualTo("1");
  }
}
