package dev.readingatlas.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes works in the RIS format (Research Information Systems, specification of 2011), in UTF-8,
 * its lines ended by CR and LF.
 */
public final class Ris {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article-journal", "JOUR"),
          Map.entry("article-magazine", "MGZN"),
          Map.entry("article-newspaper", "NEWS"),
          Map.entry("bill", "BILL"),
          Map.entry("book", "BOOK"),
          Map.entry("chapter", "CHAP"),
          Map.entry("dataset", "DATA"),
          Map.entry("entry-dictionary", "DICT"),
          Map.entry("entry-encyclopedia", "ENCYC"),
          Map.entry("figure", "FIGURE"),
          Map.entry("graphic", "ART"),
          Map.entry("legal_case", "CASE"),
          Map.entry("legislation", "STAT"),
          Map.entry("manuscript", "MANSCPT"),
          Map.entry("map", "MAP"),
          Map.entry("motion_picture", "MPCT"),
          Map.entry("pamphlet", "PAMP"),
          Map.entry("paper-conference", "CPAPER"),
          Map.entry("patent", "PAT"),
          Map.entry("personal_communication", "PCOMM"),
          Map.entry("post", "ELEC"),
          Map.entry("post-weblog", "BLOG"),
          Map.entry("report", "RPRT"),
          Map.entry("review", "JOUR"),
          Map.entry("review-book", "JOUR"),
          Map.entry("song", "SOUND"),
          Map.entry("standard", "STAND"),
          Map.entry("thesis", "THES"),
          Map.entry("webpage", "ELEC"));

  private static final String[] SEASONS = {"Spring", "Summer", "Autumn", "Winter"};

  private Ris() {}

  /** Writes works one below the other. */
  public static String write(List<CslItem> works) {
    return works.stream().map(Ris::record).collect(Collectors.joining("\r\n"));
  }

  private static String record(CslItem work) {
    List<String> lines = new ArrayList<>();
    add(lines, "TY", Optional.of(TYPES.getOrDefault(work.type(), "GEN")));
    add(lines, "ID", Optional.of(work.id()));
    work.names("author").forEach(name -> add(lines, "AU", Optional.of(name(name))));
    work.names("editor").forEach(name -> add(lines, "ED", Optional.of(name(name))));
    work.names("translator").forEach(name -> add(lines, "TA", Optional.of(name(name))));
    add(lines, "TI", work.text("title"));
    add(lines, "T2", work.text("container-title"));
    work.dates("issued").ifPresent(dates -> issued(dates, lines));
    add(lines, "PB", work.text("publisher"));
    add(lines, "CY", work.text("publisher-place"));
    add(lines, "ET", work.text("edition"));
    add(lines, "VL", work.text("volume"));
    add(lines, "IS", work.text("issue").or(() -> work.text("number")));
    work.text("page")
        .ifPresent(
            page -> {
              String[] ends = page.split("\\s*[-–]+\\s*", 2);
              add(lines, "SP", Optional.of(ends[0]));
              add(lines, "EP", ends.length > 1 ? Optional.of(ends[1]) : Optional.empty());
            });
    add(lines, "SN", work.text("ISBN").or(() -> work.text("ISSN")));
    add(lines, "DO", work.text("DOI"));
    add(lines, "LA", work.text("language"));
    add(lines, "UR", work.text("URL"));
    work.dates("accessed")
        .ifPresent(day -> add(lines, "Y2", Optional.of(date(day.parts().getFirst(), ""))));
    add(lines, "N1", work.text("annote"));
    lines.add("ER  - ");
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void add(List<String> lines, String tag, Optional<String> value) {
    value.ifPresent(text -> lines.add(tag + "  - " + text));
  }

  private static String name(CslItem.Name name) {
    if (name.literal() != null) {
      return name.literal();
    }
    return name.family() == null
        ? name.given()
        : name.family() + (name.given() == null ? "" : ", " + name.given());
  }

  /** Years of four digits only, as the format has it; what they cannot say is "other" of DA. */
  private static void issued(CslItem.Dates dates, List<String> lines) {
    List<Integer> first = dates.parts().getFirst();
    int year = first.getFirst();
    List<String> other = new ArrayList<>();
    if (dates.circa()) {
      other.add("circa");
    }
    if (dates.season() != null && dates.season() >= 1 && dates.season() <= 4) {
      other.add(SEASONS[dates.season() - 1]);
    }
    if (dates.parts().size() > 1) {
      other.add("to " + words(dates.parts().getLast()));
    }
    if (year < 1 || year > 9999) {
      other.addFirst(words(first));
      add(lines, "DA", Optional.of("///" + String.join(", ", other)));
      return;
    }
    add(lines, "PY", Optional.of("%04d".formatted(year)));
    add(lines, "DA", Optional.of(date(first, String.join(", ", other))));
  }

  private static String words(List<Integer> parts) {
    int year = parts.getFirst();
    String rest = parts.stream().skip(1).map("-%02d"::formatted).collect(Collectors.joining());
    return year > 0 ? year + rest : -year + rest + " BCE";
  }

  /** YYYY/MM/DD/other, where any part but the year may be empty. */
  private static String date(List<Integer> parts, String other) {
    return "%04d/%s/%s/%s"
        .formatted(
            parts.getFirst(),
            parts.size() > 1 ? "%02d".formatted(parts.get(1)) : "",
            parts.size() > 2 ? "%02d".formatted(parts.get(2)) : "",
            other);
  }
}
