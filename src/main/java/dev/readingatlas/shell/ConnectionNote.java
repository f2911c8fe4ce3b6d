package dev.readingatlas.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.readingatlas.message.Messages;
import org.springframework.stereotype.Component;

/** The message of a page that has lost its connection to the server, in the page's language. */
@Component
class ConnectionNote implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            made -> {
              UI ui = made.getUI();
              ui.addBeforeEnterListener(entering -> say(ui));
            });
  }

  private static void say(UI ui) {
    Messages messages = Messages.in(ui.getLocale());
    ReconnectDialogConfiguration note = ui.getReconnectDialogConfiguration();
    note.setDialogText(messages.text("page.reconnecting"));
    note.setDialogTextGaveUp(messages.text("page.disconnected"));
  }
}
