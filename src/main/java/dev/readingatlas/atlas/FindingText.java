package dev.readingatlas.atlas;

import dev.readingatlas.message.Messages;
import dev.readingatlas.source.Finding;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sentences of findings in one language, from the message files. */
final class FindingText {
  /** For the log and the command line. */
  static final FindingText ENGLISH = new FindingText(Messages.in(Locale.ENGLISH));

  /** Parameters whose value is the key of a message, which has the same placeholders. */
  private static final Set<String> KEYS =
      Set.of("rule", "difference", "blank", "otherBlank", "shapes");

  private final Messages messages;

  FindingText(Messages messages) {
    this.messages = messages;
  }

  /** The sentence: what is wrong, what was done about it, and what to do. */
  String of(Finding finding) {
    String rule = "finding." + finding.code();
    String key = finding.variant() == null ? rule : rule + "." + finding.variant();
    if (finding.message() != null) {
      return messages.locale().equals(Locale.ENGLISH) || !messages.has(rule)
          ? finding.message()
          : messages.text(
              "findings.detail", Map.of("text", messages.text(rule), "detail", finding.message()));
    }
    if (!messages.has(key)) {
      return finding.toString();
    }
    Map<String, String> values = new HashMap<>(finding.parameters());
    values.replaceAll(
        (name, value) ->
            KEYS.contains(name) && messages.has(value)
                ? messages.text(value, finding.parameters())
                : value);
    return messages.text(key, values);
  }

  /** The sentence with its place before it: {@code rivers.shp, record 12: …}. */
  String withPlace(Finding finding) {
    String key =
        finding.line() != null
            ? "findings.line"
            : finding.record() != null ? "findings.record" : "findings.file";
    Map<String, Object> values = new HashMap<>();
    values.put("file", finding.file());
    values.put("line", finding.line());
    values.put("record", finding.record() == null ? null : finding.record().intValue());
    values.put("text", of(finding));
    return messages.text(key, values);
  }
}
