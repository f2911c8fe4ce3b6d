package dev.readingatlas.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes requests out of addresses that exist: with one to four faults each. The same seed makes the
 * same requests.
 */
final class RequestMaker {
  /** One of each kind of address that the server has. */
  static final List<String> ADDRESSES =
      List.of(
          "/",
          "/?place=shusha&period=first-war&lang=az&interface=fa",
          "/a/aras",
          "/a/aras?place=shusha&view=8/39.7/46.7",
          "/a/none",
          "/library",
          "/nothing-here",
          "/error",
          "/favicon.ico",
          "/icons/atlas.svg",
          "/schema/atlas.schema.json",
          "/schema/reading.schema.json",
          "/actuator/health",
          "/actuator/health/liveness",
          "/api",
          "/api/atlases",
          "/api/atlases/aras",
          "/api/atlases/aras/generalised.topojson",
          "/api/atlases/aras/citation?place=shusha&accessed=2026-11-22",
          "/api/atlases/aras/citation.bib?with=sources",
          "/api/atlases/aras/citation.ris?reading=context",
          "/api/atlases/aras/citation.json?excerpt=tehran-1992",
          "/api/layers/aras.river.geojson",
          "/unapi?id=aras/place/shusha&format=ris",
          "/tiles/aras.river.json",
          "/tiles/aras.river/6/39/24.mvt",
          "/embed/aras",
          "/embed/aras?place=shusha&theme=dark&ui=map,time&height=auto",
          "/embed/",
          "/embed/assets/none.js",
          "/embed.js",
          "/atlas-viewer.js",
          "/preview/aras.png?width=400&place=shusha",
          "/oembed?url=http://localhost/a/aras&format=json&maxwidth=400",
          "/oembed?url=http%3A%2F%2Flocalhost%2Fembed%2Faras&format=xml",
          "/ogc",
          "/ogc/api?f=json",
          "/ogc/conformance",
          "/ogc/collections",
          "/ogc/collections/aras.river",
          "/ogc/collections/aras.river/queryables",
          "/ogc/collections/aras.towns/items?limit=5&bbox=44,38,48,41&datetime=1992-05-08",
          "/ogc/collections/aras.towns/items?when=1993-22&crs=http://www.opengis.net/def/crs/EPSG/0/3857",
          "/ogc/collections/aras.towns/items/shusha",
          "/ogc/style.css",
          "/?v-r=init&location=&query=",
          "/?v-r=uidl&v-uiId=0",
          "/?v-r=heartbeat&v-uiId=0",
          "/?v-r=push",
          "/?v-r=webcomponent-bootstrap",
          "/?v-r=webcomponent-resync",
          "/vaadin/web-component/x.js",
          "/VAADIN/dynamic/resource/0/x/y",
          "/VAADIN/build/none.js",
          "/sw.js",
          "/manifest.webmanifest");

  private static final List<String> METHODS =
      List.of(
          "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS",
          "PATCH", "TRACE", "BREW");
  private static final List<String> PIECES =
      List.of(
          "%",
          "%f",
          "%ff",
          "%fe%ff",
          "%c0%af",
          "%00",
          "%0d%0a",
          "%2e%2e%2f",
          "..%5c",
          "%25",
          "%u0041",
          "\u00ff",
          "\u0000",
          "'",
          "\"",
          "<script>",
          "${7*7}",
          "#{1}",
          "{x}",
          "[0]",
          "|",
          "^",
          "\\",
          "//",
          ";",
          ";jsessionid=1",
          "+",
          "%20",
          "\u202e",
          "%E2%80%AE",
          "-1",
          "0",
          "1e999",
          "NaN",
          "Infinity",
          "99999999999999999999",
          "-9223372036854775808",
          "2147483648",
          "null",
          "true",
          "../",
          "*",
          "%F0%9F%98%80",
          "\t",
          "=",
          "&",
          "?",
          "#",
          "%23",
          ",",
          ",,,,",
          "/..",
          "0x10",
          "2026-02-30",
          "../..",
          "-0206/..",
          "1992-05-08T25:00:00Z");
  private static final List<String> HEADERS =
      List.of(
          "Accept: %s",
          "Accept-Language: %s",
          "Accept-Encoding: %s",
          "If-None-Match: %s",
          "If-Modified-Since: %s",
          "Range: bytes=%s",
          "Range: %s",
          "Content-Type: %s",
          "Content-Type: multipart/form-data",
          "Content-Type: multipart/form-data; boundary=%s",
          "Content-Type: application/x-www-form-urlencoded",
          "Cookie: JSESSIONID=%s",
          "Cookie: %s",
          "Host: %s",
          "X-Forwarded-Host: %s",
          "X-Forwarded-Proto: %s",
          "X-Forwarded-Port: %s",
          "X-Forwarded-Prefix: %s",
          "X-Forwarded-For: %s",
          "Forwarded: %s",
          "Forwarded: for=1;host=%s;proto=https",
          "Origin: %s",
          "Referer: %s",
          "User-Agent: %s",
          "Upgrade: %s",
          "Connection: upgrade, %s",
          "Content-Length: %s",
          "Transfer-Encoding: %s",
          "Expect: %s",
          "X-HTTP-Method-Override: %s",
          "Access-Control-Request-Method: %s",
          "Accept-CRS: %s",
          "Sec-Fetch-Dest: %s",
          "%s: x",
          "%s");

