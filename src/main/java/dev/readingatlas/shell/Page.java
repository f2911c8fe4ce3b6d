package dev.readingatlas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;

/**
 * The plain frame of every page that is not a map: the program's name, a heading, and what stands
 * below it.
 */
@CssImport("./styles/page.css")
@JsModule("./styles/page-fonts.ts")
public class Page extends Div {
  private final Main main = new Main();

  /** An empty page. */
  public Page(String heading) {
    addClassName("atlas-page");
    Anchor home = new Anchor("/", "Reading Atlas");
    Anchor library = new Anchor("/library", "All atlases");
    add(new Header(home, library), main);
    main.add(new H1(heading));
  }

  /** Adds to what stands below the heading. */
  public void addContent(Component... components) {
    main.add(components);
  }
}
