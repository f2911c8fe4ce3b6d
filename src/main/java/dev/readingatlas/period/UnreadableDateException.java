package dev.readingatlas.period;

import dev.readingatlas.message.Messages;
import java.util.Locale;
import java.util.Map;

/** A text is not a date in EDTF; the message names the text and the rule it breaks. */
public final class UnreadableDateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final String rule;
  private final int length;

  UnreadableDateException(String text, String rule) {
    this(text, rule, 0);
  }

  UnreadableDateException(String text, String rule, int length) {
    super(
        text
            + ": "
            + Messages.in(Locale.ENGLISH).text("when.rule." + rule, Map.of("length", length)));
    this.text = text;
    this.rule = rule;
    this.length = length;
  }

  /** The text that cannot be read. */
  public String text() {
    return text;
  }

  /** Key of the message that names the broken rule. */
  public String ruleKey() {
    return "when.rule." + rule;
  }

  /** Days of the month, for the rule about days. */
  public int length() {
    return length;
  }
}
