package dev.readingatlas.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links of a document, absolute, below the address by which the server was asked. */
final class Links {
  static final String JSON = "application/json";
  static final String GEO_JSON = "application/geo+json";
  static final String HTML = "text/html";
  static final String SCHEMA = "application/schema+json";
  static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

  private final String base;
  private final List<Map<String, Object>> links = new ArrayList<>();

  /**
   * @param base address of the server, without a slash at its end
   */
  Links(String base) {
    this.base = base;
  }

  /**
   * Adds a link.
   *
   * @param path from {@code /ogc} on, or a whole address
   */
  Links add(String rel, String type, String title, String path) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("href", path.startsWith("/") ? base + path : path);
    link.put("rel", rel);
    if (type != null) {
      link.put("type", type);
    }
    link.put("title", title);
    links.add(link);
    return this;
  }

  /** Adds the document itself in the form asked for, and in the other. */
  Links self(Format format, String jsonType, String path) {
    String join = path.contains("?") ? "&f=" : "?f=";
    boolean json = format == Format.JSON;
    add(json ? "self" : "alternate", jsonType, "This document as JSON", path + join + "json");
    return add(json ? "alternate" : "self", HTML, "This document as a page", path + join + "html");
  }

  List<Map<String, Object>> list() {
    return links;
  }
}
