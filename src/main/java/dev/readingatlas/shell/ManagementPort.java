package dev.readingatlas.shell;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Serves metrics in the form of Prometheus, and health, at a separate port if {@code
 * atlas.management.port} is set. Without that setting no metrics are served, so that readers cannot
 * request them.
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
