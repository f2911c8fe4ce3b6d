package dev.readingatlas.reader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.readingatlas.atlas.AtlasName;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasStore.RevisionSummary;
import dev.readingatlas.atlas.RevisionChange;
import dev.readingatlas.message.Messages;
import dev.readingatlas.shell.Page;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions of an atlas, each with what changed in it; with {@code ?from=3&to=5}, what changed
 * between these two.
 */
@Route("a/:slug/revisions")
class RevisionsView extends Page implements BeforeEnterObserver {
  /** Older ones only have a link to their changes. */
  private static final int WITH_CHANGES = 20;

  private final transient AtlasStore atlases;
  private String slug = "";
  private String title = "";
  private transient List<RevisionSummary> revisions = List.of();
  private Integer from;
  private Integer to;

  RevisionsView(AtlasStore atlases) {
    this.atlases = atlases;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    slug = AtlasName.slugOf(event.getRouteParameters().get("slug").orElse(""));
    revisions = atlases.revisionsOf(slug);
    if (revisions.isEmpty()) {
      if (atlases.isWithdrawn(slug)) {
        event.rerouteToError(new WithdrawnAtlas(), "");
      } else {
        event.rerouteToError(NotFoundException.class);
      }
      return;
    }
    title = atlases.title(slug).orElse(slug);
    from = number(event.getLocation(), "from");
    to = number(event.getLocation(), "to");
  }

  /** The number of a revision that the address names; null if it names none there is. */
  private Integer number(Location location, String parameter) {
    return location
        .getQueryParameters()
        .getSingleParameter(parameter)
        .filter(text -> revisions.stream().anyMatch(one -> text.equals(one.number() + "")))
        .map(Integer::valueOf)
        .orElse(null);
  }

  @Override
  protected String heading(Messages messages) {
    return messages.text("page.revisions", Map.of("name", title));
  }

  @Override
  protected Component[] content(Messages messages) {
    List<Component> parts = new ArrayList<>();
    if (from != null && to != null) {
      parts.add(new H2(messages.text("page.revisions.between", Map.of("from", from, "to", to))));
      parts.add(changes(from, to, messages));
      parts.add(
          new Paragraph(
              new Anchor("a/" + slug + "/revisions", messages.text("page.revisions.all"))));
      return parts.toArray(Component[]::new);
    }
    for (int i = 0; i < revisions.size(); i++) {
      RevisionSummary revision = revisions.get(i);
      parts.add(
          new H2(new Anchor("a/" + slug + "@" + revision.number(), text(revision, messages))));
      if (i + 1 < revisions.size()) {
        int earlier = revisions.get(i + 1).number();
        parts.add(
            i < WITH_CHANGES
                ? changes(earlier, revision.number(), messages)
                : new Paragraph(
                    new Anchor(
                        "a/%s/revisions?from=%d&to=%d".formatted(slug, earlier, revision.number()),
                        messages.text("page.revisions.changes"))));
      } else {
        parts.add(new Paragraph(messages.text("page.revisions.first")));
      }
    }
    return parts.toArray(Component[]::new);
  }

  /** The number and the day of a revision. */
  static String text(RevisionSummary revision, Messages messages) {
    Locale locale = messages.locale().equals(Locale.ENGLISH) ? Locale.UK : messages.locale();
    String date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(locale)
            .withDecimalStyle(DecimalStyle.of(locale))
            .format(revision.published().atOffset(ZoneOffset.UTC));
    return messages.text("page.revision.of", Map.of("number", revision.number(), "date", date));
  }

  private Component changes(int earlier, int later, Messages messages) {
    Optional<List<RevisionChange>> changes = atlases.changes(slug, earlier, later);
    if (changes.isEmpty() || changes.get().isEmpty()) {
      return new Paragraph(messages.text("page.revisions.same"));
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("changes");
    for (RevisionChange change : changes.get()) {
      Map<String, String> parameters = new HashMap<>(change.parameters());
      list.add(new ListItem(messages.text("page.change." + change.kind(), parameters)));
    }
    return list;
  }
}
