package dev.readingatlas.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works for tests. */
final class Works {
  private Works() {}

  /** A work of the given fields: names and values in turn. */
  static CslItem work(String type, Object... fields) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", "work-1");
    item.put("type", type);
    for (int i = 0; i < fields.length; i += 2) {
      item.put((String) fields[i], fields[i + 1]);
    }
    return new CslItem(item);
  }

  static List<Map<String, String>> person(String family, String given) {
    return List.of(Map.of("family", family, "given", given));
  }

  static List<Map<String, String>> body(String name) {
    return List.of(Map.of("literal", name));
  }

  static Map<String, Object> date(Integer... parts) {
    return Map.of("date-parts", List.of(List.of(parts)));
  }
}
