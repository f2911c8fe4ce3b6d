package dev.readingatlas.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sets status 404 for an address without a page. Vaadin sends every address with status 200 and
 * shows the error later, in the browser; search engines and link checkers do not wait for that.
 */
@Component
class MissingPages implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(MissingPages::mark);
  }

  private static void mark(IndexHtmlResponse response) {
    VaadinRequest request = response.getVaadinRequest();
    String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceAll("^/+|/+$", "");
    boolean known =
        request.getService().getRouter().resolveNavigationTarget(new Location(path)).isPresent();
    if (!known) {
      response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
      UnusedSessions.mark(request, response.getVaadinResponse());
    }
  }
}
