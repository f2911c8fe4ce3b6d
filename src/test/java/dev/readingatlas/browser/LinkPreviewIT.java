package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A link as another site follows it: page, picture, oEmbed, and the frame that this gives. */
class LinkPreviewIT extends BrowserTest {
  private static final String STATE = "?place=shusha&lang=az";

  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a/aras"})
  void link_followed_leadsToPictureAndOembed(String path) throws Exception {
    HttpResponse<byte[]> answer = get(server() + path + STATE);
    Document html = Jsoup.parse(text(answer));
    for (Element tag : html.select("meta[property^=og:]")) {
      assertThat(html.select("meta[property=" + tag.attr("property") + "]")).hasSize(1);
    }
    assertThat(html.select("meta[name=description]")).hasSize(1);
    assertThat(html.select("meta[property=og:title]").attr("content")).startsWith("Şuşa · ");
    assertThat(html.select("meta[property=og:url]").attr("content"))
        .isEqualTo(server() + "/a/aras" + STATE);

    HttpResponse<byte[]> picture = get(html.select("meta[property=og:image]").attr("content"));
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(picture.headers().firstValue("Set-Cookie")).isEmpty();

    String json = html.select("link[type=application/json+oembed]").attr("href");
    assertThat(answer.headers().firstValue("Link").orElse("")).contains("<" + json + ">");
    assertThat(oembed(json).get("type").stringValue()).isEqualTo("rich");
    assertThat(text(get(html.select("link[type=text/xml+oembed]").attr("href"))))
        .startsWith("<?xml");
  }

  @Test
  void frame_givenByOembed_showsTheStateOfTheLink() throws Exception {
    String link = get(server() + "/embed/aras" + STATE).headers().firstValue("Link").orElse("");
    JsonNode oembed = oembed(link.substring(1, link.indexOf('>')));
    Element frame = Jsoup.parse(oembed.get("html").stringValue()).selectFirst("iframe");
    assertThat(frame.attr("src")).isEqualTo(server() + "/embed/aras" + STATE);
    page.navigate(frame.attr("src"));
    assertThat(heading("Şuşa")).isVisible();
  }

  private JsonNode oembed(String address) throws Exception {
    HttpResponse<byte[]> answer = get(address);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html, */*").build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
