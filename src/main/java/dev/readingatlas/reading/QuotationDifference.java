package dev.readingatlas.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes how quoted words differ from a text in which they were not found, so that an author can
 * correct them.
 */
public final class QuotationDifference {
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

  private QuotationDifference() {}

  /**
   * The reason why a quotation does not resolve in a paragraph, as a clause of a sentence.
   *
   * @param number the number of that paragraph, from 1
   * @param text all paragraphs of the reading
   */
  public static String of(Quotation quotation, int number, List<Paragraph> text) {
    String paragraph = text.get(number - 1).text();
    int at = paragraph.indexOf(quotation.exact());
    if (at >= 0) {
      return around(quotation, paragraph, at);
    }
    for (int other = 1; other <= text.size(); other++) {
      if (text.get(other - 1).text().contains(quotation.exact())) {
        return "its quoted words stand in paragraph " + other + ", not in paragraph " + number;
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
  private static String around(Quotation quotation, String paragraph, int at) {
    if (quotation.resolvesAt(at, paragraph)) {
      return "its quoted words stand more than once in its paragraph; make prefix and suffix longer";
    }
    String before = paragraph.substring(0, at);
    String after = paragraph.substring(at + quotation.exact().length());
    boolean begins =
        quotation.prefix().isEmpty() ? before.isEmpty() : before.endsWith(quotation.prefix());
    String what = begins ? "suffix" : "prefix";
    String written = begins ? quotation.suffix() : quotation.prefix();
    String stands =
        begins ? shortened(after) : before.substring(Math.max(0, before.length() - SHOWN));
    if (stands.isEmpty()) {
      return "its "
          + what
          + " is “"
          + shortened(written)
          + "”, but its quoted words "
          + (begins ? "end" : "begin")
          + " the paragraph; write "
          + what
          + ": \"\"";
    }
    return written.isEmpty()
        ? "its "
            + what
            + " is empty, which means the "
            + (begins ? "end" : "start")
            + " of the paragraph, but “"
            + stands
            + "” stands "
            + (begins ? "after" : "before")
            + " its quoted words"
        : "its "
            + what
            + " “"
            + shortened(written)
            + "” is not what stands "
            + (begins ? "after" : "before")
            + " its quoted words: “"
            + stands
            + "”";
  }

  /** For words that differ only in characters that look alike. */
  private static String inSigns(String exact, String there) {
    List<String> ours = words(exact);
    List<String> theirs = words(there);
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        return differs(i, ours.get(i), theirs.get(i)) + "; " + reason(ours.get(i), theirs.get(i));
      }
    }
    Matcher ourBlank = Pattern.compile("[\\p{Z}\\s]+").matcher(exact);
    Matcher theirBlank = Pattern.compile("[\\p{Z}\\s]+").matcher(there);
    for (int word = 1; ourBlank.find() && theirBlank.find(); word++) {
      if (!ourBlank.group().equals(theirBlank.group())) {
        return "differs after its "
            + ordinal(word)
            + " word: "
            + signs(theirBlank.group())
            + " stands in the text, "
            + signs(ourBlank.group())
            + " here; copy it from the text";
      }
    }
    return "differs in blanks or invisible signs; copy it from the text";
  }

  private static String inWords(String exact, String paragraph) {
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
      return "its first word “"
          + (ours.isEmpty() ? "" : ours.getFirst())
          + "” does not stand there";
    }
    List<String> rest = words(paragraph.substring(end));
    return same >= ours.size() || rest.isEmpty()
        ? "its quoted words go on where the paragraph has ended"
        : differs(same, ours.get(same), rest.getFirst());
  }

  private static String differs(int index, String ours, String theirs) {
    return "differs in its "
        + ordinal(index + 1)
        + " word: “"
        + theirs
        + "” stands in the text, “"
        + ours
        + "” here";
  }

  private static String reason(String ours, String theirs) {
    if (nfc(ours).equals(nfc(theirs))) {
      return "they look alike, but their accents are composed otherwise: copy it from the text";
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
    return (odd.isEmpty() ? "" : String.join(" and ", odd) + " are not the same sign: ")
        + "copy it from the text";
  }

  private static String sign(int sign) {
    String code = "U+%04X".formatted(sign);
    return Character.getType(sign) == Character.FORMAT || Character.isSpaceChar(sign)
        ? code
        : Character.toString(sign) + " (" + code + ")";
  }

  private static String signs(String blanks) {
    return blanks.equals(" ")
        ? "a plain blank"
        : blanks.equals("\n")
            ? "a line's end"
            : blanks.equals("\u00a0") ? "a no-break space" : "another blank";
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  private static String ordinal(int number) {
    String end =
        number % 100 >= 11 && number % 100 <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + end;
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
