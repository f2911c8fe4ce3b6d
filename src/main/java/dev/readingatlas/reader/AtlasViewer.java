package dev.readingatlas.reader;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Objects;
import java.util.Optional;

/**
 * A map with its readings: {@code <atlas-viewer>}, whose script is the same as in pages without
 * Vaadin. Where the page has one in its first bytes, this component takes that over; else it makes
 * one of its own. The element fetches the atlas by itself over plain HTTP; the server sets which
 * one and hears what the reader chose. What comes from the browser is untrusted: ids are to be
 * looked up before use.
 */
@Tag("atlas-viewer-host")
@JsModule("./pages/atlas-viewer-host.ts")
public class AtlasViewer extends Component implements HasSize {

  /** Who keeps the page's address in step with the reader's choices. */
  public enum History {
    /** The element reads the address's query and keeps it up to date. */
    URL,
    /** The host does, with {@link #setQuery} and {@link StateChangedEvent}. */
    NONE
  }

  /** A viewer that shows nothing yet. */
  public AtlasViewer() {
    setSizeFull();
  }

  /**
   * Sets the address of the atlas document.
   *
   * @param source such as {@code /api/atlases/aras}
   */
  public void setSource(String source) {
    getElement().setProperty("src", Objects.requireNonNull(source, "source"));
  }

  /** The address of the atlas document; empty if none was set. */
  public String getSource() {
    return getElement().getProperty("src", "");
  }

  /** Sets who keeps the page's address in step. */
  public void setHistory(History history) {
    getElement().setProperty("history", history == History.URL ? "url" : "none");
  }

  /**
   * Sets the state to open.
   *
   * @param query such as {@code ?place=shusha&period=first-war}
   */
  public void setQuery(String query) {
    getElement().setProperty("query", Objects.requireNonNull(query, "query"));
  }

  /** Sets whether the element does without its title bar. */
  public void setEmbedded(boolean embedded) {
    getElement().setProperty("embedded", embedded);
  }

  /** Adds what stands before the title, such as a link to where the reader came from. */
  public void addBeforeTitle(Component child) {
    child.getElement().setAttribute("slot", "before-title");
    getElement().appendChild(child.getElement());
  }

  /** Opens a place, as if the reader had clicked it; an id the atlas does not have is ignored. */
  public void reveal(String placeId) {
    getElement().callJsFunction("reveal", Objects.requireNonNull(placeId, "placeId"));
  }

  /** Hears when the reader opens or leaves a place. */
  public Registration addPlaceSelectedListener(
      ComponentEventListener<PlaceSelectedEvent> listener) {
    return addListener(PlaceSelectedEvent.class, listener);
  }

  /** Hears when the reader's choices change. */
  public Registration addStateChangedListener(ComponentEventListener<StateChangedEvent> listener) {
    return addListener(StateChangedEvent.class, listener);
  }

  /** Hears when the interface speaks another language than the page says. */
  public Registration addLanguageChosenListener(
      ComponentEventListener<LanguageChosenEvent> listener) {
    return addListener(LanguageChosenEvent.class, listener);
  }

  /** Hears when the atlas could not be fetched. */
  public Registration addAtlasFailedListener(ComponentEventListener<AtlasFailedEvent> listener) {
    return addListener(AtlasFailedEvent.class, listener);
  }

  /** The reader opened a place, or left it. */
  @DomEvent("place-selected")
  public static class PlaceSelectedEvent extends ComponentEvent<AtlasViewer> {
    private final String place;

    public PlaceSelectedEvent(
        AtlasViewer source,
        boolean fromClient,
        @EventData("event.detail.place || ''") String place) {
      super(source, fromClient);
      this.place = place;
    }

    /** The place's id as the browser sent it; empty when none is open. */
    public Optional<String> getPlace() {
      return Optional.ofNullable(place).filter(id -> !id.isEmpty());
    }
  }

  /** The reader's choices changed. */
  @DomEvent("state-changed")
  public static class StateChangedEvent extends ComponentEvent<AtlasViewer> {
    private final String query;

    public StateChangedEvent(
        AtlasViewer source, boolean fromClient, @EventData("event.detail.query") String query) {
      super(source, fromClient);
      this.query = query;
    }

    /** The whole state as a query, such as {@code ?place=shusha}. */
    public String getQuery() {
      return query;
    }
  }

  /** The interface speaks another language now. */
  @DomEvent("language-chosen")
  public static class LanguageChosenEvent extends ComponentEvent<AtlasViewer> {
    private final String language;

    public LanguageChosenEvent(
        AtlasViewer source,
        boolean fromClient,
        @EventData("event.detail.language || ''") String language) {
      super(source, fromClient);
      this.language = language;
    }

    /** The language's BCP 47 tag as the browser sent it. */
    public String getLanguage() {
      return language;
    }
  }

  /** The atlas could not be fetched. */
  @DomEvent("atlas-failed")
  public static class AtlasFailedEvent extends ComponentEvent<AtlasViewer> {
    private final int status;

    public AtlasFailedEvent(
        AtlasViewer source, boolean fromClient, @EventData("event.detail.status || 0") int status) {
      super(source, fromClient);
      this.status = status;
    }

    /** HTTP status, or 0 when there was no answer. */
    public int getStatus() {
      return status;
    }
  }
}
