package dev.readingatlas.reader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import dev.readingatlas.atlas.AtlasStore.RevisionSummary;
import dev.readingatlas.message.Messages;
import dev.readingatlas.shell.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Says that an atlas has no such revision, and lists those it has. */
class MissingRevisionView extends Page implements HasErrorParameter<MissingRevision> {
  private String slug = "";
  private List<RevisionSummary> there = List.of();

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<MissingRevision> parameter) {
    slug = parameter.getException().slug();
    there = parameter.getException().there();
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  protected String heading(Messages messages) {
    return messages.text("page.nothing");
  }

  @Override
  protected Component[] content(Messages messages) {
    UnorderedList list = new UnorderedList();
    for (RevisionSummary revision : there) {
      String text = RevisionsView.text(revision, messages);
      list.add(new ListItem(new Anchor("a/" + slug + "@" + revision.number(), text)));
    }
    return new Component[] {
      new Paragraph(messages.text("page.noSuchRevision")), list, waysOn(messages)
    };
  }
}
