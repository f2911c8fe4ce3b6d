package dev.readingatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar among many connections and readers, in little memory. */
class CrowdIT {
  private static final int CONNECTIONS = 300;
  private static final int PAGES = 1000;

  @TempDir Path data;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void idleSlowAndManyReaders_areServed_andIdleConnectionsAreClosed() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (BuiltServer server =
        BuiltServer.launch(
            data,
            Path.of("geodata"),
            0,
            List.of("-Xmx128m", "-Dserver.tomcat.connection-timeout=15s"))) {
      URI address = URI.create(server.address());
      for (int i = 0; i < CONNECTIONS; i++) {
        sockets.add(connection(address, ""));
        sockets.add(connection(address, "GET /api/atlases HTTP/1.1\r\nHost: loc"));
      }
      for (int i = 0; i < PAGES; i++) {
        assertThat(status(server, "/library")).as("page %s", i).isEqualTo(200);
      }
      assertThat(status(server, "/api/atlases/aras")).isEqualTo(200);
      for (Socket socket : sockets) {
        socket.setSoTimeout(60_000);
        // What is read may be a refusal; the end comes in any case.
        socket.getInputStream().readAllBytes();
      }
      assertThat(status(server, "/embed/aras")).isEqualTo(200);
      assertThat(server.logText()).doesNotContain("OutOfMemory", "Exception", "ERROR");
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static Socket connection(URI address, String begun) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private int status(BuiltServer server, String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
