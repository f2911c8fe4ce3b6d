package dev.readingatlas.reader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.readingatlas.message.Messages;
import dev.readingatlas.shell.OwnMachine;
import dev.readingatlas.shell.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Says that an atlas could not be loaded; on the server's own machine also what is wrong with its
 * pack.
 */
class BrokenAtlasView extends Page implements HasErrorParameter<BrokenAtlas> {
  private List<String> problems = List.of();

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<BrokenAtlas> parameter) {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    if (request != null && OwnMachine.asked(request.getHttpServletRequest())) {
      problems = parameter.getException().problems();
    }
    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  @Override
  protected String heading(Messages messages) {
    return messages.text("page.brokenAtlas");
  }

  @Override
  protected Component[] content(Messages messages) {
    if (problems.isEmpty()) {
      return new Component[] {
        new Paragraph(messages.text("page.brokenAtlasWhy")), waysOn(messages)
      };
    }
    UnorderedList list = new UnorderedList();
    // The program's words on packs, as those of its log, are English.
    list.getElement().setAttribute("lang", "en").setAttribute("dir", "ltr");
    problems.forEach(problem -> list.add(new ListItem(problem)));
    return new Component[] {
      new Paragraph(messages.text("page.brokenAtlasProblems")), list, waysOn(messages)
    };
  }
}
