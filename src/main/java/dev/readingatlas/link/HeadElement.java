package dev.readingatlas.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * One element of a page's head, without content.
 *
 * @param tag {@code meta} or {@code link}
 * @param attributes in the order written
 */
public record HeadElement(String tag, Map<String, String> attributes) {
  public HeadElement {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  static HeadElement meta(String attribute, String name, String content) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(attribute, name);
    attributes.put("content", content);
    return new HeadElement("meta", attributes);
  }

  static HeadElement alternate(String type, String href, String title) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("rel", "alternate");
    attributes.put("type", type);
    attributes.put("href", href);
    attributes.put("title", title);
    return new HeadElement("link", attributes);
  }

  /** A CSS selector for the element of this name in a head; empty for one that may stand twice. */
  public String identity() {
    return attributes.entrySet().stream()
        .filter(one -> one.getKey().equals("name") || one.getKey().equals("property"))
        .map(one -> "meta[" + one.getKey() + "=" + one.getValue() + "]")
        .findFirst()
        .orElse("");
  }

  /** The element as HTML, escaped. */
  public String html() {
    StringBuilder text = new StringBuilder("<").append(tag);
    attributes.forEach(
        (name, value) ->
            text.append(' ')
                .append(name)
                .append("=\"")
                .append(HtmlUtils.htmlEscape(value, "UTF-8"))
                .append('"'));
    return text.append('>').toString();
  }
}
