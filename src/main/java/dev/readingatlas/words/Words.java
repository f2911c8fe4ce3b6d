package dev.readingatlas.words;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of one language, with gaps to fill; the twin of {@code frontend/core/messages.ts}.
 * What a language's file leaves out is said in English. Forms for numbers are the viewer's alone.
 */
public final class Words {
  /** The languages there are files for, English first. */
  public static final List<Locale> LANGUAGES =
      List.of("en", "az", "hy", "fa", "ru", "tr").stream().map(Locale::forLanguageTag).toList();

  private static final String BUNDLE = "words.words";

  /** Never the language of the machine: a language without a file is said in English. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Pattern GAP = Pattern.compile("\\{([\\w:]+)}");
  private static final Pattern LEFT_TO_RIGHT =
      Pattern.compile("[0-9A-Za-z\\u00c0-\\u02b8\\u0370-\\u058f]");
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile("[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]");

  private final ResourceBundle messages;
  private final Locale locale;

  private Words(ResourceBundle messages) {
    this.messages = messages;
    this.locale =
        messages.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : messages.getLocale();
  }

  /** The words of a language, or of English where there is no file for it. */
  public static Words in(Locale locale) {
    return new Words(ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK));
  }

  /** A language by its BCP 47 tag, such as {@code fa}; empty where it is not one of ours. */
  public static Optional<Locale> language(String tag) {
    return LANGUAGES.stream().filter(one -> one.toLanguageTag().equals(tag)).findFirst();
  }

  /**
   * The first of the reader's languages that is one of ours, whatever its country; else English.
   */
  public static Locale best(Collection<Locale> preferred) {
    return preferred.stream()
        .flatMap(wanted -> language(wanted.getLanguage()).stream())
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /** The language these words are of. */
  public Locale locale() {
    return locale;
  }

  /** Direction of its script, as HTML has it: {@code ltr} or {@code rtl}. */
  public String direction() {
    return messages.getString("language.direction");
  }

  /**
   * A message without gaps.
   *
   * @throws java.util.MissingResourceException if there is none of that name
   */
  public String say(String key) {
    return messages.getString(key);
  }

  /**
   * A message with its gaps filled; whole numbers in the language's digits.
   *
   * @throws java.util.MissingResourceException if there is none of that name
   */
  public String say(String key, Map<String, ?> gaps) {
    return GAP.matcher(messages.getString(key))
        .replaceAll(gap -> Matcher.quoteReplacement(filled(gap.group(), gaps.get(gap.group(1)))));
  }

  /**
   * A word in the form that a language may ask for after a preposition; as it stands alone where
   * there is none.
   */
  public String formOf(String key) {
    return messages.containsKey(key + ".of") ? messages.getString(key + ".of") : say(key);
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

  private String filled(String gap, Object value) {
    return switch (value) {
      case null -> gap;
      case Integer number -> number(number);
      default -> isolated(value.toString());
    };
  }

  /**
   * Text that runs against the sentence it stands in is kept from mixing with it (Unicode
   * bidirectional isolate). What holds such text already is a sentence of the same language.
   */
  private String isolated(String text) {
    Pattern against = direction().equals("rtl") ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
    return against.matcher(text).find() && text.indexOf('\u2068') < 0
        ? "\u2068" + text + "\u2069"
        : text;
  }
}
