package dev.readingatlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every malformed request is reported what is wrong with it, and none is a fault of the server. */
class OgcBadInputTest extends OgcServer {
  private static final String ITEMS = "/ogc/collections/test.odd/items";
  private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

  /** Queries of a list of features, as they go over the wire. */
  private static final List<String> QUERIES =
      List.of(
          "limit=",
          "limit=0",
          "limit=-1",
          "limit=+5",
          "limit=1.5",
          "limit=ten",
          "limit=1e3",
          "limit=0x10",
          "limit=NaN",
          "limit=99999999999999999999",
          "limit=%D9%A1%D9%A0",
          "limit=1&limit=2",
          "limit=5&limit=5",
          "limit",
          "LIMIT=5",
          "bbox=",
          "bbox=1",
          "bbox=1,2,3",
          "bbox=1,2,3,4,5",
          "bbox=1,2,3,4,5,6,7",
          "bbox=a,b,c,d",
          "bbox=1,2,3,",
          "bbox=,,,",
          "bbox=1;2;3;4",
          "bbox=1%202%203%204",
          "bbox=NaN,0,1,1",
          "bbox=0,NaN,1,1",
          "bbox=-Infinity,-90,Infinity,90",
          "bbox=inf,0,1,1",
          "bbox=0x1,0,1,1",
          "bbox=1d,0,1,1",
          "bbox=1e400,0,1,1",
          "bbox=1e99,0,1,1",
          "bbox=0,20,10,10",
          "bbox=0,-200,1,1",
          "bbox=-500,0,1,1",
          "bbox=0,0,9,1,1,1",
          "bbox=0,0,1,1&bbox=0,0,1,1",
          "bbox=[0,0,1,1]",
          "bbox=0,0,1,1%00",
          "bbox=10,0,1,1&bbox-crs=" + EPSG + "3857",
          "bbox=0,10,1,1&bbox-crs=" + EPSG + "32638",
          "bbox=20,0,10,10&bbox-crs=" + EPSG + "4326",
          "bbox-crs=" + EPSG + "4326",
          "bbox=0,0,1,1&bbox-crs=" + EPSG + "2154",
          "bbox=0,0,1,1&bbox-crs=EPSG:4326",
          "bbox=0,0,1,1&bbox-crs=",
          "crs=",
          "crs=4326",
          "crs=EPSG:4326",
          "crs=" + EPSG + "1",
          "crs=" + EPSG + "99999999999",
          "crs=" + EPSG + "28408",
          "crs=file:///etc/passwd",
          "crs=" + EPSG + "4326&crs=" + EPSG + "4326",
          "datetime=",
          "datetime=/",
          "datetime=../..",
          "datetime=..",
          "datetime=yesterday",
          "datetime=1992",
          "datetime=1992-05",
          "datetime=1992-13-01",
          "datetime=1992-02-30",
          "datetime=1992-05-18T25:00:00Z",
          "datetime=1992-05-18T00:00:00",
          "datetime=1992-05-18T00:00Z",
          "datetime=1992-05-18T00:00:00%2B99:00",
          "datetime=1993-01-01/1992-01-01",
          "datetime=1992-01-01/1992-01-02/1992-01-03",
          "datetime=-0043-03-15T00:00:00Z",
          "datetime=1992-05-18T10:00:00Z/1992-05-18T09:00:00Z",
          "datetime=1992-05-18&datetime=1992-05-18",
          "datetime=NaN",
          "datetime=1992-05-18/P",
          "datetime=1992-05-18/PT",
          "datetime=1992-05-18/P1DT",
          "datetime=1992-05-18/P-1D",
          "datetime=1992-05-18/P1.5D",
          "datetime=1992-05-18/PD",
          "datetime=1992-05-18/P99999999999D",
          "datetime=../P1D",
          "datetime=P1D/1992-05-18",
          "when=",
          "when=44%20BCE",
          "when=1992-13",
          "when=1993/1992",
          "when=../..",
          "when=/",
          "when=1992-05-18T00:00:00Z",
          "when=19922",
          "when=-0000",
          "when=1992~~",
          "when=199X-05",
          "when=Y1",
          "when=1992&when=1993",
          "after=",
          "after=" + "a".repeat(201),
          "f=",
          "f=xml",
          "f=JSON",
          "f=json&f=html",
          "interface=",
          "interface=de",
          "interface=FA",
          "interface=fa-IR",
          "interface=fa&interface=fa",
          "POP=",
          "POP=five",
          "POP=5.5",
          "POP=NaN",
          "POP=99999999999999999999",
          "POP=5&POP=5",
          "AREA=wide",
          "AREA=NaN",
          "AREA=Infinity",
          "AREA=2.5d",
          "OPEN=yes",
          "OPEN=1",
          "SINCE=1992",
          "SINCE=1992-02-30",
          "pop=5",
          "NOSUCH=1",
          "offset=10",
          "properties=a",
          "=5",
          "&",
          "limit=5&&f=json",
          "limit=5&",
          "%",
          "%4",
          "limit=%ZZ",
          "limit=%C3",
          "CITY=%C0%AF",
          "CITY=%ED%A0%80",
          "CITY=a%0Ab",
          "CITY=%00",
          "CITY=%7F",
          "CITY=" + "x".repeat(2001),
          "__proto__=1",
          "bbox=0,0,1,1'%20or%201=1");

