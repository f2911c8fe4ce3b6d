package dev.readingatlas.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Lets a page of Vaadin run its own scripts, and no injected script: each page has its own random
 * number (nonce), in its policy and in its script elements.
 */
@Component
class ScriptNonce implements VaadinServiceInitListener {
  private static final int BYTES = 18;

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    // In development, Vite adds scripts to pages after this point, without a nonce.
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
