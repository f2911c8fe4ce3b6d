package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.source.FindingRule;
import dev.readingatlas.source.SourceRule;
import dev.readingatlas.source.shapefile.ShapefileRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/findings.md} is made from the rules and the message files. */
class FindingsDocTest {
  private static final Path DOC = Path.of("docs/findings.md");
  private static final Path FRESH = Path.of("target/findings.md");

  /** Parts of sentences, which have no rule. */
  private static final Set<String> PARTS = Set.of("blank", "shapes");

  @Test
  void doc_listsEveryCode() throws IOException {
    String doc = doc();
    Files.writeString(FRESH, doc);
    assertThat(Files.exists(DOC) ? Files.readString(DOC) : "")
        .as("The codes or sentences have changed. Copy %s to %s.", FRESH, DOC)
        .isEqualTo(doc);
  }

  @Test
  void rules_eachHaveASentence_andSentencesARule() throws IOException {
    Set<String> codes = new TreeSet<>(PARTS);
    rules().map(FindingRule::code).forEach(codes::add);
    Set<String> written = new TreeSet<>();
    keys().forEach(key -> written.add(key.split("\\.")[1]));
    assertThat(written).isEqualTo(codes);
  }

  @Test
  void codes_eachBelongToOneRule() {
    assertThat(rules().map(FindingRule::code)).doesNotHaveDuplicates();
  }

  private static Stream<FindingRule> rules() {
    return Stream.<FindingRule[]>of(PackRule.values(), SourceRule.values(), ShapefileRule.values())
        .flatMap(Stream::of);
  }

  private static String doc() throws IOException {
    Map<String, List<String>> sentences = new TreeMap<>();
    for (String line : english()) {
      if (line.startsWith("finding.")) {
        String[] parts = line.split(" = ", 2);
        sentences
            .computeIfAbsent(parts[0].split("\\.")[1], code -> new ArrayList<>())
            .add(parts[1]);
      }
    }
    StringBuilder doc = new StringBuilder(INTRODUCTION);
    add(doc, "Documents, packs and the folder of packs (`atlas`)", PackRule.values(), sentences);
    add(doc, "Sources of every format (`source`)", SourceRule.values(), sentences);
    add(doc, "Shapefiles (`source.shapefile`)", ShapefileRule.values(), sentences);
    return doc.toString();
  }

  private static final String INTRODUCTION =
      """
      # Findings

      A finding is a fault, a warning or a note about a pack: at the start of the server, while it runs, or by `./atlas check FOLDER`. It has a code, a
      place (file and line, or record; in a document, a JSON pointer) and a sentence in the language of the reader. `{name}` is filled in. A pack with
      a fault is not imported; the last good revision is still served. The sentences of sources are longer in English: they give numbers and values.

      This file is made from the rules and from `src/main/resources/words/words.properties`; `FindingsDocTest` says how to write it anew.
      """;

  private static void add(
      StringBuilder doc, String title, FindingRule[] rules, Map<String, List<String>> sentences) {
    doc.append("\n## ").append(title).append("\n\n");
    doc.append("| code | | sentence |\n|---|---|---|\n");
    for (FindingRule rule : rules) {
      String severity =
          switch (rule.severity()) {
            case FATAL -> "fault";
            case WARNING -> "warning";
            case NOTE -> "note";
          };
      doc.append("| `").append(rule.code()).append("` | ").append(severity).append(" | ");
      doc.append(String.join("<br>", sentences.getOrDefault(rule.code(), List.of())));
      doc.append(" |\n");
    }
  }

  /** The keys of the sentences of findings. */
  static List<String> keys() throws IOException {
    return english().stream()
        .filter(line -> line.startsWith("finding."))
        .map(line -> line.split(" = ", 2)[0])
        .toList();
  }

  private static List<String> english() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/words/words.properties"));
  }
}
