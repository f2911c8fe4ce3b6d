package dev.readingatlas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.readingatlas.words.Words;
import java.util.Map;

/**
 * The choice of the interface's language on pages without a viewer. The element knows what the
 * reader chose last time and tells when that is not what the page speaks.
 */
@Tag("atlas-language")
@JsModule("./pages/atlas-language.ts")
class LanguageChoice extends Component {
  private String refused = "";

  LanguageChoice() {
    ComponentUtil.addListener(
        this,
        LanguageChosenEvent.class,
        event -> {
          refused = event.refused;
          getUI()
              .ifPresent(
                  ui -> {
                    PageLanguage.choose(ui, event.language);
                    say(Words.in(ui.getLocale()));
                  });
        });
  }

  /** Shows the words' language as the one spoken, and says what was asked for in vain. */
  final void say(Words words) {
    getElement().setProperty("language", words.locale().toLanguageTag());
    getElement().setProperty("direction", words.direction());
    getElement().setProperty("label", words.say("page.languages"));
    getElement()
        .setProperty(
            "problem",
            refused.isEmpty() ? "" : words.say("badLink.interface", Map.of("value", refused)));
  }

  /** The reader chose a language, or chose one before, or the address asks for one. */
  @DomEvent("language-chosen")
  public static class LanguageChosenEvent extends ComponentEvent<LanguageChoice> {
    private final String language;
    private final String refused;

    public LanguageChosenEvent(
        LanguageChoice source,
        boolean fromClient,
        @EventData("event.detail.language") String language,
        @EventData("event.detail.refused") String refused) {
      super(source, fromClient);
      this.language = language == null ? "" : language;
      this.refused = refused == null ? "" : refused.substring(0, Math.min(40, refused.length()));
    }
  }
}
