package dev.readingatlas.embed;

import dev.readingatlas.http.NotFoundProblem;
import dev.readingatlas.http.Query;
import dev.readingatlas.link.AtlasAddress;
import dev.readingatlas.link.LinkPreview;
import dev.readingatlas.link.LinkPreviews;
import dev.readingatlas.link.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /oembed?url=…}: how sites that are given a link to an atlas learn to show it in a frame
 * (oembed.com, version 1.0). Answers for addresses of this site only.
 */
@RestController
class OembedController {
  private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

  private final LinkPreviews previews;
  private final JsonMapper json;

  OembedController(LinkPreviews previews, JsonMapper json) {
    this.previews = previews;
    this.json = json;
  }

  @GetMapping("/oembed")
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    Map<String, String> query = Query.lenient(request.getQueryString());
    String url = query.get("url");
    if (url == null || url.isBlank()) {
      throw OembedProblem.noUrl();
    }
    Integer width = pixels("maxwidth", query);
    Integer height = pixels("maxheight", query);
    String format = query.get("format");
    boolean isXml = "xml".equals(format);
    if (format != null && !format.isEmpty() && !isXml && !format.equals("json")) {
      throw OembedProblem.format();
    }
    SiteAddress site = SiteAddress.of(request).orElseThrow(OembedProblem::elsewhere);
    AtlasAddress address = AtlasAddress.parse(url, site).orElseThrow(OembedProblem::elsewhere);
    LinkPreview preview =
        previews.find(address, site).orElseThrow(() -> NotFoundProblem.atlas(address.slug()));
    if (!preview.isFramed()) {
      throw OembedProblem.notFramed();
    }
    Oembed oembed = Oembed.of(preview, address, width, height);
    HttpHeaders headers = new HttpHeaders();
    headers.setCacheControl(
        CacheControl.maxAge(Duration.ofSeconds(Oembed.CACHE_SECONDS)).cachePublic());
    headers.setContentType(isXml ? XML : MediaType.APPLICATION_JSON);
    return ResponseEntity.ok()
        .headers(headers)
        .body(isXml ? oembed.xml() : json.writeValueAsBytes(oembed.fields()));
  }

  /** A number of pixels; null where none is given. More digits than fit are as good as none. */
  private static Integer pixels(String name, Map<String, String> query) {
    String text = query.get(name);
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]+") || text.matches("0+")) {
      throw OembedProblem.pixels(name);
    }
    String digits = text.replaceFirst("^0+", "");
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.valueOf(digits);
  }
}
