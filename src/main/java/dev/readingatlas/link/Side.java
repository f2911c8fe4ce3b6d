package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import java.util.ArrayList;
import java.util.List;

/**
 * What one map shows in a way of its own: the language of names, and the time. The twin of {@code
 * Side} in frontend/state/side.ts.
 *
 * @param lang a language of the atlas, or {@link ShownName#ALL}; null for the interface's
 * @param periods ids of chosen periods in the atlas's order; none for all time
 * @param span any span of time instead of periods, or null
 * @param undated whether things without a date are shown
 */
public record Side(String lang, List<String> periods, When span, boolean undated) {
  public Side {
    periods = List.copyOf(periods);
  }

  /** Any atlas at first sight: names as the interface, all time. */
  static final Side FIRST = new Side(null, List.of(), null, true);

  /**
   * The language of names: the one asked for, else the interface's where the atlas has it, else the
   * atlas's first.
   *
   * @param spoken the interface's language, or null where it is not known
   */
  public String languageOfNames(String spoken, Atlas atlas) {
    if (lang != null) {
      return lang;
    }
    List<String> languages = atlas.languages();
    if (spoken != null && languages.contains(spoken)) {
      return spoken;
    }
    return languages.isEmpty() ? "en" : languages.getFirst();
  }

  Side withLang(String other) {
    return new Side(other, periods, span, undated);
  }

  /** Chosen periods in order; none for all time or for a span. */
  public List<Period> periodsOf(Atlas atlas) {
    return atlas.periods().stream().filter(one -> periods.contains(one.id())).toList();
  }

  /** The spans that a thing must reach to be shown; none for all time. */
  public List<When> spans(Atlas atlas) {
    return span != null ? List.of(span) : periodsOf(atlas).stream().map(Period::when).toList();
  }

  /** Such as {@code lang:hy;period:after-2020;undated:0}, defaults left out. */
  String print() {
    List<String> parts = new ArrayList<>();
    if (lang != null) {
      parts.add("lang:" + lang);
    }
    if (!periods.isEmpty()) {
      parts.add("period:" + String.join(",", periods));
    }
    if (span != null) {
      parts.add("span:" + span.edtf());
    }
    if (!undated) {
      parts.add("undated:0");
    }
    // A side that is as at first sight is a second map all the same.
    return parts.isEmpty() ? "undated:1" : String.join(";", parts);
  }
}
