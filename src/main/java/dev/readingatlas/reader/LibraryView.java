package dev.readingatlas.reader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.message.Messages;
import dev.readingatlas.shell.Page;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;

/** Every atlas on this server. */
@Route("library")
class LibraryView extends Page {
  private final AtlasStore atlases;

  /** Whether health is served at a port of its own, which readers may not reach. */
  private final boolean healthElsewhere;

  LibraryView(AtlasStore atlases, @Value("${atlas.management.port:}") String managementPort) {
    this.atlases = atlases;
    this.healthElsewhere = !managementPort.isBlank();
  }

  @Override
  protected String heading(Messages messages) {
    return messages.text("page.allAtlases");
  }

  @Override
  protected Component[] content(Messages messages) {
    List<AtlasSummary> all = atlases.list();
    if (all.isEmpty()) {
      Paragraph health = new Paragraph(new Anchor("actuator/health", messages.text("page.health")));
      health.setVisible(!healthElsewhere);
      return new Component[] {new Paragraph(messages.text("page.noAtlas")), health};
    }
    UnorderedList list = new UnorderedList();
    all.forEach(atlas -> list.add(item(atlas, messages)));
    return new Component[] {list};
  }

  private static ListItem item(AtlasSummary atlas, Messages messages) {
    Component title = inLanguage(new H2(new Anchor("a/" + atlas.slug(), atlas.title())), atlas);
    Component summary = inLanguage(new Paragraph(atlas.summary()), atlas);
    Paragraph counts =
        new Paragraph(
            messages.text(
                "page.counts", Map.of("readings", atlas.readings(), "places", atlas.places())));
    counts.addClassName("counts");
    return new ListItem(title, summary, counts);
  }

  /** An atlas has a language of its own, which may run the other way. */
  private static Component inLanguage(Component words, AtlasSummary atlas) {
    words.getElement().setAttribute("lang", atlas.lang()).setAttribute("dir", "auto");
    return words;
  }
}
