package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import dev.readingatlas.source.Finding.Severity;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The text of one YAML file, looked at before and after it is parsed, so that what people often get
 * wrong is said in their words and not in a parser's.
 *
 * @param name of the file in the pack
 */
record YamlText(String name, String text) {
  /** The largest file that is read, in bytes; a parser needs minutes for much more. */
  static final int MOST_BYTES = 6 << 20;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\x85]]");
  private static final Pattern TAB = Pattern.compile("(?m)^ *\\t");
  private static final Pattern ODD_BLANK =
      Pattern.compile(
          "(?m)^[ -]*[\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff]|[:,{\\[-][\\u00a0\\u2000-\\u200b\\u202f\\u3000]");
  private static final Pattern BACKSLASH = Pattern.compile("\"[^\"\\n]*\\\\[^\"\\n]*\"");
  private static final Pattern MARKER = Pattern.compile("(?m)^---(?=\\s|$)");
  private static final Pattern LINE = Pattern.compile("line (\\d+), column");

  private static final YAMLMapper STRICT =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  /**
   * Reads a file.
   *
   * @throws PackException if it is missing, too large, no text, or no single YAML document
   */
  static YamlText read(Path folder, String name) {
    Path path = folder.resolve(name);
    try {
      if (!Files.isRegularFile(path)) {
        throw failure(
            "file-missing",
            name,
            null,
            "the pack names this file, but "
                + NameInPack.lookalike(folder, name)
                    .map(there -> NameInPack.called(name, there))
                    .orElse("it cannot be read; add it"));
      }
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        throw failure(
            "file-too-large",
            name,
            null,
            "it has "
                + (size >> 20)
                + " MB, and at most "
                + (MOST_BYTES >> 20)
                + " MB are read; make it shorter, or split it into several readings");
      }
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return new YamlText(name, text.startsWith("\ufeff") ? text.substring(1) : text).checked();
    } catch (MalformedInputException e) {
      throw failure("yaml-not-utf8", name, null, "it is not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      throw failure(
          "file-missing", name, null, "the pack names this file, but it cannot be read; add it");
    }
  }

  private YamlText checked() {
    Matcher control = CONTROL.matcher(text);
    if (control.find()) {
      throw failure(
          "yaml-not-text",
          lineAt(control.start()),
          "it holds a control character (%s), so it is no text; save it as text again"
              .formatted(codePoint(control.group().charAt(0))));
    }
    Integer second = secondDocument();
    if (second != null) {
      throw failure(
          "yaml-second-document",
          second,
          "a second document begins at ---, and only one is read; take that line out, or move what"
              + " follows to a file of its own");
    }
    try {
      JsonNode root = STRICT.readTree(text);
      if (root == null || root.isMissingNode() || root.isNull()) {
        throw failure("yaml-empty", null, "nothing is written in it; fill it in, or remove it");
      }
      if (!root.isObject()) {
        throw failure(
            "yaml-no-fields", 1, "it does not begin with a field, such as title: A title");
      }
    } catch (JacksonException e) {
      throw new PackException(List.of(unreadable(e)));
    } catch (StackOverflowError e) {
      throw failure("yaml-unreadable", null, "it is nested too deeply");
    }
    return this;
  }

  /** What a person probably did where the parser, or the schema, met something odd. */
  Optional<Finding> likelyCause() {
    Matcher tab = TAB.matcher(text);
    if (tab.find()) {
      return Optional.of(
          problem(
              "yaml-tab",
              lineAt(tab.end() - 1),
              "the line begins with a tab, which YAML does not allow; put blanks in its place"));
    }
    Matcher blank = ODD_BLANK.matcher(text);
    if (blank.find()) {
      return Optional.of(
          problem(
              "yaml-odd-blank",
              lineAt(blank.end() - 1),
              "there is a no-break space or another odd blank (%s) where YAML needs a plain one;"
                      .formatted(codePoint(text.charAt(blank.end() - 1)))
                  + " type the blank anew"));
    }
    return Optional.empty();
  }

  private Finding unreadable(JacksonException e) {
    String message = e.getOriginalMessage() == null ? "unreadable" : e.getOriginalMessage();
    if (message.startsWith("Duplicate ")) {
      Matcher key = Pattern.compile("['\"](.*?)['\"]").matcher(message);
      return problem(
          "yaml-key-repeated",
          e.getLocation() == null ? null : e.getLocation().getLineNr(),
          "the field "
              + (key.find() ? key.group(1) : "")
              + " stands twice in the same place; keep one");
    }
    if (message.contains("escape character")) {
      Matcher backslash = BACKSLASH.matcher(text);
      return problem(
          "yaml-backslash",
          backslash.find() ? Integer.valueOf(lineAt(backslash.start())) : lineOf(e),
          "a backslash in double quotes means something else; write / in names of files, or single"
              + " quotes around the text");
    }
    return likelyCause()
        .orElseGet(
            () ->
                problem(
                    "yaml-unreadable",
                    lineOf(e),
                    "it is not valid YAML: "
                        + message.lines().findFirst().orElse("unreadable").strip()));
  }

  /** Where the parser met what it could not read, rather than where it began to look. */
  private static Integer lineOf(JacksonException e) {
    Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
    Matcher lines = LINE.matcher(e.getOriginalMessage() == null ? "" : e.getOriginalMessage());
    while (lines.find()) {
      line = Integer.valueOf(lines.group(1));
    }
    return line;
  }

  private Integer secondDocument() {
    Matcher marker = MARKER.matcher(text);
    while (marker.find()) {
      boolean content =
          text.substring(0, marker.start())
              .lines()
              .map(String::strip)
              .anyMatch(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("%"));
      if (content) {
        return lineAt(marker.start());
      }
    }
    return null;
  }

  private int lineAt(int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  static String codePoint(int sign) {
    return "U+%04X".formatted(sign);
  }

  private Finding problem(String code, Integer line, String message) {
    return new Finding(code, Severity.FATAL, name, null, line, message);
  }

  private PackException failure(String code, Integer line, String message) {
    return new PackException(List.of(problem(code, line, message)));
  }

  private static PackException failure(String code, String file, Integer line, String message) {
    return new PackException(List.of(new Finding(code, Severity.FATAL, file, null, line, message)));
  }
}
