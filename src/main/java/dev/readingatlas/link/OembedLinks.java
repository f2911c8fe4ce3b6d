package dev.readingatlas.link;

import dev.readingatlas.http.Query;

/**
 * The addresses of the oEmbed answers for a page (oembed.com, section 4).
 *
 * @param site the site that sends the answers
 * @param address absolute address of the page
 */
public record OembedLinks(SiteAddress site, String address) {
  static final String JSON = "application/json+oembed";
  static final String XML = "text/xml+oembed";

  /** A longer address is found without its state: headers have to fit. */
  private static final int LONGEST_QUERY = 1000;

  /**
   * Of the stateless page of an atlas, as it is asked for.
   *
   * @param query as it stands in the address, without its question mark; null for none
   */
  public static OembedLinks ofEmbed(SiteAddress site, String slug, String query) {
    boolean isShort = query != null && !query.isEmpty() && query.length() <= LONGEST_QUERY;
    return new OembedLinks(site, site + "/embed/" + slug + (isShort ? "?" + query : ""));
  }

  String json() {
    return in("json");
  }

  String xml() {
    return in("xml");
  }

  /** The value of the page's {@code Link} header (RFC 8288). */
  public String linkHeader() {
    return "<%s>; rel=\"alternate\"; type=\"%s\", <%s>; rel=\"alternate\"; type=\"%s\""
        .formatted(json(), JSON, xml(), XML);
  }

  private String in(String format) {
    // All but letters, digits and a few marks encoded: the header's own signs cannot occur.
    return site + "/oembed?format=" + format + "&url=" + Query.encode(address);
  }
}
