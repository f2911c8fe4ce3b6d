package dev.readingatlas.citation;

import dev.readingatlas.period.Edtf;
import dev.readingatlas.period.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dates as CSL-JSON writes them. CSL has no year 0: -1 is 1 BCE. An end that is open or unknown is
 * left out, and an approximate or uncertain date is {@code circa}.
 */
final class CslDates {
  private CslDates() {}

  static Map<String, Object> of(LocalDate day) {
    return Map.of(
        "date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
  }

  static Map<String, Object> of(When when) {
    Edtf read = Edtf.read(when.edtf());
    List<List<Integer>> ends = new ArrayList<>();
    boolean circa = false;
    Integer season = null;
    for (Edtf.End end :
        read.begin() == read.end() ? List.of(read.begin()) : List.of(read.begin(), read.end())) {
      if (end instanceof Edtf.Date date) {
        ends.add(parts(date));
        circa |= date.qualifier() != Edtf.Qualifier.NONE;
        if (date.precision() == Edtf.Precision.SEASON && read.begin() == read.end()) {
          season = date.month() - 20;
        }
        if (date.lastYear() != date.year()) {
          // A decade or a century: as a span of its years.
          ends.add(List.of(year(date.lastYear())));
        }
      }
    }
    Map<String, Object> csl = new LinkedHashMap<>();
    csl.put("date-parts", ends.size() > 2 ? List.of(ends.getFirst(), ends.getLast()) : ends);
    if (season != null) {
      csl.put("season", season);
    }
    if (circa) {
      csl.put("circa", true);
    }
    return csl;
  }

  private static List<Integer> parts(Edtf.Date date) {
    return switch (date.precision()) {
      case DAY -> List.of(year(date.year()), date.month(), date.day());
      case MONTH -> List.of(year(date.year()), date.month());
      case SEASON, YEAR, DECADE, CENTURY -> List.of(year(date.year()));
    };
  }

  private static int year(int astronomical) {
    return astronomical > 0 ? astronomical : astronomical - 1;
  }
}
