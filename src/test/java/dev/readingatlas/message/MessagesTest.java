package dev.readingatlas.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readingatlas.atlas.RevisionChange;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server reads of the message files; {@code messages.test.ts} holds them as a whole. */
class MessagesTest {
  /** Begins the keys of sentences about changes, each with a kind of change after it. */
  private static final String CHANGE = "page.change.";

  private static final Pattern GAP = Pattern.compile("\\{([\\w:]+)}");

  static Stream<Locale> languages() {
    return Messages.LANGUAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void ofServer_eachLanguage_hasEveryMessageWithTheGapsOfEnglish(Locale language)
      throws IOException {
    Properties english = file(Locale.ENGLISH);
    Properties own = file(language);
    for (String key : keys("page.", "finding.", "findings.")) {
      assertThat(own.getProperty(key)).as(key).isNotBlank();
      assertThat(gaps(own.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
    }
    assertThat(Messages.in(language).locale()).isEqualTo(language);
    assertThat(Messages.in(language).direction())
        .isEqualTo(language.getLanguage().equals("fa") ? "rtl" : "ltr");
  }

  @Test
  void pages_noMessage_isLeftUnsaid() throws IOException {
    String sources = sources();
    Set<String> kinds = new TreeSet<>();
    RevisionChange.KINDS.forEach(kind -> kinds.add(CHANGE + kind));
    assertThat(keys("page.")).containsAll(kinds);
    assertThat(keys("page."))
        .filteredOn(key -> !kinds.contains(key))
        .isNotEmpty()
        .allMatch(key -> sources.contains("\"" + key + "\""));
  }

  @Test
  void text_everyMessageNamedInTheSources_isThere() throws IOException {
    List<String> said =
        Pattern.compile("\\.text\\(\\s*\"(\\w+\\.[\\w.-]+)\"\\s*[,)]")
            .matcher(sources())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(said).hasSizeGreaterThan(20);
    assertThat(file(Locale.ENGLISH).stringPropertyNames()).containsAll(said);
  }

  @Test
  void text_numbersAndForeignWords_areSetAsTheLanguageWants() {
    Messages persian = Messages.in(Locale.forLanguageTag("fa-IR"));
    assertThat(persian.text("page.counts", Map.of("readings", 2, "places", 12345)))
        .isEqualTo("متن‌ها: ۲؛ مکان‌ها: ۱۲٬۳۴۵");
    assertThat(persian.text("page.noSuchAtlas", Map.of("name", "nowhere")))
        .isEqualTo("اطلسی به نام \u2068nowhere\u2069 نیست.");
    assertThat(Messages.in(Locale.ENGLISH).number(-1_234_567)).isEqualTo("-1,234,567");
    assertThatThrownBy(() -> persian.text("page.none"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void best_firstOfTheReadersThatIsOurs_whateverItsCountry() {
    assertThat(Messages.best(List.of(Locale.GERMANY, Locale.forLanguageTag("tr-CY"), Locale.UK)))
        .isEqualTo(Locale.forLanguageTag("tr"));
    assertThat(Messages.best(List.of(Locale.GERMANY))).isEqualTo(Locale.ENGLISH);
    assertThat(Messages.language("FA")).isEmpty();
    assertThat(Messages.language("fa")).contains(Locale.forLanguageTag("fa"));
  }

  /** The Java files and the templates. */
  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|jte)")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }

  private static Set<String> keys(String... beginnings) throws IOException {
    Set<String> keys = new TreeSet<>(file(Locale.ENGLISH).stringPropertyNames());
    keys.removeIf(key -> Stream.of(beginnings).noneMatch(key::startsWith));
    return keys;
  }

  private static Set<String> gaps(String message) {
    Set<String> gaps = new TreeSet<>();
    GAP.matcher(message).results().forEach(gap -> gaps.add(gap.group(1)));
    return gaps;
  }

  private static Properties file(Locale language) throws IOException {
    String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
    Properties properties = new Properties();
    try (var file =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream("/words/words" + suffix + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(file);
    }
    return properties;
  }
}
