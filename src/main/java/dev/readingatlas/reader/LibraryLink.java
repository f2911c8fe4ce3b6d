package dev.readingatlas.reader;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.readingatlas.message.Messages;
import org.jsoup.nodes.Element;

/** The way from an atlas to all atlases: the program's sign, in the title bar. */
class LibraryLink extends Anchor implements LocaleChangeObserver {
  /** Pixels, as the first bytes of a page say them. */
  private static final String SIZE = "28";

  private final Image sign = new Image("icons/atlas.svg", "");

  LibraryLink() {
    super("library");
    addClassName("atlas-library-link");
    sign.getElement().setAttribute("width", SIZE).setAttribute("height", SIZE);
    add(sign);
  }

  /** Writes the same into the first bytes of a page; this link takes its place later. */
  static void write(Element viewer, Messages messages) {
    String name = messages.text("page.allAtlases");
    viewer
        .appendElement("a")
        .attr("slot", "before-title")
        .attr("class", "atlas-library-link")
        .attr("href", "library")
        .attr("title", name)
        .appendElement("img")
        .attr("src", "icons/atlas.svg")
        .attr("width", SIZE)
        .attr("height", SIZE)
        .attr("alt", name);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    String name = Messages.in(event.getLocale()).text("page.allAtlases");
    setTitle(name);
    sign.setAlt(name);
  }
}
