package dev.readingatlas.reading;

import dev.readingatlas.period.When;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with its footnotes and excerpts.
 *
 * @param id unique in its atlas
 * @param title of the text
 * @param author its author, or a remark that the author is not known
 * @param lang BCP 47 language of the text
 * @param published the date of publication
 * @param standpoint the side from which it speaks, in a neutral sentence
 * @param standpointShort the standpoint in a few words, or null
 * @param licence the conditions of its use
 * @param source the origin of the text
 * @param url address of the source, or null
 * @param csl further fields of a CSL-JSON item for citations, without title, date, language and
 *     address; may be empty
 * @param text the paragraphs of the full text; empty if only excerpts may be shown
 * @param footnotes in order of number
 * @param excerpts in the order of the text
 */
public record Reading(
    String id,
    String title,
    String author,
    String lang,
    When published,
    String standpoint,
    String standpointShort,
    String licence,
    String source,
    String url,
    Map<String, Object> csl,
    List<Paragraph> text,
    List<Footnote> footnotes,
    List<Excerpt> excerpts) {

  public Reading {
    csl = Collections.unmodifiableMap(new LinkedHashMap<>(csl));
    text = List.copyOf(text);
    footnotes = List.copyOf(footnotes);
    excerpts = List.copyOf(excerpts);
  }
}