  private final Random random;

  RequestMaker(long seed) {
    random = new Random(seed);
  }

  /**
   * A request.
   *
   * @param isHead no body follows its response
   */
  record Request(byte[] bytes, boolean isHead) {
    String text() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The request in one line, for a report. */
    String summary() {
      String oneLine = text().replace("\r\n", " | ").replaceAll("[\\p{Cntrl}]", "?");
      return oneLine.length() > 600 ? oneLine.substring(0, 600) + "…" : oneLine;
    }
  }

  Request next() {
    String target = pick(ADDRESSES);
    String method = pick(METHODS);
    List<String> headers = new ArrayList<>(List.of("Host: localhost"));
    String body = "";
    for (int faults = 1 + random.nextInt(4); faults > 0; faults--) {
      switch (random.nextInt(8)) {
        case 0 -> target = inserted(target, piece());
        case 1 -> target = valueReplaced(target);
        case 2 -> target = target + (target.contains("?") ? "&" : "?") + piece() + "=" + piece();
        case 3 -> target = repeatedPart(target);
        case 4, 5 -> headers.add(pick(HEADERS).replace("%s", piece()));
        case 6 -> body = body + piece();
        default -> target = random.nextInt(20) == 0 ? piece() + target : cut(target);
      }
    }
    if (random.nextInt(60) == 0) {
      target = target + "&x=" + "a".repeat(1 + random.nextInt(20_000));
    }
    StringBuilder text =
        new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    headers.forEach(header -> text.append(header).append("\r\n"));
    if (!body.isEmpty()
        && headers.stream().noneMatch(header -> header.startsWith("Content-Length"))) {
      text.append("Content-Length: ")
          .append(body.getBytes(StandardCharsets.UTF_8).length)
          .append("\r\n");
    }
    // A body or a line break in a value would be taken for the next request.
    boolean isOpen = body.isEmpty() && headers.size() == 1;
    text.append(isOpen ? "\r\n" : "Connection: close\r\n\r\n").append(body);
    return new Request(text.toString().getBytes(StandardCharsets.UTF_8), method.equals("HEAD"));
  }

  private String piece() {
    return random.nextInt(12) == 0 ? pick(PIECES).repeat(1 + random.nextInt(400)) : pick(PIECES);
  }

  private String inserted(String text, String piece) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + piece + text.substring(at);
  }

  private String cut(String text) {
    return text.substring(0, random.nextInt(text.length() + 1));
  }

  private String valueReplaced(String text) {
    String[] parts = text.split("(?<==)|(?=&)");
    int at = random.nextInt(parts.length);
    parts[at] = at > 0 && parts[at - 1].endsWith("=") ? piece() : inserted(parts[at], piece());
    return String.join("", parts);
  }

  private String repeatedPart(String text) {
    int query = text.indexOf('?');
    return query < 0 ? text + text : text + "&" + text.substring(query + 1);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
