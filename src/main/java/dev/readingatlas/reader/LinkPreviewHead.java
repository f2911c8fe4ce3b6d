package dev.readingatlas.reader;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.readingatlas.link.AtlasAddress;
import dev.readingatlas.link.HeadElement;
import dev.readingatlas.link.LinkPreview;
import dev.readingatlas.link.LinkPreviews;
import dev.readingatlas.link.SiteAddress;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Puts into the first bytes of an atlas's page what other sites show of a link to it, and where its
 * oEmbed is; this also as a {@code Link} header. All of it bears {@code data-work}, by which the
 * viewer takes it away when the reader goes on to something else.
 */
@Component
class LinkPreviewHead implements VaadinServiceInitListener {
  private final LinkPreviews previews;

  LinkPreviewHead(LinkPreviews previews) {
    this.previews = previews;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::fill);
  }

  void fill(IndexHtmlResponse response) {
    if (!(response.getVaadinRequest() instanceof VaadinServletRequest request)) {
      return;
    }
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<LinkPreview> preview =
        SiteAddress.of(request)
            .flatMap(
                site ->
                    AtlasAddress.ofPath(path, request.getQueryString())
                        .flatMap(address -> previews.find(address, site)));
    preview.ifPresent(
        one -> {
          Element head = response.getDocument().head();
          one.elements().forEach(element -> put(head, element));
          if (!one.linkHeader().isEmpty()) {
            response.getVaadinResponse().setHeader(HttpHeaders.LINK, one.linkHeader());
          }
        });
  }

  /** A tag that is there already, by whichever hand, takes the content; it never stands twice. */
  private static void put(Element head, HeadElement element) {
    Element there = element.identity().isEmpty() ? null : head.selectFirst(element.identity());
    Element target = there == null ? head.appendElement(element.tag()) : there;
    element.attributes().forEach(target::attr);
    target.attr("data-work", true);
  }
}
