package dev.readingatlas.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many readers at once, by wrk (Debian: wrk), on this machine; beside nginx (nginx-light), where
 * that is.
 */
final class Load {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern FAILED =
      Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

  private final Path folder;

  Load(Path folder) {
    this.folder = folder;
  }

  /**
   * What one run gave.
   *
   * @param rate requests a second
   * @param errors as wrk words them, or none
   */
  record Result(double rate, String errors) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,.0f", rate) + (errors.isEmpty() ? "" : "; " + errors);
    }
  }

  static boolean isHere() {
    return Files.isExecutable(Path.of("/usr/bin/wrk"));
  }

  /** Asks for the addresses in turn, on that many connections at once. */
  Result run(String server, List<String> addresses, int connections, int seconds)
      throws IOException, InterruptedException {
    Path script = folder.resolve("views.lua");
    Files.writeString(
        script,
        "local paths = {'"
            + String.join("', '", addresses)
            + "'}\nlocal i = 0\nfunction request()\n  i = i % #paths + 1\n"
            + "  return wrk.format('GET', paths[i])\nend\n");
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                "-H",
                "Accept-Encoding: br, gzip",
                server)
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes());
    wrk.waitFor();
    Matcher rate = RATE.matcher(said);
    Matcher failed = FAILED.matcher(said);
    if (!rate.find()) {
      throw new IOException("wrk said: " + said);
    }
    return new Result(
        Double.parseDouble(rate.group(1)), failed.find() ? failed.group().strip() : "");
  }

  /** The same bytes from nginx's disk; null where there is no nginx. */
  Result nginx(byte[] bytes, int connections, int seconds)
      throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/sbin/nginx"))) {
      return null;
    }
    Path root = Files.createDirectories(folder.resolve("html"));
    Files.write(root.resolve("page"), bytes);
    int port = freePort();
    // Its workers read what only the user who started it may.
    String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(
        configuration,
        """
        %3$s daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log %1$s/nginx.log;
        events { worker_connections 4096; }
        http { access_log off; keepalive_requests 100000000; default_type text/html;
          server { listen 127.0.0.1:%2$d; root %1$s/html; } }
        """
            .formatted(folder, port, user));
    Process nginx = new ProcessBuilder("/usr/sbin/nginx", "-c", configuration.toString()).start();
    try {
      Thread.sleep(500);
      return run("http://127.0.0.1:" + port, List.of("/page"), connections, seconds);
    } finally {
      nginx.destroy();
      nginx.waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
