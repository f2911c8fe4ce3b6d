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
 * Answers 404 where no page is. Vaadin answers the first bytes of any address with 200 and finds
 * out later, in the browser; search engines and link checkers do not wait for that.
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
