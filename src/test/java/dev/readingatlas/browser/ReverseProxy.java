package dev.readingatlas.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** nginx with TLS on a free port, which passes {@code /atlas/} on to a server of atlases. */
final class ReverseProxy implements AutoCloseable {
  private final Process process;
  private final int port;

  private ReverseProxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Whether the programs that it needs are on this machine. */
  static boolean canStart() {
    return find("nginx") != null && find("openssl") != null;
  }

  /**
   * Starts it.
   *
   * @param folder of its own
   * @param server address of the server of atlases, without a slash at its end
   */
  static ReverseProxy start(Path folder, String server) {
    try {
      run(
          folder,
          List.of(
              find("openssl").toString(),
              "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout key.pem -out cert.pem"));
      int port = freePort();
      Files.writeString(folder.resolve("nginx.conf"), settings(server, port));
      Process process =
          new ProcessBuilder(
                  find("nginx").toString(),
                  "-p",
                  folder.toString(),
                  "-c",
                  "nginx.conf",
                  "-e",
                  "error.log")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("nginx.log").toFile())
              .start();
      ReverseProxy started = new ReverseProxy(process, port);
      started.await(folder);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String settings(String server, int port) {
    String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    return """
    %s
    daemon off;
    worker_processes 1;
    pid nginx.pid;
    events { worker_connections 256; }
    http {
      access_log off;
      client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
      server {
        listen 127.0.0.1:%d ssl;
        ssl_certificate cert.pem;
        ssl_certificate_key key.pem;
        location /atlas/ {
          proxy_pass %s/;
          proxy_set_header Host $http_host;
          proxy_set_header X-Forwarded-For $remote_addr;
          proxy_set_header X-Forwarded-Proto $scheme;
          proxy_set_header X-Forwarded-Host $http_host;
          proxy_set_header X-Forwarded-Port $server_port;
          proxy_set_header X-Forwarded-Prefix /atlas;
        }
      }
    }
    """
        .formatted(user, port, server);
  }

  /** Where the atlases are, without a slash at the end. */
  String address() {
    return "https://localhost:" + port + "/atlas";
  }

  private void await(Path folder) throws IOException {
    for (int i = 0; i < 300; i++) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          break;
        }
        pause();
      }
    }
    close();
    throw new IllegalStateException(
        "nginx did not start:\n" + Files.readString(folder.resolve("nginx.log")));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Path folder, List<String> command) throws IOException {
    List<String> words = command.stream().flatMap(text -> Stream.of(text.split(" "))).toList();
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", words) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static Path find(String name) {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
