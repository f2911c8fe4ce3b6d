package dev.readingatlas.shell;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Serves metrics in the form of Prometheus, and health, at a port of their own if {@code
 * atlas.management.port} is set. Without it there are no metrics, so that readers cannot ask for
 * them.
 */
class ManagementPort implements EnvironmentPostProcessor {
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment settings, SpringApplication application) {
    String port = settings.getProperty("atlas.management.port", "");
    if (!port.isBlank()) {
      settings
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "management port",
                  Map.of(
                      "management.server.port", port,
                      "management.endpoints.web.exposure.include", "health,prometheus",
                      "management.observations.enable.http.server.requests", "true")));
    }
  }
}
