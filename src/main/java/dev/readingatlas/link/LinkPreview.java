package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.Framing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a page with an atlas tells other sites of itself: Open Graph and Twitter tags (ogp.me;
 * summary_large_image), and where its oEmbed is (oembed.com, section 4). All addresses are
 * absolute.
 */
public final class LinkPreview {
  /** The name of this kind of site. */
  public static final String SITE_NAME = "Reading Atlas";

  /** Open Graph wants a land with each language; a tag that names one keeps its own. */
  private static final Map<String, String> LANDS =
      Map.of("en", "GB", "az", "AZ", "hy", "AM", "fa", "IR", "ru", "RU", "tr", "TR");

  private final SiteAddress site;
  private final AtlasEdition edition;
  private final ViewerState state;
  private final ResolvedState opened;
  private final LinkText text;

  LinkPreview(SiteAddress site, AtlasEdition edition, ViewerState state) {
    this.site = site;
    this.edition = edition;
    this.state = state;
    this.opened = ResolvedState.of(state, edition.atlas());
    this.text = LinkText.of(state, opened, edition.atlas());
  }

  /** Where this server is, as the one who asks sees it. */
  public SiteAddress site() {
    return site;
  }

  public Atlas atlas() {
    return edition.atlas();
  }

  public LinkText text() {
    return text;
  }

  /** What the state opens. */
  public ResolvedState opened() {
    return opened;
  }

  /** Whether any other site may frame this atlas. */
  public boolean isFramed() {
    return !edition.framing().equals(Framing.NOBODY);
  }

  /** The query of the state as the viewer writes it; empty for the first sight. */
  public String query() {
    return state.query();
  }

  /** The address of the full page in this state. */
  public String address() {
    return site + "/a/" + atlas().name() + query();
  }

  /** The address of the picture in this state. */
  public String picture(int width) {
    return site + PictureAddress.of(edition, state, width);
  }

  /** The elements for the head of the page, in order. */
  public List<HeadElement> elements() {
    List<HeadElement> elements = new ArrayList<>();
    elements.add(HeadElement.meta("name", "description", text.description()));
    add(elements, "og:type", "website");
    add(elements, "og:site_name", SITE_NAME);
    add(elements, "og:title", text.title());
    add(elements, "og:description", text.description());
    add(elements, "og:url", address());
    String locale = localeOf(atlas().lang());
    if (locale != null) {
      add(elements, "og:locale", locale);
    }
    String picture = picture(PictureAddress.WIDTH);
    add(elements, "og:image", picture);
    add(elements, "og:image:type", "image/png");
    add(elements, "og:image:width", Integer.toString(PictureAddress.WIDTH));
    add(elements, "og:image:height", Integer.toString(PictureAddress.HEIGHT));
    add(elements, "og:image:alt", text.picture());
    elements.add(HeadElement.meta("name", "twitter:card", "summary_large_image"));
    elements.add(HeadElement.meta("name", "twitter:title", text.title()));
    elements.add(HeadElement.meta("name", "twitter:description", text.description()));
    elements.add(HeadElement.meta("name", "twitter:image", picture));
    elements.add(HeadElement.meta("name", "twitter:image:alt", text.picture()));
    if (isFramed()) {
      OembedLinks discovery = discovery();
      elements.add(HeadElement.alternate(OembedLinks.JSON, discovery.json(), text.title()));
      elements.add(HeadElement.alternate(OembedLinks.XML, discovery.xml(), text.title()));
    }
    return elements;
  }

  /** The value of the page's {@code Link} header; empty where there is nothing to say. */
  public String linkHeader() {
    return isFramed() ? discovery().linkHeader() : "";
  }

  private OembedLinks discovery() {
    return new OembedLinks(site, address());
  }

  /** Such as {@code en_GB}; null for a language of which no land is known. */
  private static String localeOf(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String land =
        locale.getCountry().isEmpty() ? LANDS.get(locale.getLanguage()) : locale.getCountry();
    return land == null ? null : locale.getLanguage() + "_" + land;
  }

  private static void add(List<HeadElement> elements, String property, String content) {
    elements.add(HeadElement.meta("property", property, content));
  }
}
