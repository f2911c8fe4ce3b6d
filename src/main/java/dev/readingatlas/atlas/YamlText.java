package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
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
        throw new PackException(List.of(NameInPack.missing(folder, name).at(name, null)));
      }
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        throw failure(
            PackRule.FILE_TOO_LARGE,
            name,
            "size",
            Long.toString(size >> 20),
            "most",
            Integer.toString(MOST_BYTES >> 20));
      }
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return new YamlText(name, text.startsWith("\ufeff") ? text.substring(1) : text).checked();
    } catch (MalformedInputException e) {
      throw failure(PackRule.YAML_NOT_UTF8, name);
    } catch (IOException e) {
      throw failure(PackRule.FILE_MISSING, name, "file", name);
    }
  }

  private YamlText checked() {
    Matcher control = CONTROL.matcher(text);
    if (control.find()) {
      throw failure(
          PackRule.YAML_NOT_TEXT,
          lineAt(control.start()),
          "sign",
          codePoint(control.group().charAt(0)));
    }
    Integer second = secondDocument();
    if (second != null) {
      throw failure(PackRule.YAML_SECOND_DOCUMENT, second);
    }
    try {
      JsonNode root = STRICT.readTree(text);
      if (root == null || root.isMissingNode() || root.isNull()) {
        throw failure(PackRule.YAML_EMPTY, (Integer) null);
      }
      if (!root.isObject()) {
        throw failure(PackRule.YAML_NO_FIELDS, 1);
      }
    } catch (JacksonException e) {
      throw new PackException(List.of(unreadable(e)));
    } catch (StackOverflowError e) {
      throw new PackException(
          List.of(PackRule.YAML_UNREADABLE.inFile(name, null).withVariant("deep")));
    }
    return this;
  }

  /** What a person probably did where the parser, or the schema, met something odd. */
  Optional<Finding> likelyCause() {
    Matcher tab = TAB.matcher(text);
    if (tab.find()) {
      return Optional.of(PackRule.YAML_TAB.inFile(name, lineAt(tab.end() - 1)));
    }
    Matcher blank = ODD_BLANK.matcher(text);
    if (blank.find()) {
      return Optional.of(
          PackRule.YAML_ODD_BLANK.inFile(
              name, lineAt(blank.end() - 1), "sign", codePoint(text.charAt(blank.end() - 1))));
    }
    return Optional.empty();
  }

  private Finding unreadable(JacksonException e) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    if (message.startsWith("Duplicate ")) {
      Matcher key = Pattern.compile("['\"](.*?)['\"]").matcher(message);
      Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
      return PackRule.YAML_KEY_REPEATED.inFile(name, line, "field", key.find() ? key.group(1) : "");
    }
    if (message.contains("escape character")) {
      Matcher backslash = BACKSLASH.matcher(text);
      return PackRule.YAML_BACKSLASH.inFile(
          name, backslash.find() ? Integer.valueOf(lineAt(backslash.start())) : lineOf(e));
    }
    return likelyCause().orElseGet(() -> PackRule.YAML_UNREADABLE.inFile(name, lineOf(e)));
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

  private PackException failure(PackRule rule, Integer line, String... parameters) {
    return new PackException(List.of(rule.inFile(name, line, parameters)));
  }

  private static PackException failure(PackRule rule, String file, String... parameters) {
    return new PackException(List.of(rule.inFile(file, null, parameters)));
  }
}
