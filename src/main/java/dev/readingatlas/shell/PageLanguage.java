package dev.readingatlas.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.readingatlas.message.Messages;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The language of a page: the language in its address ({@code ?interface=fa}), else the reader's
 * last choice in this session, else the browser's language, else English. The browser stores the
 * choice for the next visit and sends it after a page is loaded ({@link LanguageChoice}, the
 * viewer).
 */
@Component
public class PageLanguage implements VaadinServiceInitListener {
  private static final String PART = "interface";
  private static final String CHOSEN = PageLanguage.class.getName();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(PageLanguage::mark);
    event.getSource().addUIInitListener(PageLanguage::begin);
  }

  /** The messages in the language of a requested page. */
  public static Messages of(VaadinRequest request) {
    return Messages.in(
        Optional.ofNullable(request.getParameter(PART))
            .flatMap(Messages::language)
            .orElseGet(() -> remembered(request)));
  }

  /**
   * Changes the language of a page.
   *
   * @param tag a BCP 47 tag from the browser; an unsupported language is ignored
   */
  public static void choose(UI ui, String tag) {
    Messages.language(tag)
        .ifPresent(
            language -> {
              ui.getSession().setAttribute(CHOSEN, language);
              ui.setLocale(language);
            });
  }

  private static void mark(IndexHtmlResponse response) {
    Messages messages = of(response.getVaadinRequest());
    response
        .getDocument()
        .selectFirst("html")
        .attr("lang", messages.locale().toLanguageTag())
        .attr("dir", messages.direction());
  }

  private static void begin(UIInitEvent event) {
    UI ui = event.getUI();
    ui.setLocale(remembered(VaadinRequest.getCurrent()));
    ui.addBeforeEnterListener(
        entering ->
            entering
                .getLocation()
                .getQueryParameters()
                .getSingleParameter(PART)
                .flatMap(Messages::language)
                .ifPresent(ui::setLocale));
  }

  private static Locale remembered(VaadinRequest request) {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(session -> (Locale) session.getAttribute(CHOSEN))
        .orElseGet(() -> Messages.best(Collections.list(request.getLocales())));
  }
}
