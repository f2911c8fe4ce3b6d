package dev.readingatlas.embed;

import dev.readingatlas.http.Query;
import dev.readingatlas.link.AtlasAddress;
import dev.readingatlas.link.LinkPreview;
import dev.readingatlas.link.PictureAddress;
import dev.readingatlas.reading.Reading;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.web.util.HtmlUtils;

/**
 * One oEmbed answer of type rich (oembed.com 1.0, 2.3.4.4).
 *
 * @param fields names and values in the specification's order; values are String or Integer
 */
record Oembed(Map<String, Object> fields) {
  static final int CACHE_SECONDS = 3600;

  /** The frame's size where nothing less is asked for, in pixels. */
  static final int WIDTH = 800;

  static final int HEIGHT = 600;

  /** No smaller, whatever is asked for: the viewer is of no use below. */
  static final int LEAST_WIDTH = 320;

  static final int LEAST_HEIGHT = 400;

  /** Options of the embedded page that are no part of a map's state, and what they may hold. */
  private static final List<String> OPTIONS = List.of("theme", "ui", "height");

  private static final String OPTION = "[a-z0-9,-]{1,64}";

  /**
   * The answer for a link.
   *
   * @param address as it was asked for, whose options of the embedded page are kept
   * @param maxWidth null for no limit
   * @param maxHeight null for no limit
   */
  static Oembed of(LinkPreview preview, AtlasAddress address, Integer maxWidth, Integer maxHeight) {
    int width = maxWidth == null ? WIDTH : Math.clamp(maxWidth, LEAST_WIDTH, WIDTH);
    int height = maxHeight == null ? HEIGHT : Math.clamp(maxHeight, LEAST_HEIGHT, HEIGHT);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", "rich");
    fields.put("version", "1.0");
    fields.put("title", preview.text().title());
    Reading reading = preview.opened().reading();
    // The line for readers may say that no author is known; citing says it by naming none.
    if (reading != null
        && reading.csl().get("author") instanceof List<?> names
        && !names.isEmpty()) {
      fields.put("author_name", reading.author());
    }
    fields.put("provider_name", LinkPreview.SITE_NAME);
    fields.put("provider_url", preview.site() + "/");
    fields.put("cache_age", CACHE_SECONDS);
    PreviewController.WIDTHS.stream()
        .filter(picture -> maxWidth == null || picture <= maxWidth)
        .filter(picture -> maxHeight == null || PictureAddress.heightOf(picture) <= maxHeight)
        .max(Comparator.naturalOrder())
        .ifPresent(
            picture -> {
              fields.put("thumbnail_url", preview.picture(picture));
              fields.put("thumbnail_width", picture);
              fields.put("thumbnail_height", PictureAddress.heightOf(picture));
            });
    fields.put("width", width);
    fields.put("height", height);
    fields.put("html", html(preview, address, width, height));
    return new Oembed(fields);
  }

  /** A frame and nothing else, as XHTML, whose attributes all have values. */
  private static String html(LinkPreview preview, AtlasAddress address, int width, int height) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\" allowfullscreen=\"\" style=\"border:0\"></iframe>"
        .formatted(
            escaped(preview.site() + "/embed/" + preview.atlas().name() + query(preview, address)),
            escaped(preview.text().title()),
            width,
            height);
  }

  private static String query(LinkPreview preview, AtlasAddress address) {
    Map<String, String> asked = Query.lenient(address.query());
    StringBuilder query = new StringBuilder(preview.query());
    for (String option : OPTIONS) {
      String value = asked.get(option);
      if (value != null && value.matches(OPTION)) {
        query.append(query.isEmpty() ? '?' : '&').append(option).append('=');
        query.append(Query.encode(value));
      }
    }
    return query.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /** The answer as XML, in UTF-8. */
  byte[] xml() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      out.writeStartElement("oembed");
      for (Map.Entry<String, Object> field : fields.entrySet()) {
        out.writeStartElement(field.getKey());
        out.writeCharacters(legal(field.getValue().toString()));
        out.writeEndElement();
      }
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** Without the characters that XML 1.0 has no way to write. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xd7ff
                    || c >= 0xe000 && c <= 0xfffd
                    || c >= 0x10000)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
