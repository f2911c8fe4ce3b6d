package dev.readingatlas.web;

import java.util.regex.Pattern;

/** Content codings by preference, as they are named in HTTP. */
enum Coding {
  BROTLI("br", "-br"),
  GZIP("gzip", "-gzip"),
  PLAIN("identity", "");

  private static final Pattern REFUSED = Pattern.compile("[a-z]+;\\s*q=0(\\.0*)?");

  private final String token;
  private final String suffix;

  Coding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** Its name in headers. */
  String token() {
    return token;
  }

  /** What sets the entity tag of its bytes apart. */
  String suffix() {
    return suffix;
  }

  /** Whether a client takes it, by its {@code Accept-Encoding}. */
  boolean isIn(String accept) {
    for (String part : accept.split(",")) {
      String coding = part.strip();
      if (coding.equals(token) || coding.startsWith(token + ";")) {
        return !REFUSED.matcher(coding).matches();
      }
    }
    return false;
  }
}
