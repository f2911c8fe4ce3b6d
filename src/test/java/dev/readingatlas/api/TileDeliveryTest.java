package dev.readingatlas.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.layer.LayerStore;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A tile by the short way and by the long one, as a client sees it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TileDeliveryTest {
  private static final String TILE = "/tiles/aras.river/6/40/24.mvt";
  private static final String[] GZIP = {"Accept-Encoding", "gzip, br"};

  @Autowired ServletWebServerApplicationContext context;
  @Autowired LayerStore layers;

  /** Counts what comes past the short way. */
  private static final class Counter extends ValveBase {
    private int passed;

    Counter() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      passed++;
      getNext().invoke(request, response);
    }
  }

  private record Answer(int status, Map<String, List<String>> headers, String body) {}

  @Test
  void answers_byEitherRoad_areTheSame() throws Exception {
    TomcatWebServer server = (TomcatWebServer) context.getWebServer();
    Pipeline pipeline = server.getTomcat().getEngine().getPipeline();
    Valve shortRoad =
        Stream.of(pipeline.getValves())
            .filter(TileValve.class::isInstance)
            .findFirst()
            .orElseThrow();
    Counter counter = new Counter();
    pipeline.addValve(counter);
    try {
      List<Answer> ahead = answers(server.getPort());
      assertThat(counter.passed).isZero();
      pipeline.removeValve(shortRoad);
      List<Answer> behind = answers(server.getPort());
      assertThat(counter.passed).isEqualTo(ahead.size());
      assertThat(ahead).isEqualTo(behind);
      assertThat(ahead)
          .extracting(Answer::status)
          .containsExactly(200, 200, 200, 200, 200, 304, 304, 204);
      assertThat(ahead.getFirst().headers())
          .containsKeys(
              "content-security-policy",
              "x-content-type-options",
              "access-control-allow-origin",
              "content-encoding",
              "content-length");
    } finally {
      pipeline.removeValve(counter);
      if (!List.of(pipeline.getValves()).contains(shortRoad)) {
        pipeline.addValve(shortRoad);
      }
    }
  }

  private List<Answer> answers(int port) throws Exception {
    String checksum = layers.find("aras.river").orElseThrow().checksum();
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
