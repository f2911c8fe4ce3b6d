package dev.readingatlas.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are ours, against those that only look like it. */
class AtlasAddressTest {
  private static final SiteAddress SITE = site("https://atlas.example.org");

  @ParameterizedTest
  @CsvSource({
    "https://atlas.example.org,,''",
    "https://atlas.example.org/,,''",
    "https://atlas.example.org?place=x,,place=x",
    "https://atlas.example.org/a/aras,aras,''",
    "https://atlas.example.org/a/aras?,aras,''",
    "https://atlas.example.org/a/aras?place=x&lang=fa#top,aras,place=x&lang=fa",
    "https://atlas.example.org/a/aras#?place=x,aras,''",
    "https://atlas.example.org/embed/two-maps?ui=map,two-maps,ui=map",
    "HTTPS://ATLAS.example.ORG/a/aras,aras,''",
    "https://atlas.example.org:443/a/aras,aras,''",
    "https://atlas.example.org/a/aras/,aras,''",
    "https://atlas.example.org/embed/aras/?place=x,aras,place=x",
    "http://atlas.example.org/a/aras,aras,''",
    "http://atlas.example.org:80/a/aras,aras,''",
    "https://atlas.example.org/?place=http://evil.example/,,place=http://evil.example/"
  })
  void parse_ownAddress_hasItsSlugAndQuery(String text, String slug, String query) {
    assertThat(AtlasAddress.parse(text, SITE)).contains(new AtlasAddress(slug, query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a/aras",
        "//atlas.example.org/a/aras",
        "atlas.example.org/a/aras",
        "https:/atlas.example.org/a/aras",
        "https:///atlas.example.org/a/aras",
        "https:atlas.example.org/a/aras",
        "https://evil.example/a/aras",
        "https://evil.example/https://atlas.example.org/a/aras",
        "https://atlas.example.org.evil.example/a/aras",
        "https://evilatlas.example.org/a/aras",
        "https://atlas.example.org./a/aras",
        "https://atlas.example.org@evil.example/a/aras",
        "https://atlas.example.org:443@evil.example/a/aras",
        "https://user@atlas.example.org/a/aras",
        "https://user:pass@atlas.example.org/a/aras",
        "https://evil.example\\@atlas.example.org/a/aras",
        "https://atlas.example.org\\@evil.example/a/aras",
        "https://atlas.example.org\\.evil.example/a/aras",
        "https://atlas.example.org%2eevil.example/a/aras",
        "https://atlas.example.org%00.evil.example/a/aras",
        "https://evil.example#@atlas.example.org/a/aras",
        "https://evil.example?@atlas.example.org/a/aras",
        "https://atlas.example.org:8443/a/aras",
        "https://atlas.example.org:80/a/aras",
        "http://atlas.example.org:443/a/aras",
        "https://atlas.example.org:/a/aras",
        "https://atlas.example.org:99999999/a/aras",
        "https://atlas.example.org:x/a/aras",
        "ftp://atlas.example.org/a/aras",
        "javascript://atlas.example.org/a/aras",
        "data:text/html,https://atlas.example.org/a/aras",
        "file://atlas.example.org/a/aras",
        "https://atlas.example.org/a/",
        "https://atlas.example.org/a",
        "https://atlas.example.org/a/aras//",
        "https://atlas.example.org/a/aras/x",
        "https://atlas.example.org//a/aras",
        "https://atlas.example.org/a//aras",
        "https://atlas.example.org/a/../a/aras",
        "https://atlas.example.org/a/%61ras",
        "https://atlas.example.org/a/aras%2F",
        "https://atlas.example.org/a/aras;x=1",
        "https://atlas.example.org/%61/aras",
        "https://atlas.example.org/A/aras",
        "https://atlas.example.org/a/Aras",
        "https://atlas.example.org/library",
        "https://atlas.example.org/api/atlases/aras",
        "https://atlas.example.org/a/aras\r\nSet-Cookie: x",
        "https://atlas.example.org/a/aras?x=\r\nSet-Cookie: x",
        "https://atlas.example.org/a/aras ",
        " https://atlas.example.org/a/aras",
        "https://atlas.example.org/a/aras\u0000",
        "https://аtlas.example.org/a/aras",
        "https://[::1]/a/aras",
        "https://2130706433/a/aras"
      })
  void parse_anyOtherText_isNone(String text) {
    assertThat(AtlasAddress.parse(text, SITE)).isEmpty();
  }

  @Test
  void parse_longText_isNone() {
    assertThat(AtlasAddress.parse("https://atlas.example.org/?" + "x".repeat(10_000), SITE))
        .isEmpty();
  }

  @Test
  void parse_siteOnAPortAndBelowAPath_wantsBoth() {
    SiteAddress below = site("http://localhost:8080/atlases");
    assertThat(AtlasAddress.parse("http://localhost:8080/atlases/a/aras", below))
        .contains(new AtlasAddress("aras", ""));
    assertThat(AtlasAddress.parse("http://localhost:8080/a/aras", below)).isEmpty();
    assertThat(AtlasAddress.parse("http://localhost/atlases/a/aras", below)).isEmpty();
    assertThat(AtlasAddress.parse("https://localhost:8080/atlases/a/aras", below))
        .as("another scheme on a port of its own is another server")
        .isEmpty();
    assertThat(AtlasAddress.parse("http://localhost:8080/atlasesa/a/aras", below)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://Atlas.Example.org,https://atlas.example.org",
    "https://atlas.example.org:443,https://atlas.example.org",
    "http://atlas.example.org:443,http://atlas.example.org:443",
    "http://localhost:8080/x/y,http://localhost:8080/x/y",
    "http://[::1]:8080,http://[::1]:8080"
  })
  void site_isPrintedWithoutWhatGoesWithoutSaying(String text, String printed) {
    assertThat(site(text)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a b",
        "https://a\"b",
        "https://a>;b",
        "https://a@b",
        "https://-a",
        "https://a/\"x",
        "https://",
        "gopher://a"
      })
  void site_thatIsNone_isNothingToBuildOn(String text) {
    assertThat(SiteAddress.parse(text)).isEmpty();
  }

  private static SiteAddress site(String text) {
    return SiteAddress.parse(text).orElseThrow();
  }
}
