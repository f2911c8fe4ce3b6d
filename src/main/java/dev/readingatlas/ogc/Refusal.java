package dev.readingatlas.ogc;

import dev.readingatlas.web.BadRequest;
import dev.readingatlas.web.NotHere;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/** What is answered to requests that cannot be met: each says what would be right. */
final class Refusal {
  private Refusal() {}

  static ErrorResponseException malformed(String detail) {
    return new BadRequest("address-malformed", "Malformed address", detail);
  }

  /** A parameter that cannot be read; the rule follows its name. */
  static ErrorResponseException parameter(String name, String rule) {
    return parameter("parameter-invalid", name, rule);
  }

  static ErrorResponseException parameter(String type, String name, String rule) {
    return new BadRequest(type, "Invalid parameter", "The parameter " + shown(name) + " " + rule);
  }

  static ErrorResponseException unknownParameter(String name, String known) {
    return new BadRequest(
        "parameter-unknown",
        "Unknown parameter",
        "There is no parameter " + shown(name) + " here; there are " + known + ".");
  }

  static ErrorResponseException collection(String id) {
    return new NotHere(
        "collection-unknown",
        "No such collection",
        "There is no collection " + shown(id) + "; /ogc/collections lists them.");
  }

  static ErrorResponseException item(String collection, String id) {
    return new NotHere(
        "feature-unknown",
        "No such feature",
        "The collection " + collection + " has no feature " + shown(id) + ".");
  }

  static ErrorResponseException address() {
    return new NotHere(
        "address-unknown", "No such address", "Nothing is served here; /ogc/api lists what is.");
  }

  static ErrorResponseException format() {
    return new ResponseStatusException(
        HttpStatus.NOT_ACCEPTABLE, "This is served as JSON and as HTML.");
  }

  /** A text of the request, cut so that an answer does not carry all of it back. */
  static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
