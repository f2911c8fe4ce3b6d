package dev.readingatlas.http;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * One document ready to send, plain and packed, each under a strong entity tag of its own (RFC
 * 9110, 8.8.3.3).
 *
 * @param type media type
 * @param version changes whenever the bytes change
 * @param plain the bytes
 * @param gzip the same, gzipped; null for what is packed already, as typefaces are
 * @param brotli the same by Brotli; null for such files, and where there is no Brotli
 */
public record Representation(
    MediaType type, String version, byte[] plain, byte[] gzip, byte[] brotli) {
  /** A document that is packed now. */
  public static Representation of(MediaType type, String version, byte[] plain) {
    return new Representation(
        type, version, plain, Compression.gzip(plain), Compression.brotli(plain));
  }

  /** How many bytes it holds in memory. */
  int weight() {
    return plain.length + (gzip == null ? 0 : gzip.length) + (brotli == null ? 0 : brotli.length);
  }

  /** Answers a request: 304 when the client has it, packed as the client takes it. */
  public ResponseEntity<byte[]> answer(ServletWebRequest request, CacheControl cache) {
    return answer(request, cache, HttpHeaders.EMPTY);
  }

  /**
   * Answers a request as {@link #answer(ServletWebRequest, CacheControl)} does.
   *
   * @param more headers beside those of the representation
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
