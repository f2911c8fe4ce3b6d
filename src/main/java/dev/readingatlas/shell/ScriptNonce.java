package dev.readingatlas.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Lets a page of Vaadin run the scripts that it was sent with, and no script that got into it: each
 * page has a number of its own, in its policy and at its scripts.
 */
@Component
class ScriptNonce implements VaadinServiceInitListener {
  private static final int BYTES = 18;

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    // While the front end is being worked on, Vite puts scripts into pages that nobody can number.
    boolean isBuilt = event.getSource().getDeploymentConfiguration().isProductionMode();
    event.addIndexHtmlRequestListener(
        isBuilt
            ? this::number
            : response -> SecurityHeaders.allow("'unsafe-inline'", response.getVaadinResponse()));
  }

  private void number(IndexHtmlResponse response) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    for (Element script : response.getDocument().select("script:not([src])")) {
      script.attr("nonce", nonce);
    }
    SecurityHeaders.allow("'nonce-" + nonce + "'", response.getVaadinResponse());
  }
}
