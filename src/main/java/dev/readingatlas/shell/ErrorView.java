package dev.readingatlas.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that the server failed, without its secrets, and where to go instead. */
class ErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    LOG.error("A page failed: /{}", event.getLocation().getPath(), parameter.getException());
    Page page = new Page("This page failed");
    page.addContent(
        new Paragraph(
            "The server could not make this page. Its log says why; trying again in a moment may help."),
        new Paragraph(
            new Anchor("/library", "See all atlases"),
            new Text(" or "),
            new Anchor("/", "open the home atlas"),
            new Text(".")));
    add(page);
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return "This page failed · Reading Atlas";
  }
}
