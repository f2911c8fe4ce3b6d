package dev.readingatlas.http;

/** A list of entity tags as in {@code If-None-Match} (RFC 9110, 13.1.2), compared weakly. */
public final class EntityTags {
  private EntityTags() {}

  /**
   * Whether a list holds a tag.
   *
   * @param list the value of the header; {@code *} holds every tag
   * @param tag with its quotation marks
   */
  public static boolean hold(String list, String tag) {
    if (list.equals(tag)) {
      return true;
    }
    for (String one : list.split(",")) {
      String known = one.strip();
      if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
