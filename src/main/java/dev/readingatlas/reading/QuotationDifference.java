package dev.readingatlas.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes how quoted words differ from a text in which they were not found, so that an author can
 * correct them.
 *
 * @param kind of difference, such as {@code other-word}
 * @param parameters for a sentence about it; {@code blank} and {@code otherBlank} are keys of
 *     messages
 */
public record QuotationDifference(String kind, Map<String, String> parameters) {
  private static final Pattern WORD = Pattern.compile("[^\\p{Z}\\s]+");
  private static final int SHOWN = 40;

  /** Characters that people and programs confuse. */
  private static final Map<Character, String> ALIKE =
      Map.ofEntries(
          Map.entry('‘', "'"),
          Map.entry('’', "'"),
          Map.entry('ʼ', "'"),
          Map.entry('´', "'"),
          Map.entry('`', "'"),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('„', "\""),
          Map.entry('«', "\""),
          Map.entry('»', "\""),
          Map.entry('‐', "-"),
          Map.entry('‑', "-"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('\u00ad', ""),
          Map.entry('\u200b', ""),
          Map.entry('\u200c', ""),
          Map.entry('\u200d', ""),
          Map.entry('\u200e', ""),
          Map.entry('\u200f', ""),
          Map.entry('\u2060', ""),
          Map.entry('\ufeff', ""),
          Map.entry('ي', "ی"),
          Map.entry('ى', "ی"),
          Map.entry('ك', "ک"));

  /**
   * The reason why a quotation does not resolve in a paragraph, as a clause of a sentence.
   *
   * @param number the number of that paragraph, from 1
   * @param text all paragraphs of the reading
   */
  public static QuotationDifference of(Quotation quotation, int number, List<Paragraph> text) {
    String paragraph = text.get(number - 1).text();
    int at = paragraph.indexOf(quotation.exact());
    if (at >= 0) {
      return around(quotation, paragraph, at);
    }
    for (int other = 1; other <= text.size(); other++) {
      if (text.get(other - 1).text().contains(quotation.exact())) {
        return new QuotationDifference("other-paragraph", Map.of("other", Integer.toString(other)));
      }
    }
    Folded there = Folded.of(paragraph);
    Folded here = Folded.of(quotation.exact());
    int like = there.text.indexOf(here.text);
    if (like >= 0 && !here.text.isEmpty()) {
      return inSigns(
          quotation.exact(),
          paragraph.substring(there.from(like), there.to(like + here.text.length())));
    }
    return inWords(quotation.exact(), paragraph);
  }

  /** For words that are found: the difference before or after them. */
  private static QuotationDifference around(Quotation quotation, String paragraph, int at) {
    if (quotation.resolvesAt(at, paragraph)) {
      return new QuotationDifference("repeated", Map.of());
    }
    String before = paragraph.substring(0, at);
    String after = paragraph.substring(at + quotation.exact().length());
    boolean begins =
        quotation.prefix().isEmpty() ? before.isEmpty() : before.endsWith(quotation.prefix());
    String side = begins ? "suffix" : "prefix";
    String written = begins ? quotation.suffix() : quotation.prefix();
    String there =
        begins ? shortened(after) : before.substring(Math.max(0, before.length() - SHOWN));
    if (there.isEmpty()) {
      return new QuotationDifference(side + "-needless", Map.of("written", shortened(written)));
    }
    return written.isEmpty()
        ? new QuotationDifference(side + "-missing", Map.of("there", there))
        : new QuotationDifference(
            side + "-other", Map.of("written", shortened(written), "there", there));
  }

  /** For words that differ only in characters that look alike. */
  private static QuotationDifference inSigns(String exact, String there) {
    List<String> ours = words(exact);
    List<String> theirs = words(there);
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        return inWord(i, ours.get(i), theirs.get(i));
      }
    }
    Matcher ourBlank = Pattern.compile("[\\p{Z}\\s]+").matcher(exact);
    Matcher theirBlank = Pattern.compile("[\\p{Z}\\s]+").matcher(there);
    for (int word = 1; ourBlank.find() && theirBlank.find(); word++) {
      if (!ourBlank.group().equals(theirBlank.group())) {
        return new QuotationDifference(
            "blank",
            Map.of(
                "number",
                Integer.toString(word),
                "blank",
                blank(theirBlank.group()),
                "otherBlank",
                blank(ourBlank.group())));
      }
    }
    return new QuotationDifference("invisible", Map.of());
  }

  private static QuotationDifference inWords(String exact, String paragraph) {
    List<String> ours = words(exact);
    Folded there = Folded.of(paragraph);
    int same = 0;
    int end = 0;
    Matcher word = WORD.matcher(exact);
    while (word.find()) {
      String begun = Folded.of(exact.substring(0, word.end())).text;
      int at = there.text.indexOf(begun);
      if (at < 0) {
        break;
      }
      same++;
      end = there.to(at + begun.length());
    }
    if (same == 0) {
      return new QuotationDifference(
          "first-word", Map.of("word", ours.isEmpty() ? "" : ours.getFirst()));
    }
    List<String> rest = words(paragraph.substring(end));
    return same >= ours.size() || rest.isEmpty()
        ? new QuotationDifference("too-long", Map.of())
        : new QuotationDifference("word", ofWord(same, ours.get(same), rest.getFirst()));
  }

  /** Words that look alike. */
  private static QuotationDifference inWord(int index, String ours, String theirs) {
    Map<String, String> parameters = ofWord(index, ours, theirs);
    if (nfc(ours).equals(nfc(theirs))) {
      return new QuotationDifference("accents", parameters);
    }
    List<String> odd = new ArrayList<>();
    for (String word : List.of(theirs, ours)) {
      String other = word.equals(ours) ? theirs : ours;
      word.codePoints()
          .filter(sign -> other.indexOf(sign) < 0)
          .mapToObj(QuotationDifference::sign)
          .distinct()
          .forEach(odd::add);
    }
    parameters.put("signs", String.join(", ", odd));
    return new QuotationDifference(odd.isEmpty() ? "word" : "signs", parameters);
  }

  private static Map<String, String> ofWord(int index, String ours, String theirs) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("number", Integer.toString(index + 1));
    parameters.put("there", theirs);
    parameters.put("written", ours);
    return parameters;
  }

  private static String sign(int sign) {
    String code = "U+%04X".formatted(sign);
    return Character.getType(sign) == Character.FORMAT || Character.isSpaceChar(sign)
        ? code
        : Character.toString(sign) + " (" + code + ")";
  }

  /** Key of the message that names a blank. */
  private static String blank(String blanks) {
    return "finding.blank."
        + switch (blanks) {
          case " " -> "plain";
          case "\n" -> "line-end";
          case "\u00a0" -> "no-break";
          default -> "unusual";
        };
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
  }

  /**
   * A text in which characters that are easily confused are the same, with the origin of each
   * character.
   */
  private static final class Folded {
    private final String text;
    private final List<Integer> origins;
    private final int length;

    private Folded(String text, List<Integer> origins, int length) {
      this.text = text;
      this.origins = origins;
      this.length = length;
    }

    static Folded of(String text) {
      StringBuilder folded = new StringBuilder();
      List<Integer> origins = new ArrayList<>();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        String as =
            Character.isWhitespace(c) || Character.isSpaceChar(c)
                ? (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ' ? "" : " ")
                : ALIKE.getOrDefault(
                    c, Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD));
        folded.append(as);
        for (int j = 0; j < as.length(); j++) {
          origins.add(i);
        }
      }
      return new Folded(folded.toString(), origins, text.length());
    }

    int from(int index) {
      return origins.get(index);
    }

    /** The offset in the original text after the character before an index. */
    int to(int index) {
      return index >= origins.size() ? length : origins.get(index);
    }
  }
}
