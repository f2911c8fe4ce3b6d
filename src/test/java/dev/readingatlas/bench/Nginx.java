package dev.readingatlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * nginx on a free port of this machine: hands out a file as it lies in a folder, said to be
 * gzipped, and passes all under {@code /world} on to MapServer where that is there, a process of it
 * for each core.
 */
final class Nginx implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final List<Daemon> running = new ArrayList<>();

  private Nginx(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param folder of its own
   * @param mapFile of MapServer; null to do without
   */
  static Nginx start(Program nginx, Path folder, Path mapFile) {
    try (ServerSocket free = new ServerSocket(0)) {
      Nginx started = new Nginx(folder, free.getLocalPort());
      free.close();
      Files.createDirectories(started.files());
      List<Path> sockets = mapFile == null ? List.of() : started.mapServers(mapFile);
      Path settings = folder.resolve("nginx.conf");
      Files.writeString(settings, started.settings(sockets));
      Daemon server =
          Daemon.start(
              "nginx",
              folder,
              Map.of(),
              nginx.command("-p", folder, "-c", settings, "-e", folder.resolve("error.log")));
      started.running.add(server);
      server.await(started::listens);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> mapServers(Path mapFile) throws IOException {
    Path settings = folder.resolve("mapserver.conf");
    Files.writeString(
        settings,
        """
        CONFIG
          ENV
            MS_MAP_PATTERN "."
          END
          MAPS
            world "%s"
          END
        END
        """
            .formatted(mapFile));
    List<Path> sockets = new ArrayList<>();
    Program spawn = Program.find("spawn-fcgi").orElseThrow();
    Program mapServer = Program.find("mapserv").orElseThrow();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Path socket = folder.resolve("mapserver-" + i + ".socket");
      sockets.add(socket);
      running.add(
          Daemon.start(
                  "mapserver-" + i,
                  folder,
                  Map.of("MAPSERVER_CONFIG_FILE", settings.toString()),
                  spawn.command("-n", "-s", socket, "--", mapServer.path()))
              .deaf()
              .await(() -> Files.exists(socket)));
    }
    return sockets;
  }

  private String settings(List<Path> sockets) {
    StringBuilder upstream = new StringBuilder();
    String location = "";
    if (!sockets.isEmpty()) {
      upstream.append("upstream mapserver { least_conn; ");
      sockets.forEach(socket -> upstream.append("server unix:").append(socket).append("; "));
      upstream.append("}");
      location =
          """
          location /world {
                fastcgi_pass mapserver;
                fastcgi_buffers 32 64k;
                fastcgi_buffer_size 64k;
                fastcgi_param PATH_INFO $uri;
                fastcgi_param QUERY_STRING $query_string;
                fastcgi_param REQUEST_METHOD $request_method;
                fastcgi_param SERVER_NAME $host;
                fastcgi_param SERVER_PORT $server_port;
                fastcgi_param SERVER_PROTOCOL $server_protocol;
                fastcgi_param GATEWAY_INTERFACE CGI/1.1;
              }""";
    }
    String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    return """
    %s
    daemon off;
    worker_processes auto;
    pid nginx.pid;
    events { worker_connections 1024; }
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
      %s
      server {
        listen 127.0.0.1:%d;
        %s
        location /files/ {
          root .;
          default_type application/vnd.mapbox-vector-tile;
          add_header Content-Encoding gzip;
          add_header Cache-Control "public, max-age=31536000, immutable";
          add_header Vary Accept-Encoding;
          add_header Access-Control-Allow-Origin *;
        }
      }
    }
    """
        .formatted(user, upstream, port, location);
  }

  private boolean listens() {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it listens, without a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Where the files lie that it hands out under {@code /files}. */
  Path files() {
    return folder.resolve("files");
  }

  @Override
  public void close() {
    running.reversed().forEach(Daemon::close);
  }
}
