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
 * @param author who wrote it, or that this is not known
 * @param lang BCP 47 language of the text
 * @param published when it was published
 * @param standpoint from whose side it speaks, in one neutral sentence
 * @param standpointShort the same in a few words, or null
 * @param licence what may be done with it
 * @param source where the text comes from
 * @param url address of the source, or null
 * @param csl what else is needed to cite it, as the fields of a CSL-JSON item; title, date,
 *     language and address are not among them; empty if nothing is known
 * @param text the full text, or empty if only excerpts may be shown
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
