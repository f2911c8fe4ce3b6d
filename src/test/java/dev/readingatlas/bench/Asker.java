package dev.readingatlas.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;

/** Asks a server one thing after the other on one connection, with as little ado as Java allows. */
final class Asker {
  private Asker() {}

  /**
   * An answer.
   *
   * @param milliseconds from the request to the last byte
   */
  record Answer(int status, byte[] body, String etag, double milliseconds) {}

  /**
   * Asks for something that must be there, with the headers given as names and values in turn.
   *
   * @throws IllegalStateException if the answer is another than 200, 204 or 304
   */
  static Answer ask(String address, String... headers) {
    try {
      long start = System.nanoTime();
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address).toURL().openConnection();
      for (int i = 0; i < headers.length; i += 2) {
        connection.setRequestProperty(headers[i], headers[i + 1]);
      }
      int status = connection.getResponseCode();
      if (status != 200 && status != 204 && status != 304) {
        throw new IllegalStateException(address + " answers " + status);
      }
      byte[] body;
      try (InputStream in = connection.getInputStream()) {
        body = in.readAllBytes();
      }
      double took = (System.nanoTime() - start) / 1e6;
      return new Answer(status, body, connection.getHeaderField("ETag"), took);
    } catch (IOException e) {
      throw new UncheckedIOException(address + " does not answer", e);
    }
  }

  /** The middle one of some numbers; between two, halfway. */
  static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
