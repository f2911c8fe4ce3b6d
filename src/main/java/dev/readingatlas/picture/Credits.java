package dev.readingatlas.picture;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose data is drawn, each once, in few words, by the rule of frontend/core/credits.ts: known data
 * sets in their makers' words, others by their own up to the first comma or bracket.
 */
final class Credits {
  private static final int LONGEST = 50;
  private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put(Pattern.compile("\\bNatural Earth\\b"), "Natural Earth");
    KNOWN.put(Pattern.compile("\\b(?:GSHHG|WDBII)\\b"), "GSHHG");
    KNOWN.put(Pattern.compile("\\bOpenStreetMap\\b"), "© OpenStreetMap contributors (ODbL)");
  }

  private Credits() {}

  /** The credits of layers' sources, in the order they first come. */
  static Set<String> of(Collection<String> sources) {
    Set<String> credits = new LinkedHashSet<>();
    for (String source : sources) {
      List<String> known =
          KNOWN.entrySet().stream()
              .filter(one -> one.getKey().matcher(source).find())
              .map(Map.Entry::getValue)
              .toList();
      credits.addAll(known);
      String brief = source.split("[,;(]| - ", 2)[0].strip();
      boolean isOurs = brief.toLowerCase(Locale.ROOT).matches(".*\\bthis atlas\\b.*");
      if (known.isEmpty() && !brief.isEmpty() && brief.length() <= LONGEST && !isOurs) {
        credits.add(brief);
      }
    }
    return credits;
  }
}
