package dev.readingatlas.reader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.readingatlas.atlas.FailedPacks;
import dev.readingatlas.message.Messages;
import dev.readingatlas.shell.OwnMachine;
import dev.readingatlas.shell.Page;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Says that an atlas could not be loaded; on the server's own machine also what is wrong with its
 * pack.
 */
class BrokenAtlasView extends Page implements HasErrorParameter<BrokenAtlas> {
  private final FailedPacks failed;
  private String slug = "";
  private boolean onOwnMachine;

  BrokenAtlasView(FailedPacks failed) {
    this.failed = failed;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<BrokenAtlas> parameter) {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    slug = parameter.getException().slug();
    onOwnMachine = request != null && OwnMachine.asked(request.getHttpServletRequest());
    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  @Override
  protected String heading(Messages messages) {
    return messages.text("page.brokenAtlas");
  }

  @Override
  protected Component[] content(Messages messages) {
    if (!onOwnMachine) {
      return new Component[] {
        new Paragraph(messages.text("page.brokenAtlasWhy")), waysOn(messages)
      };
    }
    UnorderedList list = new UnorderedList();
    failed.problemsOf(slug, messages).forEach(problem -> list.add(new ListItem(problem)));
    return new Component[] {
      new Paragraph(messages.text("page.brokenAtlasProblems")), list, waysOn(messages)
    };
  }
}
