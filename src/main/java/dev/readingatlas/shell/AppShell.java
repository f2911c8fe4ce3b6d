package dev.readingatlas.shell;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.server.AppShellSettings;

/** The head of every page. */
@CssImport("./styles/connection.css")
@JsModule("./pages/connection.ts")
public class AppShell implements AppShellConfigurator {
  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addMetaTag(
        "description", "Readings and maps as one: what texts say, where, and when.");
    settings.addFavIcon("icon", "icons/atlas.svg", "any");
    settings.addInlineWithContents(
        Inline.Position.APPEND,
        "html{background:light-dark(#f4efe4,#1b1e21)}@media print{html{background:none}}",
        Inline.Wrapping.STYLESHEET);
  }
}
