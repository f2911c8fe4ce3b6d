package dev.readingatlas.http;

import java.util.regex.Pattern;

/** The content codings of HTTP, the preferred coding first. */
public enum ContentEncoding {
  BROTLI("br", "-br"),
  GZIP("gzip", "-gzip"),
  PLAIN("identity", "");

  private static final Pattern REFUSED = Pattern.compile("[a-z]+;\\s*q=0(\\.0*)?");

  public final String token;
  public final String suffix;

  ContentEncoding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** Its name in headers, such as {@code br}. */
  public String token() {
    return token;
  }

  /** The end of the entity tag of a document in this coding. */
  public String suffix() {
    return suffix;
  }

  /** Whether an {@code Accept-Encoding} header accepts it. */
  public boolean isIn(String accept) {
    for (String part : accept.split(",")) {
      String coding = part.strip();
      if (coding.equals(token) || coding.startsWith(token + ";")) {
        return !REFUSED.matcher(coding).matches();
      }
    }
    return false;
  }
}
