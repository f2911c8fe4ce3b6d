package dev.readingatlas.http;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A document ready to send, plain and compressed, each form with its own strong entity tag (RFC
 * 9110, 8.8.3.3).
 *
 * @param type media type
 * @param version a text that changes whenever the bytes change
 * @param plain the bytes
 * @param gzip the bytes in gzip; null for files that are already compressed, such as typefaces
 * @param brotli the bytes in Brotli; null for such files, and on a system without Brotli
 */
public record Representation(
    MediaType type, String version, byte[] plain, byte[] gzip, byte[] brotli) {
  /** Compresses a document. */
  public static Representation of(MediaType type, String version, byte[] plain) {
    return new Representation(
        type, version, plain, Compression.gzip(plain), Compression.brotli(plain));
  }

  /** Its size in memory, in bytes. */
  int weight() {
    return plain.length + (gzip == null ? 0 : gzip.length) + (brotli == null ? 0 : brotli.length);
  }

  /**
   * Answers a request: with status 304 if the client has this version, else in a coding that the
   * client accepts.
   */
  public ResponseEntity<byte[]> answer(ServletWebRequest request, CacheControl cache) {
    return answer(request, cache, HttpHeaders.EMPTY);
  }

  /**
   * Answers a request as {@link #answer(ServletWebRequest, CacheControl)} does.
   *
   * @param more further headers
   */
  public ResponseEntity<byte[]> answer(
      ServletWebRequest request, CacheControl cache, HttpHeaders more) {
    ContentEncoding coding = codingFor(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    String tag = "\"" + version + coding.suffix() + "\"";
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(more);
    headers.setETag(tag);
    headers.setCacheControl(cache);
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(304).headers(headers).build();
    }
    headers.setContentType(type);
    if (coding != ContentEncoding.PLAIN) {
      headers.set(HttpHeaders.CONTENT_ENCODING, coding.token());
    }
    return ResponseEntity.ok().headers(headers).body(bytes(coding));
  }

  private byte[] bytes(ContentEncoding coding) {
    return switch (coding) {
      case BROTLI -> brotli;
      case GZIP -> gzip;
      case PLAIN -> plain;
    };
  }

  private ContentEncoding codingFor(String accept) {
    if (accept != null) {
      for (ContentEncoding coding :
          new ContentEncoding[] {ContentEncoding.BROTLI, ContentEncoding.GZIP}) {
        if (bytes(coding) != null && coding.isIn(accept)) {
          return coding;
        }
      }
    }
    return ContentEncoding.PLAIN;
  }
}
