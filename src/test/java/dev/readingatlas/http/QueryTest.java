package dev.readingatlas.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries as browsers read them. */
class QueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?a=b|b",
        "a=b|b",
        "a=1+2|1 2",
        "a=%2B|+",
        "a=%D5%B7|շ",
        "a=շ|շ",
        "a=100%|100%",
        "a=%4|%4",
        "a=%zz|%zz",
        "a=%FF|\uFFFD",
        "a=b=c|b=c",
        "a=1&a=2|1",
        "b=0&a=1|1",
        "%61=1|1",
        "b=0&amp;a=1|1",
        "b=0&amp;amp;a=1|1",
        "a=%0D%0Ax|'\r\nx'"
      })
  void lenient_anyText_isReadAsABrowserDoes(String query, String value) {
    assertThat(Query.lenient(query).get("a")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7/39.5,46;x:y|7/39.5,46;x:y",
        "a b&c=d|a%20b%26c%3Dd",
        "Շուշի|%D5%87%D5%B8%D6%82%D5%B7%D5%AB",
        "\"<>\\^`{}|%22%3C%3E%5C%5E%60%7B%7D",
        "é|%C3%A9"
      },
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false)
  void encode_anyText_isWhatTheViewerWrites(String value, String encoded) {
    assertThat(Query.encode(value)).isEqualTo(encoded);
    assertThat(Query.lenient("a=" + encoded).get("a")).isEqualTo(value);
  }
}
