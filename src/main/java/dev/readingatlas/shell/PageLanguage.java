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
 * The language a page is made in: the one its address asks for ({@code ?interface=fa}), else the
 * reader's last choice in this session, else the browser's, else English. The browser keeps the
 * choice for the next visit and tells of it once a page is there ({@link LanguageChoice}, the
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

  /** The words in which to answer a request for a page. */
  public static Messages of(VaadinRequest request) {
    return Messages.in(
        Optional.ofNullable(request.getParameter(PART))
            .flatMap(Messages::language)
            .orElseGet(() -> remembered(request)));
  }

  /** Changes a page to a language by its tag, as the browser sent it; a tag of none is ignored. */
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
