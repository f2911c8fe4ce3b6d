package dev.readingatlas.reader;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.readingatlas.atlas.AtlasSettings;
import dev.readingatlas.citation.Citation;
import dev.readingatlas.citation.Citations;
import dev.readingatlas.citation.Cited;
import dev.readingatlas.citation.CslItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in the first bytes of a page which work it shows, so that reference managers and search
 * engines recognise it: an unAPI identifier, which Zotero asks for first; Dublin Core and Highwire
 * tags, which it and others read otherwise, beside the Open Graph tags of {@link LinkPreviewHead};
 * and JSON-LD. All of it bears {@code data-work}, by which the viewer finds it when the reader goes
 * on to another work.
 */
@Component
class CitationMetadata implements VaadinServiceInitListener {
  private static final String ATLAS = "/a/";

  private final Citations citations;
  private final AtlasSettings settings;
  private final JsonMapper json;

  CitationMetadata(Citations citations, AtlasSettings settings, JsonMapper json) {
    this.citations = citations;
    this.settings = settings;
    this.json = json;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::fill);
  }

  private void fill(IndexHtmlResponse response) {
    VaadinRequest request = response.getVaadinRequest();
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    if (!path.equals("/") && !path.startsWith(ATLAS)) {
      return;
    }
    String slug = path.startsWith(ATLAS) ? path.substring(ATLAS.length()) : settings.home();
    Cited cited =
        Cited.shownBy(
            request.getParameter("place"),
            request.getParameter("reading"),
            request.getParameter("excerpt"));
    String base =
        request instanceof VaadinServletRequest servlet
            ? ServletUriComponentsBuilder.fromContextPath(servlet).build().toUriString()
            : "";
    citations
        .find(slug, cited, base, null)
        // What the address names and the atlas does not have, the viewer passes over as well.
        .or(() -> citations.find(slug, Cited.atlas(), base, null))
        .ifPresent(
            citation -> {
              Element head = response.getDocument().head();
              links(head, base, citation);
              tags(head, citation);
              head.appendElement("script")
                  .attr("type", "application/ld+json")
                  .attr("data-work", true)
                  .appendChild(new DataNode(linkedData(citation)));
              response
                  .getDocument()
                  .body()
                  .appendElement("abbr")
                  .attr("class", "unapi-id")
                  .attr("title", citation.identifier())
                  .attr("hidden", true)
                  .attr("data-work", true);
            });
  }

  private static void links(Element head, String base, Citation citation) {
    link(head, "unapi-server", "application/xml", base + "/unapi");
    link(head, "canonical", null, citation.page());
    String file = base + "/api/atlases/" + citation.atlas() + "/citation.%s" + citation.query();
    link(head, "alternate", "application/x-bibtex", file.formatted("bib"));
    link(head, "alternate", "application/x-research-info-systems", file.formatted("ris"));
    link(head, "alternate", "application/vnd.citationstyles.csl+json", file.formatted("json"));
  }

  private static void link(Element head, String rel, String type, String href) {
    Element link = head.appendElement("link").attr("rel", rel).attr("href", href);
    if (type != null) {
      link.attr("type", type);
    }
    link.attr("data-work", true);
  }

  private static void tags(Element head, Citation citation) {
    CslItem work = citation.work();
    String title = work.text("title").orElse("");
    tag(head, "DC.title", title);
    people(work).forEach(name -> tag(head, "DC.creator", name));
    work.isoDate("issued").ifPresent(date -> tag(head, "DC.date", date));
    tag(head, "DC.language", work.text("language").orElse(""));
    tag(head, "DC.identifier", citation.address());
    if (citation.cited().reading() != null || citation.cited().excerpt() != null) {
      // Scholarly indexes take a page with these tags for the text itself.
      tag(head, "citation_title", title);
      people(work).forEach(name -> tag(head, "citation_author", name));
      work.isoDate("issued")
          .ifPresent(date -> tag(head, "citation_publication_date", date.replace('-', '/')));
      tag(head, "citation_language", work.text("language").orElse(""));
      tag(head, "citation_public_url", citation.address());
    }
  }

  private static void tag(Element head, String name, String content) {
    if (!content.isEmpty()) {
      head.appendElement("meta")
          .attr("name", name)
          .attr("content", content)
          .attr("data-work", true);
    }
  }

  private String linkedData(Citation citation) {
    CslItem work = citation.work();
    Cited cited = citation.cited();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.putAll(
        thing(
            cited.excerpt() != null
                ? "Quotation"
                : cited.reading() != null ? "Article" : cited.place() != null ? "WebPage" : "Map",
            work.text("title").orElse("")));
    List<Map<String, Object>> authors =
        work.names("author").stream()
            .map(name -> thing(name.literal() == null ? "Person" : "Organization", plain(name)))
            .toList();
    if (!authors.isEmpty()) {
      data.put("author", authors);
    }
    work.isoDate("issued").ifPresent(date -> data.put("datePublished", date));
    work.text("language").ifPresent(language -> data.put("inLanguage", language));
    data.put("url", citation.address());
    work.text("container-title").ifPresent(title -> data.put("isPartOf", thing("Map", title)));
    // "</script>" in a title must not end the element.
    return json.writeValueAsString(data).replace("<", "\\u003c");
  }

  private static Map<String, Object> thing(String type, String name) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }

  private static List<String> people(CslItem work) {
    return work.names("author").stream()
        .map(
            name ->
                name.literal() == null && name.family() != null && name.given() != null
                    ? name.family() + ", " + name.given()
                    : plain(name))
        .toList();
  }

  private static String plain(CslItem.Name name) {
    if (name.literal() != null) {
      return name.literal();
    }
    return name.family() == null
        ? name.given()
        : (name.given() == null ? "" : name.given() + " ") + name.family();
  }
}
