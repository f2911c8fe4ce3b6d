package dev.readingatlas.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sends bytes as they are and reads an HTTP/1.1 response. An ordinary client would correct or
 * refuse most requests of a fuzzer.
 */
final class RawConnection implements AutoCloseable {
  private static final int BODY_KEPT = 200_000;

  private final InetSocketAddress server;
  private final Duration patience;
  private Socket socket;
  private InputStream in;

  RawConnection(InetSocketAddress server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /**
   * A response.
   *
   * @param status 0 where the server closed the connection without a status line
   * @param isLater whether the server asks to come back later ({@code Retry-After})
   * @param body the first 200,000 bytes, as Latin-1
   */
  record Response(int status, boolean isLater, String body) {}

  /**
   * Sends a request and reads its response. The connection is kept open where the server keeps it.
   *
   * @throws java.net.SocketTimeoutException if the server does not answer in time
   */
  Response send(byte[] request, boolean isHead) throws IOException {
    boolean isReused = socket != null;
    try {
      return exchange(request, isHead);
    } catch (EOFException | java.net.SocketException closed) {
      close();
      // The server may close a kept connection at any time; a fresh one must be answered.
      if (!isReused) {
        return new Response(0, false, "");
      }
    }
    try {
      return exchange(request, isHead);
    } catch (EOFException | java.net.SocketException closed) {
      close();
      return new Response(0, false, "");
    }
  }

  private Response exchange(byte[] request, boolean isHead) throws IOException {
    if (socket == null) {
      socket = new Socket();
      socket.connect(server, (int) patience.toMillis());
      socket.setSoTimeout((int) patience.toMillis());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }
    socket.getOutputStream().write(request);
    socket.getOutputStream().flush();
    String statusLine = line();
    while (statusLine.startsWith("HTTP/1.1 100")) {
      line();
      statusLine = line();
    }
    String[] parts = statusLine.split(" ", 3);
    int status = parts.length > 1 && parts[1].matches("\\d{3}") ? Integer.parseInt(parts[1]) : 0;
    Map<String, String> headers = new HashMap<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      if (colon > 0) {
        headers.put(
            header.substring(0, colon).toLowerCase(Locale.ROOT),
            header.substring(colon + 1).strip());
      }
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean isOpen = !"close".equalsIgnoreCase(headers.get("connection"));
    if (isHead || status == 204 || status == 304) {
      // No body follows.
    } else if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        copy(body, size);
        line();
      }
      line();
    } else if (headers.containsKey("content-length")) {
      copy(body, Long.parseLong(headers.get("content-length")));
    } else {
      copy(body, Long.MAX_VALUE);
      isOpen = false;
    }
    if (!isOpen) {
      close();
    }
    return new Response(
        status, headers.containsKey("retry-after"), body.toString(StandardCharsets.ISO_8859_1));
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), 16);
  }

  private void copy(ByteArrayOutputStream body, long length) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        if (length == Long.MAX_VALUE) {
          return;
        }
        throw new EOFException();
      }
      left -= read;
      if (body.size() < BODY_KEPT) {
        body.write(buffer, 0, read);
      }
    }
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException();
      }
      if (octet != '\r') {
        text.append((char) octet);
      }
    }
    return text.toString();
  }

  /** Drops the connection; the next request opens another. */
  @Override
  public void close() {
    Socket old = socket;
    socket = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException gone) {
        // It is closed all the same.
      }
    }
  }
}