  private static final List<String> ADDRESSES =
      List.of(
          "/ogc?limit=5",
          "/ogc?f=xml",
          "/ogc?interface=xx",
          "/ogc/collections/test.odd/items/plain?interface=%22%3E",
          "/ogc?f=json&f=json",
          "/ogc/conformance?x=1",
          "/ogc/collections?bbox=0,0,1,1",
          "/ogc/api?f=yaml",
          "/ogc/api?%",
          "/ogc/nothing",
          "/ogc/collections/",
          "/ogc/collections/nowhere",
          "/ogc/collections/test",
          "/ogc/collections/test.nothing",
          "/ogc/collections/.",
          "/ogc/collections/test.",
          "/ogc/collections/TEST.ODD",
          "/ogc/collections/test.odd?limit=1",
          "/ogc/collections/test.odd/",
          "/ogc/collections/test.odd/item",
          "/ogc/collections/test.odd/queryables?f=xml",
          "/ogc/collections/nowhere/queryables",
          "/ogc/collections/nowhere/items",
          "/ogc/collections/nowhere/items/1",
          ITEMS + "/",
          ITEMS + "/nothing",
          ITEMS + "/plain/more",
          ITEMS + "/plain?limit=1",
          ITEMS + "/plain?bbox=0,0,1,1",
          ITEMS + "/plain?crs=x",
          ITEMS + "/plain?f=xml",
          ITEMS + "/plain?crs=" + EPSG + "4326&crs=" + EPSG + "4326",
          "/ogc/collections/test.odd%27--/items",
          "/ogc/collections/" + "x".repeat(500),
          ITEMS + "/" + "x".repeat(500),
          "/ogc/style.css/more");

  /** Request lines that no client writes by itself. */
  private static final List<String> RAW =
      List.of(
          "/ogc/collections/..%2f..%2fetc%2fpasswd",
          "/ogc/collections/../../../etc/passwd",
          "/ogc/%2e%2e/%2e%2e/etc",
          "/ogc/..;/api",
          "/ogc//collections",
          "/ogc/collections/test.odd%00",
          ITEMS + "/%00",
          ITEMS + "/%5c..%5c",
          ITEMS + "/%2F",
          ITEMS + "/%",
          ITEMS + "/%zz",
          ITEMS + "/%c0%af",
          ITEMS + "/a\\b",
          ITEMS + "/{id}",
          ITEMS + "/<script>",
          ITEMS + "?CITY=<b>",
          ITEMS + "?CITY=\u00fc",
          "/ogc/collections/test.odd;v=1/items;x/nothing",
          ITEMS + "?" + "x".repeat(20_000),
          "/ogc/" + "x".repeat(20_000));

  @Test
  void requests_malformed_areAnsweredWithAProblem() {
    List<String> wrong = new ArrayList<>();
    for (String address :
        Stream.of(
                QUERIES.stream().map(query -> ITEMS + "?" + query),
                ADDRESSES.stream(),
                RAW.stream())
            .flatMap(all -> all)
            .toList()) {
      String answer = raw(address.replace(" ", "%20"));
      int status = Integer.parseInt(answer.substring(9, 12));
      String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      String body =
          answer.substring(answer.indexOf('{') < 0 ? answer.length() : answer.indexOf('{'));
      boolean reported =
          (status == 400 || status == 404)
              && head.contains("Content-Type: application/problem+json")
              && body.contains("\"type\":\"urn:readingatlas:problem:")
              && body.contains("\"detail\":\"")
              && !body.contains("Exception")
              && body.length() < 3_000;
      if (!reported) {
        wrong.add(
            address.substring(0, Math.min(address.length(), 120))
                + " -> "
                + answer.lines().findFirst().orElse("")
                + " "
                + body.substring(0, Math.min(body.length(), 200)));
      }
    }
    assertThat(QUERIES.size() + ADDRESSES.size() + RAW.size()).isGreaterThan(150);
    assertThat(wrong).isEmpty();
  }

  @Test
  void methods_otherThanReading_areRefused() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      for (String path : List.of("/ogc", "/ogc/collections", ITEMS, ITEMS + "/plain")) {
        assertThat(ask(method, path).statusCode()).as(method + " " + path).isBetween(400, 405);
      }
    }
  }

  @Test
  void problem_saysWhatWouldBeRight() {
    JsonNode problem = JsonMapper.shared().readTree(get(ITEMS + "?limit=ten").body());
    assertThat(problem.get("type").asString())
        .isEqualTo("urn:readingatlas:problem:parameter-invalid");
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("detail").asString()).contains("limit", "10000");
    assertThat(get(ITEMS + "?NOSUCH=1").body()).contains("NOSUCH", "CITY", "datetime");
    assertThat(get(ITEMS + "?when=1992-13").body()).contains("month must be 01 to 12");
  }

  @Test
  void limit_overTheGreatest_countsAsThat() {
    assertThat(
            json("/ogc/collections/test.grid/items?limit=999999999").get("numberReturned").asInt())
        .isEqualTo(GRID);
  }
}
