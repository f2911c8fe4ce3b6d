package dev.readingatlas.http;

import java.util.regex.Pattern;

/** Content codings by preference, as they are named in HTTP. */
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

  /** Its name in headers. */
  public String token() {
    return token;
  }

  /** What sets the entity tag of its bytes apart. */
  public String suffix() {
    return suffix;
  }

  /** Whether a client takes it, by its {@code Accept-Encoding}. */
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
