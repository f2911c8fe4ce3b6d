package dev.readingatlas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import dev.readingatlas.message.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The page for an address that does not exist, with links to other pages. */
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {
  /** The first part of the address of an atlas. */
  private static final String ATLAS = "a/";

  private String path = "";

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    path = event.getLocation().getPath();
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  protected String heading(Messages messages) {
    return messages.text("page.nothing");
  }

  @Override
  protected Component[] content(Messages messages) {
    boolean isAtlas = path.startsWith(ATLAS) && path.indexOf('/', ATLAS.length()) < 0;
    String sentence =
        isAtlas
            ? messages.text("page.noSuchAtlas", Map.of("name", path.substring(ATLAS.length())))
            : messages.text("page.noPage", Map.of("address", "/" + path));
    return new Component[] {new Paragraph(sentence), waysOn(messages)};
  }
}
