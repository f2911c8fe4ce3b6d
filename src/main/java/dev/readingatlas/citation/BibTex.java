package dev.readingatlas.citation;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes works as BibTeX, in UTF-8, for BibTeX's standard styles and for biblatex. Types and fields
 * are those that both know; {@code date}, which only biblatex reads, is there where year and month
 * cannot say it. Titles stand in double braces, so that no style changes their capitals.
 */
public final class BibTex {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article-journal", "article"),
          Map.entry("article-magazine", "article"),
          Map.entry("article-newspaper", "article"),
          Map.entry("review", "article"),
          Map.entry("review-book", "article"),
          Map.entry("book", "book"),
          Map.entry("chapter", "incollection"),
          Map.entry("entry-dictionary", "incollection"),
          Map.entry("entry-encyclopedia", "incollection"),
          Map.entry("pamphlet", "booklet"),
          Map.entry("paper-conference", "inproceedings"),
          Map.entry("report", "techreport"),
          Map.entry("thesis", "phdthesis"),
          Map.entry("manuscript", "unpublished"));

  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private BibTex() {}

  /** Writes works one below the other; each ends with a line feed. */
  public static String write(List<CslItem> works) {
    return works.stream().map(BibTex::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(CslItem work) {
    String type = TYPES.getOrDefault(work.type(), "misc");
    Map<String, String> fields = new LinkedHashMap<>();
    names(work, "author", fields);
    names(work, "editor", fields);
    names(work, "translator", fields);
    work.text("title").ifPresent(title -> fields.put("title", "{{" + escaped(title) + "}}"));
    put(
        fields,
        switch (type) {
          case "article" -> "journal";
          case "incollection", "inproceedings" -> "booktitle";
          default -> "howpublished";
        },
        work.text("container-title"));
    put(
        fields,
        switch (type) {
          case "techreport" -> "institution";
          case "phdthesis" -> "school";
          default -> "publisher";
        },
        work.text("publisher"));
    put(fields, "address", work.text("publisher-place"));
    put(fields, "edition", work.text("edition"));
    put(fields, "volume", work.text("volume"));
    put(fields, "number", work.text("issue").or(() -> work.text("number")));
    put(fields, "pages", work.text("page").map(page -> page.replaceAll("\\s*[-–]+\\s*", "--")));
    work.dates("issued").ifPresent(dates -> issued(dates, fields));
    put(fields, "doi", work.text("DOI"));
    put(fields, "isbn", work.text("ISBN"));
    put(fields, "issn", work.text("ISSN"));
    work.text("URL").ifPresent(url -> fields.put("url", "{" + verbatim(url) + "}"));
    work.dates("accessed")
        .ifPresent(day -> fields.put("urldate", "{" + iso(day.parts().getFirst()) + "}"));
    put(fields, "language", work.text("language"));
    put(fields, "annote", work.text("annote"));
    StringBuilder out = new StringBuilder("@" + type + "{" + key(work.id()));
    fields.forEach((name, value) -> out.append(",\n  ").append(name).append(" = ").append(value));
    return out.append("\n}\n").toString();
  }

  private static void put(Map<String, String> fields, String name, Optional<String> value) {
    value.ifPresent(text -> fields.put(name, "{" + escaped(text) + "}"));
  }

  private static void names(CslItem work, String field, Map<String, String> fields) {
    List<CslItem.Name> names = work.names(field);
    if (!names.isEmpty()) {
      fields.put(
          field, "{" + names.stream().map(BibTex::name).collect(Collectors.joining(" and ")) + "}");
    }
  }

  private static String name(CslItem.Name name) {
    if (name.literal() != null) {
      return "{" + escaped(name.literal()) + "}";
    }
    if (name.family() == null || name.given() == null) {
      return "{" + escaped(name.family() == null ? name.given() : name.family()) + "}";
    }
    return part(name.family()) + ", " + part(name.given());
  }

  /** A comma or the word "and" would split a name. */
  private static String part(String name) {
    String escaped = escaped(name);
    return name.contains(",") || name.matches("(?i).*\\band\\b.*") ? "{" + escaped + "}" : escaped;
  }

  private static void issued(CslItem.Dates dates, Map<String, String> fields) {
    List<Integer> first = dates.parts().getFirst();
    int year = first.getFirst();
    boolean span = dates.parts().size() > 1;
    boolean simple =
        year > 0
            && year < 10000
            && !span
            && !dates.circa()
            && dates.season() == null
            && first.size() < 3;
    if (!simple) {
      String begin =
          dates.season() == null ? iso(first) : iso(List.of(year)) + "-" + (20 + dates.season());
      String mark = dates.circa() ? "~" : "";
      String end = span ? "/" + iso(dates.parts().getLast()) + mark : "";
      fields.put("date", "{" + begin + mark + end + "}");
    }
    fields.put("year", "{" + (year > 0 ? year : -year + " BCE") + "}");
    if (first.size() > 1 && !span) {
      fields.put("month", MONTHS[Math.clamp(first.get(1), 1, 12) - 1]);
    }
  }

  /** A date in ISO 8601-2, with astronomical years. */
  private static String iso(List<Integer> parts) {
    int year = parts.getFirst() > 0 ? parts.getFirst() : parts.getFirst() + 1;
    StringBuilder out = new StringBuilder((year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year)));
    parts.stream().skip(1).forEach(part -> out.append("-%02d".formatted(part)));
    return out.toString();
  }

  /**
   * Text for TeX. Braces are written as commands, since BibTeX counts even those with a \ before.
   */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{' -> out.append("\\textbraceleft{}");
                case '}' -> out.append("\\textbraceright{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_' -> out.append('\\').appendCodePoint(point);
                default -> out.appendCodePoint(point);
              }
            });
    return out.toString();
  }

  /** An address, which TeX takes as it stands; what would end the field is percent-encoded. */
  private static String verbatim(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
  }

  private static String key(String id) {
    String plain = Normalizer.normalize(id, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String key = plain.replaceAll("[^A-Za-z0-9:.+/-]", "-");
    return key.isEmpty() ? "work" : key;
  }
}
