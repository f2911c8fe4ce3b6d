package dev.readingatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built jar as an administrator meets it: started, killed, started again, and in the wrong
 * place.
 */
class ServerIT {
  private static final Path PACKS = Path.of("geodata");

  @TempDir Path data;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void start_killedWhileItImports_thenStartedAgain_servesAWholeAtlas() throws Exception {
    BuiltServer first = BuiltServer.launch(data, PACKS);
    // Flyway has made its tables when the first pack is reported; the second is then on its way.
    while (!first.logText().contains("published as revision")) {
      assertThat(first.logText()).doesNotContain("APPLICATION FAILED");
      Thread.sleep(1);
    }
    first.kill();
    try (BuiltServer second = BuiltServer.start(data, PACKS)) {
      assertThat(get(second, "/api/atlases/aras").statusCode()).isEqualTo(200);
      assertThat(get(second, "/actuator/health").body()).contains("\"status\":\"UP\"");
    }
    try (BuiltServer third = BuiltServer.start(data, PACKS)) {
      assertThat(third.logText())
          .as("what is stored is not imported again")
          .contains("aras: unchanged")
          .doesNotContain("published as revision");
    }
  }

  @Test
  void data_inUseByAnotherServer_isSaidInASentence() throws Exception {
    try (BuiltServer first = BuiltServer.start(data, PACKS);
        BuiltServer second = BuiltServer.launch(data, PACKS)) {
      assertThat(second.await()).isNotZero();
      assertThat(second.logText())
          .contains("The data folder is in use by another Reading Atlas server.")
          .doesNotContain("at org.h2");
      assertThat(get(first, "/api/atlases").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void managementPort_hasMetricsAndHealth_andTheReadersPortHasNone(@TempDir Path packs)
      throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> options =
        List.of("-Datlas.management.port=" + port, "-Dlogging.structured.format.console=ecs");
    try (BuiltServer server = BuiltServer.launch(data, packs, 0, options)) {
      assertThat(get(server, "/api/atlases").statusCode()).isEqualTo(200);
      assertThat(get(server, "/actuator/prometheus").statusCode()).isEqualTo(404);
      assertThat(get(server, "/livez").statusCode()).isEqualTo(200);
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);
      String management = "http://localhost:" + port + "/actuator/";
      assertThat(get(management + "prometheus").body())
          .contains(
              "jvm_memory_used_bytes",
              "http_server_requests_seconds_count",
              "uri=\"/api/atlases\"");
      assertThat(get(management + "health").body()).contains("UP");
      assertThat(server.logText().lines())
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).startsWith("{\"@timestamp\""));
    }
    try (BuiltServer server = BuiltServer.start(data, packs)) {
      assertThat(get(server, "/actuator/prometheus").statusCode()).isEqualTo(404);
      assertThat(get(server, "/actuator/health").statusCode()).isEqualTo(200);
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void data_folderOfTheWorkingDirectory_isNamedWithoutDots(@TempDir Path packs) throws Exception {
    Path here = Path.of("").toAbsolutePath();
    Path relative =
        here.relativize(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data"));
    BuiltServer.start(relative, packs).close();
    assertThat(here.resolve(relative).resolve("atlas.mv.db")).exists();
  }

  @Test
  void data_damaged_isSaidInASentence() throws Exception {
    byte[] noise = new byte[64 * 1024];
    new Random(1).nextBytes(noise);
    Files.write(data.resolve("atlas.mv.db"), noise);
    BuiltServer server = BuiltServer.launch(data, PACKS);
    assertThat(server.await()).isNotZero();
    assertThat(server.logText())
        .contains("The file atlas.mv.db in the data folder is damaged and cannot be opened.")
        .contains("Move it out of the data folder and start again")
        .doesNotContain("at org.h2");
    assertThat(Files.readAllBytes(data.resolve("atlas.mv.db"))).isEqualTo(noise);
  }

  @Test
  void port_inUse_isSaidInASentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      BuiltServer server = BuiltServer.launch(data, PACKS, port);
      assertThat(server.await()).isNotZero();
      assertThat(server.logText())
          .contains("Port " + port + " is in use by another program.")
          .contains("SERVER_PORT=" + (port + 1))
          .as("nothing is imported before the port is tried")
          .doesNotContain("published as revision");
    }
  }

