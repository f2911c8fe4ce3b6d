package dev.readingatlas.ogc;

import dev.readingatlas.http.BadRequestProblem;
import dev.readingatlas.message.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * The language of a page.
 *
 * @param messages of this language
 * @param asked whether the address names the language; then the links of the page name it too
 */
record RequestLanguage(Messages messages, boolean asked) {
  static final String PARAMETER = "interface";

  static final List<String> TAGS = Messages.LANGUAGES.stream().map(Locale::toLanguageTag).toList();

  /**
   * The language named in the query; else the first language of Accept-Language that has messages;
   * else English. The language of the server's machine has no influence.
   */
  static RequestLanguage wanted(Map<String, String> parameters, HttpServletRequest request) {
    String given = parameters.get(PARAMETER);
    if (given == null) {
      List<Locale> preferred =
          request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
              ? List.of()
              : Collections.list(request.getLocales());
      return new RequestLanguage(Messages.in(Messages.best(preferred)), false);
    }
    return new RequestLanguage(
        Messages.language(given)
            .map(Messages::in)
            .orElseThrow(
                () ->
                    BadRequestProblem.parameter(
                        PARAMETER,
                        TAGS.stream().collect(Collectors.joining(", ", "must be one of ", ".")))),
        true);
  }

  /** BCP 47 tag of the language. */
  String tag() {
    return messages.locale().toLanguageTag();
  }

  String text(String key) {
    return messages.text(key);
  }

  String text(String key, Map<String, ?> gaps) {
    return messages.text(key, gaps);
  }

  /** An address below {@code /ogc}, with the language if the request named it. */
  String at(String address) {
    return asked ? in(address, tag()) : address;
  }

  /** An address below {@code /ogc} with a language in its query. */
  static String in(String address, String tag) {
    return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + tag;
  }
}
