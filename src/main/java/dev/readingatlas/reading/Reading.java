package dev.readingatlas.reading;

import dev.readingatlas.period.When;
import java.util.List;

/**
 * A text with its footnotes and excerpts.
 *
 * @param id unique in its atlas
 * @param title of the text
 * @param author who wrote it, or that this is not known
 * @param lang BCP 47 language of the text
 * @param published when it was published
 * @param standpoint from whose side it speaks, in one neutral sentence
 * @param licence what may be done with it
 * @param source where the text comes from
 * @param url address of the source, or null
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
    String licence,
    String source,
    String url,
    List<Paragraph> text,
    List<Footnote> footnotes,
    List<Excerpt> excerpts) {

  public Reading {
    text = List.copyOf(text);
    footnotes = List.copyOf(footnotes);
    excerpts = List.copyOf(excerpts);
  }
}
