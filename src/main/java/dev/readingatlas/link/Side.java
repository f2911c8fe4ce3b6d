package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import java.util.List;

/**
 * What one map shows in a way of its own: the language of names, and the time. The twin of {@code
 * Side} in frontend/viewer/side.ts.
 *
 * @param lang a language of the atlas, or {@link ShownName#ALL}
 * @param periods ids of chosen periods in the atlas's order; none for all time
 * @param span any span of time instead of periods, or null
 * @param undated whether things without a date are shown
 */
public record Side(String lang, List<String> periods, When span, boolean undated) {
  public Side {
    periods = List.copyOf(periods);
  }

  /** The atlas at first sight: its first language, all time. */
  static Side initial(Atlas atlas) {
    return new Side(
        atlas.languages().isEmpty() ? "en" : atlas.languages().getFirst(), List.of(), null, true);
  }

  /** Chosen periods in order; none for all time or for a span. */
  public List<Period> periodsOf(Atlas atlas) {
    return atlas.periods().stream().filter(one -> periods.contains(one.id())).toList();
  }

  /** The spans that a thing must reach to be shown; none for all time. */
  public List<When> spans(Atlas atlas) {
    return span != null ? List.of(span) : periodsOf(atlas).stream().map(Period::when).toList();
  }

  /** Such as {@code lang:hy;period:after-2020;undated:0}, defaults left out but the language. */
  String print() {
    StringBuilder text = new StringBuilder("lang:").append(lang);
    if (!periods.isEmpty()) {
      text.append(";period:").append(String.join(",", periods));
    }
    if (span != null) {
      text.append(";span:").append(span.edtf());
    }
    return text.append(undated ? "" : ";undated:0").toString();
  }
}
