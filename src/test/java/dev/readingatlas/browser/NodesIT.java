package dev.readingatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.readingatlas.PostgresDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers on one PostgreSQL, and one whose database goes away. */
class NodesIT {
  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void change_publishedByOneServer_isServedByTheOtherWithinTwoSeconds() throws Exception {
    Map<String, String> settings = database(PostgresDatabase.Server.newDatabase());
    Path packs = copy(Path.of("geodata"), folder.resolve("packs"));
    Path none = Files.createDirectories(folder.resolve("none"));
    try (BuiltServer one = BuiltServer.start(folder.resolve("one"), packs, settings);
        BuiltServer other = BuiltServer.start(folder.resolve("other"), none, settings)) {
      assertThat(get(other, "/api/atlases/aras").body()).contains("\"revision\":1,");
      Path yaml = packs.resolve("aras/atlas.yaml");
      Files.writeString(
          yaml, Files.readString(yaml).replace("title: \"Along", "title: \"Far along"));
      await().until(() -> get(one, "/api/atlases/aras").body().contains("\"title\":\"Far along"));
      await()
          .atMost(Duration.ofSeconds(2))
          .until(() -> get(other, "/api/atlases/aras").body().contains("\"title\":\"Far along"));
      assertThat(get(other, "/api/atlases/aras@1").body()).contains("\"title\":\"Along");
    }
  }

  @Test
  void twoServers_withTheSamePacks_publishEachRevisionOnce() throws Exception {
    Map<String, String> settings = database(PostgresDatabase.Server.newDatabase());
    Path packs = copy(Path.of("geodata"), folder.resolve("packs"));
    try (BuiltServer one = BuiltServer.start(folder.resolve("one"), packs, settings);
        BuiltServer other = BuiltServer.start(folder.resolve("other"), packs, settings)) {
      Path yaml = packs.resolve("aras/atlas.yaml");
      String text = Files.readString(yaml);
      for (int number = 2; number <= 4; number++) {
        Files.writeString(yaml, text.replace("title: \"Along", "title: \"" + number + " along"));
        String title = "\"title\":\"" + number + " along";
        await().until(() -> get(one, "/api/atlases/aras").body().contains(title));
        await().until(() -> get(other, "/api/atlases/aras").body().contains(title));
        await().until(() -> reports(one, title) && reports(other, title));
        assertThat(get(one, "/api/atlases").body()).contains("\"revision\":" + number + ",");
      }
      assertThat(one.logText() + other.logText()).doesNotContain("ERROR", "import failed");
    }
  }

  @Test
  void server_whoseDatabaseGoesAway_servesWhatIsInMemory_andAllWhenItIsBack() throws Exception {
    String address = PostgresDatabase.Server.newDatabase();
    URI real = URI.create(address.replaceFirst("^jdbc:postgresql", "http").replaceAll("\\?.*", ""));
    try (Relay relay = new Relay(real.getPort());
        BuiltServer server =
            BuiltServer.start(
                folder.resolve("data"),
                Path.of("geodata"),
                database(address.replace(":" + real.getPort(), ":" + relay.port())))) {
      String document = get(server, "/api/atlases/aras").body();
      relay.cut();
      assertThat(get(server, "/api/atlases/aras").body()).isEqualTo(document);
      HttpResponse<String> items = get(server, "/ogc/collections/aras.towns/items");
      assertThat(items.statusCode()).isEqualTo(503);
      assertThat(items.headers().firstValue("Retry-After")).contains("5");
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(503);
      assertThat(get(server, "/livez").statusCode()).isEqualTo(200);
      relay.mend();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> get(server, "/ogc/collections/aras.towns/items").statusCode() == 200);
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);
      assertThat(get(server, "/api/atlases/aras").body()).isEqualTo(document);
    }
  }

  /** Passes bytes on to the database until it is cut. */
  private static final class Relay implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    Relay(int target) throws IOException {
      this.listening = new ServerSocket(0);
      this.target = target;
      Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
      return listening.getLocalPort();
    }

    void cut() throws IOException {
      isCut = true;
      for (Socket socket : open) {
        socket.close();
      }
    }

    void mend() {
      isCut = false;
    }

    private void accept() {
      while (!listening.isClosed()) {
        try {
          Socket client = listening.accept();
          if (isCut) {
            client.close();
            continue;
          }
          Socket database = new Socket("localhost", target);
          open.add(client);
          open.add(database);
          Thread.ofPlatform().daemon().start(() -> pass(client, database));
          Thread.ofPlatform().daemon().start(() -> pass(database, client));
        } catch (IOException e) {
          // The relay was closed, or the client has gone.
        }
      }
    }

    private static void pass(Socket from, Socket to) {
      try (from;
          to) {
        from.getInputStream().transferTo(to.getOutputStream());
      } catch (IOException e) {
        // One of the two has gone.
      }
    }

    @Override
    public void close() throws IOException {
      cut();
      listening.close();
    }
  }

  /** Whether the server's log is past the import of this title; its health names no failure. */
  private boolean reports(BuiltServer server, String title) throws Exception {
    return get(server, "/api/atlases/aras").body().contains(title)
        && get(server, "/actuator/health").body().contains("\"status\":\"UP\"");
  }

  private static Map<String, String> database(String address) {
    return Map.of("ATLAS_DB_URL", address, "ATLAS_DB_USER", "postgres");
  }

  private HttpResponse<String> get(BuiltServer server, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
