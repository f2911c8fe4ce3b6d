package dev.readingatlas.message;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of one language, with placeholders. A message that a language's file lacks is in
 * English. Plural forms are used in the viewer only.
 */
public final class Messages {
  /** The languages that have a file, English first. */
  public static final List<Locale> LANGUAGES =
      List.of("en", "az", "hy", "fa", "ru", "tr").stream().map(Locale::forLanguageTag).toList();

  private static final String BUNDLE = "words.words";

  /** A language without a file falls back to English, never to the language of the machine. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w:]+)}");
  private static final Pattern LEFT_TO_RIGHT =
      Pattern.compile("[0-9A-Za-z\\u00c0-\\u02b8\\u0370-\\u058f]");
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile("[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]");

  private final ResourceBundle messages;
  private final Locale locale;

  private Messages(ResourceBundle messages) {
    this.messages = messages;
    this.locale =
        messages.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : messages.getLocale();
  }

  /** The messages of a language, or of English if the language has no file. */
  public static Messages in(Locale locale) {
    return new Messages(ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK));
  }

  /** The supported language with this BCP 47 tag, such as {@code fa}. */
  public static Optional<Locale> language(String tag) {
    return LANGUAGES.stream().filter(known -> known.toLanguageTag().equals(tag)).findFirst();
  }

  /** The first preferred language that is supported, whatever its country; else English. */
  public static Locale best(Collection<Locale> preferred) {
    return preferred.stream()
        .flatMap(wanted -> language(wanted.getLanguage()).stream())
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /** The language of these messages. */
  public Locale locale() {
    return locale;
  }

  /** Direction of its script in the terms of HTML: {@code ltr} or {@code rtl}. */
  public String direction() {
    return messages.getString("language.direction");
  }

  /** Whether there is a message of this key, if only in English. */
  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /**
   * A message without placeholders.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String text(String key) {
    return messages.getString(key);
  }

  /**
   * A message with its placeholders replaced; whole numbers are in the language's digits.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String text(String key, Map<String, ?> values) {
    return PLACEHOLDER
        .matcher(messages.getString(key))
        .replaceAll(
            found -> Matcher.quoteReplacement(shown(found.group(), values.get(found.group(1)))));
  }

  /**
   * The form of a noun after a preposition, from the key with {@code .of}; the plain form if the
   * language has no such key.
   */
  public String formOf(String key) {
    return messages.containsKey(key + ".of") ? messages.getString(key + ".of") : text(key);
  }

  /** A whole number in the language's digits; from 10,000 on in groups of three. */
  public String number(int number) {
    String digits = messages.getString("number.digits");
    StringBuilder written = new StringBuilder();
    String plain = Integer.toString(number);
    boolean isGrouped = Math.abs((long) number) >= 10_000;
    for (int i = 0; i < plain.length(); i++) {
      int left = plain.length() - i;
      if (isGrouped && left % 3 == 0 && i > 0 && Character.isDigit(plain.charAt(i - 1))) {
        written.append(messages.getString("number.group"));
      }
      char digit = plain.charAt(i);
      written.append(Character.isDigit(digit) ? digits.charAt(digit - '0') : digit);
    }
    return written.toString();
  }

  private String shown(String placeholder, Object value) {
    return switch (value) {
      case null -> placeholder;
      case Integer number -> number(number);
      default -> isolated(value.toString());
    };
  }

  /**
   * Puts text of the other direction between Unicode bidirectional isolates. Text that has isolates
   * already is a sentence of the same language and is left as it is.
   */
  private String isolated(String text) {
    Pattern against = direction().equals("rtl") ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
    return against.matcher(text).find() && text.indexOf('\u2068') < 0
        ? "\u2068" + text + "\u2069"
        : text;
  }
}
