package dev.readingatlas.ogc;

import dev.readingatlas.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * The language that a page speaks.
 *
 * @param words its words
 * @param asked whether the address asks for it; then the links on the page do, too
 */
record Spoken(Words words, boolean asked) {
  static final String PARAMETER = "interface";

  static final List<String> TAGS = Words.LANGUAGES.stream().map(Locale::toLanguageTag).toList();

  /**
   * The language asked for, else the first of the reader's that there is, else English; never that
   * of the server's machine.
   */
  static Spoken wanted(Map<String, String> parameters, HttpServletRequest request) {
    String given = parameters.get(PARAMETER);
    if (given == null) {
      List<Locale> preferred =
          request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
              ? List.of()
              : Collections.list(request.getLocales());
      return new Spoken(Words.in(Words.best(preferred)), false);
    }
    return new Spoken(
        Words.language(given)
            .map(Words::in)
            .orElseThrow(
                () ->
                    Refusal.parameter(
                        PARAMETER,
                        TAGS.stream().collect(Collectors.joining(", ", "must be one of ", ".")))),
        true);
  }

  /** BCP 47 tag of the language. */
  String tag() {
    return words.locale().toLanguageTag();
  }

  String say(String key) {
    return words.say(key);
  }

  String say(String key, Map<String, ?> gaps) {
    return words.say(key, gaps);
  }

  /** An address below {@code /ogc} that is spoken in the same language. */
  String at(String address) {
    return asked ? in(address, tag()) : address;
  }

  /** An address below {@code /ogc} in a language. */
  static String in(String address, String tag) {
    return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + tag;
  }
}