  @Test
  void data_whereNothingCanBeWritten_isSaidInASentence() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "mine");
    for (Path folder : List.of(file, file.resolve("data"), Path.of("/proc/atlas"))) {
      BuiltServer server = BuiltServer.launch(folder, PACKS);
      assertThat(server.await()).isNotZero();
      assertThat(server.logText())
          .contains("Nothing can be written to the data folder " + folder)
          .contains("choose another folder: ATLAS_DATA=")
          .doesNotContain("\tat ");
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void health_saysWhatIsWrong_onItsOwnMachineOnly(@TempDir Path packs) throws Exception {
    Path broken = Files.createDirectories(packs.resolve("broken"));
    Files.writeString(broken.resolve("atlas.yaml"), "slug: broken\n");
    try (BuiltServer server = BuiltServer.start(data, packs)) {
      HttpResponse<String> here = get(server, "/actuator/health");
      assertThat(here.statusCode()).isEqualTo(200);
      assertThat(here.body()).contains("DEGRADED").contains("atlas.yaml");
      HttpResponse<String> elsewhere =
          http.send(
              HttpRequest.newBuilder(URI.create(server.address() + "/actuator/health"))
                  .header("X-Forwarded-For", "203.0.113.9")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(elsewhere.body()).contains("DEGRADED").doesNotContain("broken");
      for (String part : List.of("liveness", "readiness")) {
        HttpResponse<String> probe = get(server, "/actuator/health/" + part);
        assertThat(probe.statusCode()).as(part).isEqualTo(200);
        assertThat(probe.body()).contains("UP");
      }
    }
  }

  @Test
  void apiAndPages_answerAsAddressed() throws Exception {
    try (BuiltServer server = BuiltServer.start(data, PACKS)) {
      HttpResponse<String> unknown = get(server, "/api/atlases/nowhere");
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(get(server, "/schema/atlas.schema.json").statusCode()).isEqualTo(200);
      assertThat(get(server, "/").statusCode()).isEqualTo(200);
      assertThat(get(server, "/a/aras").body())
          .contains(
              "<title>Along the Aras: Iran and Karabakh, 1988 to 2022 · Reading Atlas</title>");
    }
  }

  @Test
  void addressesOfNothing_answer404_andPicturesAreThere() throws Exception {
    try (BuiltServer server = BuiltServer.start(data, PACKS)) {
      for (String address : List.of("/nothing-here", "/a/none", "/a/none/", "/a", "/a/aras/more")) {
        assertThat(get(server, address).statusCode()).as(address).isEqualTo(404);
      }
      for (String address : List.of("/nothing-here", "/a/aras/more")) {
        assertThat(get(server, address).headers().firstValue("Set-Cookie")).as(address).isEmpty();
      }
      assertThat(get(server, "/").headers().firstValue("Cache-Control"))
          .hasValue("no-cache, private");
      for (String address : List.of("/", "/a/aras", "/a/aras/", "/library", "/preview/aras.png")) {
        assertThat(get(server, address).statusCode()).as(address).isEqualTo(200);
      }
    }
  }

  @Test
  void atlasWhosePackIsBroken_answers503_andOthersAreServed(@TempDir Path packs) throws Exception {
    Path broken = Files.createDirectories(packs.resolve("broken"));
    Files.writeString(broken.resolve("atlas.yaml"), "slug: broken\n");
    try (BuiltServer server = BuiltServer.start(data, packs)) {
      assertThat(get(server, "/a/broken").statusCode()).isEqualTo(503);
      assertThat(get(server, "/a/none").statusCode()).isEqualTo(404);
      assertThat(get(server, "/api/atlases").statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> get(BuiltServer server, String address) throws Exception {
    return get(server.address() + address);
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "*/*").build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
