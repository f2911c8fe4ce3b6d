package dev.readingatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A link to the built jar as another site follows it: page, picture, oEmbed. */
class LinkPreviewIT {
  @TempDir Path data;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void link_followedFromThePage_leadsToPictureAndFrame() throws Exception {
    try (BuiltServer server = BuiltServer.start(data, Path.of("geodata"))) {
      for (String path : new String[] {"/", "/a/aras"}) {
        HttpResponse<byte[]> page = get(server.address() + path + "?place=shusha&lang=az");
        Document html = Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8));
        for (Element tag : html.select("meta[property^=og:]")) {
          assertThat(html.select("meta[property=" + tag.attr("property") + "]")).hasSize(1);
        }
        assertThat(html.select("meta[name=description]")).hasSize(1);
        assertThat(html.select("meta[property=og:title]").attr("content")).startsWith("Şuşa · ");
        assertThat(html.select("meta[property=og:url]").attr("content"))
            .isEqualTo(server.address() + "/a/aras?place=shusha&lang=az");

        HttpResponse<byte[]> picture = get(html.select("meta[property=og:image]").attr("content"));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(picture.headers().firstValue("Set-Cookie")).isEmpty();

        Element discovered = html.selectFirst("link[type=application/json+oembed]");
        assertThat(page.headers().firstValue("Link").orElse(""))
            .contains("<" + discovered.attr("href") + ">");
        HttpResponse<byte[]> answer = get(discovered.attr("href"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        JsonNode oembed = JsonMapper.shared().readTree(answer.body());
        assertThat(oembed.get("html").stringValue())
            .contains(server.address() + "/embed/aras?place=shusha&amp;lang=az");
        assertThat(get(html.selectFirst("link[type=text/xml+oembed]").attr("href")).body())
            .startsWith("<?xml".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private HttpResponse<byte[]> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html, */*").build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
