package dev.readingatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address that the docs name, and every link and picture of the pages followed for one step:
 * each answers, in the jar as it was built.
 */
class AddressesIT extends BrowserTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** How the addresses asked so far were answered. */
  private static final Map<String, Integer> STATUSES = new HashMap<>();

  /** Values for the placeholders in documented addresses. */
  private static final Map<String, String> PARTS =
      Map.of(
          "{slug}", "aras",
          "{id}", "aras.towns",
          "{layer}", "aras.towns",
          "{collectionId}", "aras.towns",
          "{*featureId}", "shusha",
          "{z}/{x}/{y}", "7/80/48");

  /** What an address cannot be asked for without. */
  private static final Map<String, String> QUERIES =
      Map.of(
          "/oembed",
          "?url=SERVER/a/aras",
          "/unapi",
          "?id=aras&format=ris",
          "/api/atlases/{slug}/changes",
          "?from=1&to=1");

  /**
   * Links, pictures, scripts, styles and typefaces of the page as the reader has it, also in shadow
   * roots.
   */
  private static final String ADDRESSES_IN_PAGE =
      """
      () => {
        const found = new Set();
        const look = (root) => {
          for (const element of root.querySelectorAll('[href]:not(base), [src]')) {
            found.add(String(element.href?.baseVal ?? element.href ?? element.src));
          }
          for (const element of root.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
        };
        look(document);
        for (const { name } of performance.getEntriesByType('resource')) found.add(name);
        return [...found];
      }
      """;

  @Test
  void documentedAddresses_answerWithWhatTheyAreFor() throws Exception {
    Map<String, Integer> answers = new TreeMap<>();
    Matcher rows =
        Pattern.compile("(?m)^\\| `(?:GET )?(/[^`]*)` \\|")
            .matcher(Files.readString(Path.of("docs/api.md")));
    while (rows.find()) {
      String address = rows.group(1);
      String query = QUERIES.getOrDefault(address, "").replace("SERVER", server());
      String asked = filled(address) + query;
      answers.put(asked, get(server() + asked, "*/*").statusCode());
    }
    assertThat(answers).hasSizeGreaterThan(30);
    assertThat(answers.values()).as(answers.toString()).containsOnly(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a/aras?place=shusha",
        "/a/aras?reading=context",
        "/library",
        "/embed/aras",
        "/embed/aras?text=1",
        "/ogc",
        "/ogc/collections",
        "/ogc/collections/aras.towns",
        "/ogc/collections/aras.towns/items",
        "/ogc/collections/aras.towns/items/shusha"
      })
  void page_everyAddressInItsSource_answers(String page) throws Exception {
    HttpResponse<String> answer = get(server() + page, "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    Set<String> addresses = new TreeSet<>();
    for (Element element :
        Jsoup.parse(answer.body(), server() + page).select("[href]:not(base), [src]")) {
      addresses.add(element.absUrl(element.hasAttr("href") ? "href" : "src"));
    }
    for (Element meta :
        Jsoup.parse(answer.body()).select("meta[property$=image], meta[property$=url]")) {
      addresses.add(meta.attr("content"));
    }
    assertAllAnswer(page, addresses);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a/aras?place=shusha", "/a/aras?reading=context", "/embed/aras"})
  void page_everyAddressOnceItsScriptsHaveRun_answers(String address) throws Exception {
    open(address);
    @SuppressWarnings("unchecked")
    List<String> addresses = (List<String>) page.evaluate(ADDRESSES_IN_PAGE);
    assertThat(addresses).hasSizeGreaterThan(5);
    assertAllAnswer(address, addresses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/atlases/aras",
        "/api/atlases/aras/citation",
        "/oembed?url=SERVER/a/aras",
        "/tiles/aras.towns.json",
        "/ogc?f=json",
        "/ogc/collections?f=json",
        "/ogc/collections/aras.towns/items?f=json&limit=2"
      })
  void document_everyAddressInIt_answers(String document) throws Exception {
    String asked = document.replace("SERVER", server());
    HttpResponse<String> answer = get(server() + asked, "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    Set<String> addresses = new TreeSet<>();
    gather(JsonMapper.shared().readTree(answer.body()), addresses);
    assertAllAnswer(document, addresses);
  }

  /** Texts that are addresses of this server. */
  private static void gather(JsonNode node, Set<String> addresses) {
    if (node.isString()) {
      String text = node.asString();
      if (text.startsWith("/") && !text.contains(" ")) {
        addresses.add(server() + filled(text));
      } else if (text.startsWith(server())) {
        addresses.add(filled(text));
      }
    }
    node.forEach(child -> gather(child, addresses));
  }

  /** Asks each address of this server once in all tests; those of other sites are left alone. */
  private void assertAllAnswer(String where, Iterable<String> addresses) {
    List<String> failed = new ArrayList<>();
    int asked = 0;
    for (String address : addresses) {
      String plain = address.replaceAll("#.*", "");
      if (plain.startsWith(server())) {
        asked++;
        int status = STATUSES.computeIfAbsent(plain, AddressesIT::status);
        if (status != 200 && status != 204) {
          failed.add(status + " " + plain);
        }
      }
    }
    assertThat(failed).as("what %s leads to", where).isEmpty();
    assertThat(asked).as("addresses on %s", where).isPositive();
  }

  private static String filled(String address) {
    String filled = address;
    for (Map.Entry<String, String> part : PARTS.entrySet()) {
      filled = filled.replace(part.getKey(), part.getValue());
    }
    if (filled.contains("{name}")) {
      filled = filled.replace("{name}", firstAsset());
    }
    assertThat(filled).as("all parts of %s are known", address).doesNotContain("{");
    return filled;
  }

  /** The name of one of the files that the embed loads. */
  private static String firstAsset() {
    try {
      Matcher name =
          Pattern.compile("assets/([^\"?]+)")
              .matcher(get(server() + "/embed/aras", "text/html").body());
      assertThat(name.find()).isTrue();
      return name.group(1);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int status(String address) {
    try {
      return get(address, "*/*").statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(address, e);
    }
  }

  private static HttpResponse<String> get(String address, String accept)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
