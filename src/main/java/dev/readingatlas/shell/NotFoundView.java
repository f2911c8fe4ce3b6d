package dev.readingatlas.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/** Says that an address leads nowhere, and where to go instead. */
class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    Page page = new Page("Nothing is here");
    String said = parameter.getCustomMessage();
    page.addContent(
        new Paragraph(
            said == null || said.isBlank()
                ? "There is no page at /" + event.getLocation().getPath() + "."
                : said),
        new Paragraph(
            new Anchor("/library", "See all atlases"), new Text(" or "),
            new Anchor("/", "open the home atlas"), new Text(".")));
    add(page);
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return "Nothing is here · Reading Atlas";
  }
}
