package dev.readingatlas.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.layer.LayerStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A tile over HTTP, as a client sees it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TileDeliveryTest {
  private static final String TILE = "/tiles/aras.river/6/40/24.mvt";
  private static final String[] GZIP = {"Accept-Encoding", "gzip, br"};

  @LocalServerPort int port;
  @Autowired LayerStore layers;

  private record Answer(int status, Map<String, List<String>> headers, String body) {}

  @Test
  void answers_haveTheHeadersOfPublicData_andOneBodyEach() throws Exception {
    List<Answer> answers = answers(port);
    assertThat(answers)
        .extracting(Answer::status)
        .containsExactly(200, 200, 200, 200, 200, 304, 304, 204);
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer.headers())
                    .containsKeys(
                        "content-security-policy",
                        "x-content-type-options",
                        "access-control-allow-origin",
                        "cross-origin-resource-policy",
                        "cache-control",
                        "etag",
                        "vary")
                    .doesNotContainKey("set-cookie"));
    Answer packed = answers.getFirst();
    assertThat(packed.headers()).containsKeys("content-encoding", "content-length");
    assertThat(packed.headers().get("content-type"))
        .containsExactly("application/vnd.mapbox-vector-tile");
    assertThat(answers.get(4).body()).as("HEAD").isEmpty();
    assertThat(answers.get(4).headers()).isEqualTo(packed.headers());
  }

  private List<Answer> answers(int port) throws Exception {
    String checksum = layers.find("aras.river").orElseThrow().content();
    List<Answer> answers = new ArrayList<>();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      answers.add(ask(client, port, "GET", TILE, GZIP));
      answers.add(ask(client, port, "GET", TILE));
      answers.add(ask(client, port, "GET", TILE + "?v=" + checksum, GZIP));
      answers.add(ask(client, port, "GET", TILE + "?v=other", GZIP));
      answers.add(ask(client, port, "HEAD", TILE, GZIP));
      answers.add(ask(client, port, "GET", TILE, "If-None-Match", "*"));
      String tag = answers.get(2).headers().get("etag").getFirst();
      answers.add(
          ask(
              client,
              port,
              "GET",
              TILE + "?v=" + checksum,
              GZIP[0],
              GZIP[1],
              "If-None-Match",
              tag));
      answers.add(ask(client, port, "GET", "/tiles/aras.river/6/0/0.mvt"));
    }
    return answers;
  }

  private static Answer ask(
      HttpClient client, int port, String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer =
        client.send(
            request.build(),
            HttpResponse.BodyHandlers.ofString(java.nio.charset.StandardCharsets.ISO_8859_1));
    Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sent.putAll(answer.headers().map());
    sent.remove("Date");
    return new Answer(answer.statusCode(), sent, answer.body());
  }
}
