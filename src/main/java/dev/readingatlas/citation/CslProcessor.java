package dev.readingatlas.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Component;

/**
 * Formats works by citation styles (CSL 1.0.2), in US English as the three manuals are written. One
 * call may take some hundredths of a second: its caller keeps the result.
 */
@Component
class CslProcessor {
  private static final String LANGUAGE = "en-US";
  private static final Cleaner CLEANER =
      new Cleaner(Safelist.none().addTags("i", "b", "sup", "sub"));

  private final Map<Style, Manual> manuals = new EnumMap<>(Style.class);

  CslProcessor() {
    // The house writes BCE and CE, with a space.
    String locale =
        replaced(replaced(resource("locales-en-US.xml"), ">BC<", "> BCE<"), ">AD<", "> CE<");
    for (Style style : Style.values()) {
      String csl = resource(style.file());
      manuals.put(style, new Manual(style == Style.MLA ? mla(csl) : csl, locale));
    }
  }

  /**
   * Formats one work.
   *
   * @param paragraph the number of the paragraph that is pointed to, or null
   */
  Reference format(CslItem work, Style style, Integer paragraph) {
    CSLItemData item = data(work);
    CSLCitationItemBuilder cited = new CSLCitationItemBuilder(item.getId());
    boolean inNote = style.pointer() == Style.Pointer.NOTE;
    if (inNote && paragraph != null) {
      cited.label(CSLLabel.PARAGRAPH).locator(paragraph.toString());
    }
    Manual manual = manuals.get(style);
    Reference.Formatted entry = formatted(manual.entry(item));
    Reference.Formatted pointer = formatted(manual.pointer(item, cited.build()));
    return new Reference(
        style,
        entry,
        inNote || paragraph == null
            ? pointer
            : located(pointer, style.paragraph() + " " + paragraph));
  }

  /** A style, read once; reading it costs more than formatting a work. One work at a time. */
  private static final class Manual {
    private final CSL csl;
    private CSLItemData item;

    Manual(String style, String locale) {
      try {
        csl = new CSL(new Items(), lang -> locale, null, style, LANGUAGE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      csl.setOutputFormat("html");
    }

    synchronized String entry(CSLItemData work) {
      begin(work);
      csl.registerCitationItems(work.getId());
      return csl.makeBibliography().getEntries()[0];
    }

    synchronized String pointer(CSLItemData work, CSLCitationItem cited) {
      begin(work);
      return csl.makeCitation(new CSLCitation(cited)).getFirst().getText();
    }

    private void begin(CSLItemData work) {
      csl.reset();
      item = work;
    }

    /** The work at hand. */
    private final class Items implements ItemDataProvider {
      @Override
      public CSLItemData retrieveItem(String id) {
        return item != null && item.getId().equals(id) ? item : null;
      }

      @Override
      public Collection<String> getIds() {
        return item == null ? List.of() : List.of(item.getId());
      }
    }
  }

  private static CSLItemData data(CslItem work) {
    Map<String, Object> fields = new LinkedHashMap<>(work.fields());
    // For the reader's own files; and what is made of MLA below asks for a field no work has.
    fields.remove("annote");
    work.text("title").ifPresent(title -> fields.put("title", title));
    return CSLItemData.fromJson(fields);
  }

  /**
   * The MLA style without what the processor gets wrong or the style leaves out. The processor
   * takes every work for ambiguous and would add its title to its author; the style leaves out that
   * a date is approximate (MLA Handbook, 9th edition, 5.83).
   */
  private static String mla(String csl) {
    return replaced(
        replaced(csl, "<if disambiguate=\"true\">", "<if variable=\"annote\">"),
        "<text macro=\"publication-date\"/>",
        "<group delimiter=\" \"><choose><if is-uncertain-date=\"issued\"><text term=\"circa\"/></if>"
            + "</choose><text macro=\"publication-date\"/></group>");
  }

  /**
   * Adds where in the work, which the processor itself gets wrong, to a pointer in brackets. A
   * comma goes inside the quotation marks of a title, as Americans have it.
   */
  private static Reference.Formatted located(Reference.Formatted pointer, String where) {
    return new Reference.Formatted(located(pointer.text(), where), located(pointer.html(), where));
  }

  private static String located(String pointer, String where) {
    if (!pointer.endsWith(")")) {
      return pointer;
    }
    String inner = pointer.substring(0, pointer.length() - 1);
    return inner.endsWith("”")
        ? inner.substring(0, inner.length() - 1) + ",” " + where + ")"
        : inner + ", " + where + ")";
  }

  private static Reference.Formatted formatted(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.select("span[style*=italic]").forEach(span -> span.tagName("i").clearAttributes());
    document.select("span[style*=bold]").forEach(span -> span.tagName("b").clearAttributes());
    Document clean = CLEANER.clean(document);
    clean
        .outputSettings()
        .prettyPrint(false)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset("UTF-8");
    Element body = clean.body();
    return new Reference.Formatted(
        body.text().strip(), body.html().replaceAll("\\s+", " ").strip());
  }

  private static String replaced(String text, String part, String by) {
    if (!text.contains(part)) {
      throw new IllegalStateException("The citation styles have changed: no " + part);
    }
    return text.replace(part, by);
  }

  private static String resource(String name) {
    try (InputStream in = CslProcessor.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Not in the build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
