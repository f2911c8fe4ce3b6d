package dev.readingatlas.explore;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;

/** The way from an atlas to all atlases: the program's sign, in the title bar. */
@CssImport("./styles/library-link.css")
class LibraryLink extends Anchor {
  LibraryLink() {
    super("/library");
    addClassName("atlas-library-link");
    setTitle("All atlases");
    add(new Image("icons/atlas.svg", "All atlases"));
  }
}
