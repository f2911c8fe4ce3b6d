package dev.readingatlas.explore;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.shell.Page;
import java.util.List;

/** Every atlas on this server. */
@Route("library")
@PageTitle("All atlases · Reading Atlas")
class LibraryView extends Div {
  LibraryView(AtlasStore atlases) {
    Page page = new Page("All atlases");
    List<AtlasSummary> all = atlases.list();
    if (all.isEmpty()) {
      page.addContent(
          new Paragraph(
              "There is no atlas here yet. Put an atlas pack into the packs folder and start the server again;"
                  + " its health page says what became of each pack."),
          new Paragraph(new Anchor("/actuator/health", "Health of this server")));
    } else {
      UnorderedList list = new UnorderedList();
      all.forEach(atlas -> list.add(item(atlas)));
      page.addContent(list);
    }
    add(page);
  }

  private static ListItem item(AtlasSummary atlas) {
    ListItem item =
        new ListItem(
            new H2(new Anchor("/a/" + atlas.slug(), atlas.title())),
            new Paragraph(atlas.summary()));
    Paragraph counts =
        new Paragraph(count(atlas.readings(), "reading") + " · " + count(atlas.places(), "place"));
    counts.addClassName("counts");
    item.add(counts);
    return item;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
