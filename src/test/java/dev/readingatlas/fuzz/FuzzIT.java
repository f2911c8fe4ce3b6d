package dev.readingatlas.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.browser.BuiltServer;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No request makes the server fail, hang, show a stack trace or fill its log. {@code ./atlas fuzz}
 * runs it with another seed or number of requests.
 */
class FuzzIT {
  private static final long SEED = Long.getLong("fuzz.seed", 2026);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
  private static final int CLIENTS = 4;
  private static final int MOST_LOG_LINES = 200;
  private static final int MOST_SHOWN = 40;

  @Test
  void server_randomRequests_neverFails(@TempDir Path data) throws Exception {
    List<String> faults = new ArrayList<>();
    Map<Integer, Integer> statuses = new TreeMap<>();
    try (BuiltServer server = BuiltServer.launch(data, Path.of("geodata"), 0, List.of());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      URI address = URI.create(server.address());
      int before = server.logText().split("\n").length;
      List<Future<Result>> results = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        long seed = SEED * CLIENTS + client;
        results.add(clients.submit(visit(address, seed)));
      }
      for (Future<Result> result : results) {
        faults.addAll(result.get().faults);
        result
            .get()
            .statuses
            .forEach((status, count) -> statuses.merge(status, count, Integer::sum));
      }
      System.out.println("Fuzzed with seed " + SEED + ": answers by status " + statuses);
      String log = server.logText();
      String[] lines = log.split("\n");
      if (lines.length - before > MOST_LOG_LINES) {
        faults.add(
            "the log grew by "
                + (lines.length - before)
                + " lines, such as: "
                + String.join(
                    "\n", List.of(lines).subList(before, Math.min(lines.length, before + 60))));
      }
      try (RawConnection last = new RawConnection(socketAddress(address), Duration.ofSeconds(10))) {
        int status =
            last.send("GET /api/atlases HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(), false)
                .status();
        assertThat(status).as("status of a plain request afterwards").isEqualTo(200);
      }
    }
    assertThat(faults.stream().limit(MOST_SHOWN)).as(faults.size() + " faults").isEmpty();
  }

  private record Result(List<String> faults, Map<Integer, Integer> statuses) {}

  private static Callable<Result> visit(URI address, long seed) {
    return () -> {
      Result result = new Result(new ArrayList<>(), new TreeMap<>());
      RequestMaker maker = new RequestMaker(seed);
      try (RawConnection connection =
          new RawConnection(socketAddress(address), Duration.ofSeconds(20))) {
        for (int i = 0; i < REQUESTS / CLIENTS; i++) {
          RequestMaker.Request request = maker.next();
          try {
            RawConnection.Response response = connection.send(request.bytes(), request.isHead());
            result.statuses.merge(response.status(), 1, Integer::sum);
            if (response.status() >= 500 && !isStandard(response, request)) {
              result.faults.add(response.status() + ": " + request.summary());
            } else if (hasTrace(response.body())) {
              result.faults.add("a stack trace: " + request.summary());
            }
          } catch (SocketTimeoutException e) {
            connection.close();
            result.faults.add("no answer: " + request.summary());
          }
        }
      }
      return result;
    };
  }

  /**
   * Answers above 500 that a standard asks for: to an unknown transfer coding (RFC 9112, 6.1), an
   * unknown format of oEmbed (2.3.5), an unknown version of HTTP (RFC 9110, 15.6.6), and more
   * pictures at a time than are drawn (15.6.4, with {@code Retry-After}).
   */
  private static boolean isStandard(RawConnection.Response response, RequestMaker.Request request) {
    String text = request.text();
    return switch (response.status()) {
      case 501 ->
          text.contains("\r\nTransfer-Encoding: ")
              || text.contains("oembed") && text.contains("format");
      case 503 -> response.isLater() && text.contains("preview");
      case 505 -> !text.contains(" HTTP/1.1\r\n");
      default -> false;
    };
  }

  private static boolean hasTrace(String body) {
    return body.contains("\tat ") || body.contains(".java:");
  }

  private static InetSocketAddress socketAddress(URI address) {
    return new InetSocketAddress("localhost", address.getPort());
  }
}
