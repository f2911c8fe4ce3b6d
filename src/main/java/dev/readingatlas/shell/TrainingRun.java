package dev.readingatlas.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With {@code --atlas.training=true} the server starts, sends itself the requests of a first visit,
 * and stops. In such a run Java can write an archive of all loaded classes, which makes later
 * starts about twice as fast; {@code ./atlas} and the image use it.
 */
@Component
@ConditionalOnBooleanProperty("atlas.training")
class TrainingRun {
  private static final List<String> VISIT =
      List.of(
          "/",
          "/library",
          "/embed/aras",
          "/api/atlases/aras",
          "/api/atlases/aras/citation?place=shusha",
          "/actuator/health");

  @EventListener
  void visit(ApplicationReadyEvent event) throws IOException, InterruptedException {
    int port =
        ((WebServerApplicationContext) event.getApplicationContext()).getWebServer().getPort();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String address : VISIT) {
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    }
    // Not in the thread that starts the server, which has not finished yet.
    Thread.ofPlatform()
        .start(() -> System.exit(SpringApplication.exit(event.getApplicationContext())));
  }
}
