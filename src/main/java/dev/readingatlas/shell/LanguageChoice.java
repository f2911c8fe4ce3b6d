package dev.readingatlas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.readingatlas.message.Messages;
import java.util.Map;

/**
 * The choice of the interface's language on pages without a viewer. The element in the browser
 * keeps the reader's last choice, and sends an event if the page has another language.
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
                    show(Messages.in(ui.getLocale()));
                  });
        });
  }

  /** Shows the current language, and the requested language if it is not supported. */
  final void show(Messages messages) {
    getElement().setProperty("language", messages.locale().toLanguageTag());
    getElement().setProperty("direction", messages.direction());
    getElement().setProperty("label", messages.text("page.languages"));
    getElement()
        .setProperty(
            "problem",
            refused.isEmpty() ? "" : messages.text("badLink.interface", Map.of("value", refused)));
  }

  /** The reader chose a language, now or earlier, or the address names a language. */
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
