package dev.readingatlas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.readingatlas.message.Messages;

/**
 * The frame of every page without a map: the program's name, the choice of language, a heading, and
 * the content below it. All texts are replaced when the language changes.
 */
@CssImport("./styles/page.css")
@JsModule("./styles/page-fonts.ts")
public abstract class Page extends Div implements LocaleChangeObserver, HasDynamicTitle {
  private final Anchor library = new Anchor("library");
  private final LanguageChoice languages = new LanguageChoice();
  private final Main main = new Main();
  private String title = "";

  /** Creates a page without texts; they are set when the language is known. */
  protected Page() {
    addClassName("atlas-page");
    add(new Header(new Anchor(".", "Reading Atlas"), library, languages), main);
  }

  /** The heading in the language of the messages. */
  protected abstract String heading(Messages messages);

  /** The content below the heading, in the language of the messages. */
  protected abstract Component[] content(Messages messages);

  @Override
  public final void localeChange(LocaleChangeEvent event) {
    Messages messages = Messages.in(event.getLocale());
    library.setText(messages.text("page.allAtlases"));
    languages.show(messages);
    main.removeAll();
    main.add(new H1(heading(messages)));
    main.add(content(messages));
    title = heading(messages) + " · Reading Atlas";
    event.getUI().getPage().setTitle(title);
  }

  @Override
  public final String getPageTitle() {
    return title.isEmpty() ? "Reading Atlas" : title;
  }

  /** Links to other pages, for a page without content. */
  protected static Component waysOn(Messages messages) {
    return new Div(
        new Anchor("library", messages.text("page.seeAll")),
        new Anchor(".", messages.text("page.openHome"))) {
      {
        addClassName("ways-on");
      }
    };
  }
}
