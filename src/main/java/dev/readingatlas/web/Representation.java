package dev.readingatlas.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * One document ready to send, plain and gzipped, each under a strong entity tag of its own (RFC
 * 9110, 8.8.3.3).
 *
 * @param type media type
 * @param version changes whenever the bytes change
 * @param plain the bytes
 * @param gzip the same, gzipped
 */
record Representation(MediaType type, String version, byte[] plain, byte[] gzip) {
  static Representation of(MediaType type, String version, byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Representation(type, version, plain, packed.toByteArray());
  }

  /** How many bytes it holds in memory. */
  int weight() {
    return plain.length + gzip.length;
  }

  /** Answers a request: 304 when the client has it, gzipped when the client takes that. */
  ResponseEntity<byte[]> answer(ServletWebRequest request, CacheControl cache) {
    boolean packed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    String tag = "\"" + version + (packed ? "-gzip" : "") + "\"";
    HttpHeaders headers = new HttpHeaders();
    headers.setETag(tag);
    headers.setCacheControl(cache);
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    headers.add(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(304).headers(headers).build();
    }
    headers.setContentType(type);
    if (packed) {
      headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return ResponseEntity.ok().headers(headers).body(packed ? gzip : plain);
  }

  private static boolean takesGzip(String accept) {
    if (accept == null) {
      return false;
    }
    for (String part : accept.split(",")) {
      String coding = part.strip();
      if (coding.equals("gzip") || coding.startsWith("gzip;")) {
        return !coding.matches("gzip;\\s*q=0(\\.0*)?");
      }
    }
    return false;
  }
}
