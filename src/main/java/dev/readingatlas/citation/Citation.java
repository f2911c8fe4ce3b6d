package dev.readingatlas.citation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is cited, and what stands behind it.
 *
 * @param atlas name of the atlas as the reader's address has it
 * @param cited what of it; of an excerpt, its reading is named too
 * @param work the work itself
 * @param address where it is found in this revision of the atlas, for ever
 * @param page where it is found in the newest revision
 * @param paragraph number of the paragraph that is pointed to, or null
 * @param sources the works it rests on, each once
 */
public record Citation(
    String atlas,
    Cited cited,
    CslItem work,
    String address,
    String page,
    Integer paragraph,
    List<CslItem> sources) {
  public Citation {
    sources = List.copyOf(sources);
  }

  /** Its unAPI identifier, such as {@code aras/place/shusha}. */
  public String identifier() {
    return atlas
        + step("/place/", cited.place())
        + step("/reading/", cited.reading())
        + step("/excerpt/", cited.excerpt());
  }

  /** The parameters that name it, such as {@code ?place=shusha}; empty for the atlas itself. */
  public String query() {
    return Stream.of(
            step("place=", cited.place()),
            step("reading=", cited.reading()),
            step("excerpt=", cited.excerpt()))
        .filter(part -> !part.isEmpty())
        .collect(
            Collectors.collectingAndThen(Collectors.joining("&"), q -> q.isEmpty() ? q : "?" + q));
  }

  private static String step(String name, String id) {
    return id == null ? "" : name + id;
  }
}
