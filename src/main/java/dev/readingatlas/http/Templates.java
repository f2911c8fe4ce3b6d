package dev.readingatlas.http;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** Renders the templates in {@code src/main/jte}, which the build turns into Java classes. */
public final class Templates {
  private Templates() {}

  /**
   * The HTML of a template. Values are escaped for their place in the HTML: text, attribute or
   * script.
   */
  public static String render(Consumer<HtmlTemplateOutput> template) {
    StringOutput html = new StringOutput(4096);
    template.accept(new OwaspHtmlTemplateOutput(html));
    return html.toString();
  }
}
