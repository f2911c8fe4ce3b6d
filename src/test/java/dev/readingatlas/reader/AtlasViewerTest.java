package dev.readingatlas.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import dev.readingatlas.reader.AtlasViewer.PlaceSelectedEvent;
import dev.readingatlas.reader.AtlasViewer.StateChangedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AtlasViewerTest {
  private final AtlasViewer viewer = new AtlasViewer();

  @Test
  void properties_areTheElements_andStayThroughDetachAndAttach() {
    viewer.setSource("/api/atlases/aras");
    viewer.setHistory(AtlasViewer.History.URL);
    viewer.setQuery("?place=shusha");
    viewer.setEmbedded(true);
    Div host = new Div(viewer);
    host.remove(viewer);
    host.add(viewer);
    assertThat(viewer.getElement().getTag()).isEqualTo("atlas-viewer-host");
    assertThat(viewer.getElement().getProperty("src")).isEqualTo("/api/atlases/aras");
    assertThat(viewer.getElement().getProperty("history")).isEqualTo("url");
    assertThat(viewer.getElement().getProperty("query")).isEqualTo("?place=shusha");
    assertThat(viewer.getElement().getProperty("embedded", false)).isTrue();
  }

  @Test
  void listener_hearsPlacesUntilItIsTakenAway() {
    List<Optional<String>> heard = new ArrayList<>();
    Registration registration =
        viewer.addPlaceSelectedListener(event -> heard.add(event.getPlace()));
    ComponentUtil.fireEvent(viewer, new PlaceSelectedEvent(viewer, true, "shusha"));
    ComponentUtil.fireEvent(viewer, new PlaceSelectedEvent(viewer, true, ""));
    ComponentUtil.fireEvent(viewer, new PlaceSelectedEvent(viewer, true, null));
    registration.remove();
    ComponentUtil.fireEvent(viewer, new PlaceSelectedEvent(viewer, true, "kapan"));
    assertThat(heard).containsExactly(Optional.of("shusha"), Optional.empty(), Optional.empty());
  }

  @Test
  void listener_hearsTheState() {
    List<String> heard = new ArrayList<>();
    viewer.addStateChangedListener(event -> heard.add(event.getQuery()));
    ComponentUtil.fireEvent(viewer, new StateChangedEvent(viewer, true, "?lang=az"));
    assertThat(heard).containsExactly("?lang=az");
  }

  @Test
  void child_beforeTheTitle_goesIntoItsSlot() {
    Span sign = new Span("sign");
    viewer.addBeforeTitle(sign);
    assertThat(sign.getElement().getAttribute("slot")).isEqualTo("before-title");
    assertThat(sign.getElement().getParent()).isEqualTo(viewer.getElement());
  }

  @Test
  void source_null_isRefused() {
    assertThatNullPointerException().isThrownBy(() -> viewer.setSource(null));
  }
}
