package dev.readingatlas.reader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import dev.readingatlas.message.Messages;
import dev.readingatlas.shell.Page;
import jakarta.servlet.http.HttpServletResponse;

/** Says that an atlas was withdrawn. */
class WithdrawnAtlasView extends Page implements HasErrorParameter<WithdrawnAtlas> {
  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<WithdrawnAtlas> parameter) {
    return HttpServletResponse.SC_GONE;
  }

  @Override
  protected String heading(Messages messages) {
    return messages.text("page.withdrawn");
  }

  @Override
  protected Component[] content(Messages messages) {
    return new Component[] {new Paragraph(messages.text("page.withdrawnWhy")), waysOn(messages)};
  }
}
