package dev.readingatlas.atlas;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import dev.readingatlas.source.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * One YAML file of a pack, checked against its schema, with the line each value stands in.
 *
 * @param name of the file in the pack
 * @param root of its content
 */
record PackFile(String name, JsonNode root) {
  private static final NodeReader READER = NodeReader.builder().locationAware().build();

  /**
   * Reads and checks a file.
   *
   * @param folder of the pack
   * @param name of the file, relative to the folder
   * @param pointer to its content in the document
   * @throws PackException if it is missing, is no YAML, or breaks its schema; one problem a broken
   *     rule
   */
  static PackFile read(Path folder, String name, SchemaCheck schema, String pointer) {
    YamlText text = YamlText.read(folder, name);
    JsonNode root;
    try {
      root = READER.readTree(text.text(), InputFormat.YAML);
    } catch (JacksonException e) {
      throw new IllegalStateException("What the strict reader took is YAML: " + name, e);
    }
    PackFile file = new PackFile(name, root);
    List<Finding> problems = new ArrayList<>();
    for (Finding finding : schema.check(root, pointer)) {
      String within = finding.pointer().substring(pointer.length());
      problems.add(finding.at(name, line(root, within)));
    }
    if (problems.stream().anyMatch(PackFile::isOfSchema)) {
      text.likelyCause().ifPresent(cause -> problems.addFirst(cause));
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return file;
  }

  private static boolean isOfSchema(Finding finding) {
    return finding.code().equals(PackRule.SCHEMA_BROKEN.code());
  }

  /** Whether a name leads to a file within the pack. */
  static boolean isInside(String name) {
    Path pack = Path.of("/pack");
    return pack.resolve(name).normalize().startsWith(pack);
  }

  /** The line of a value, or of the nearest part around it that knows its own; else null. */
  static Integer line(JsonNode root, String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      JsonNode node = root.at(at);
      TokenStreamLocation found =
          node.isMissingNode() ? null : JsonNodes.tokenStreamLocationOf(node);
      if (found != null && found.getLineNr() >= 1) {
        return found.getLineNr();
      }
      if (at.isEmpty()) {
        return null;
      }
    }
  }

  /** The text of a field, or null if it is absent. */
  static String text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  /** The elements of a field; none if it is absent. */
  static List<JsonNode> items(JsonNode object, String field) {
    JsonNode array = object.get(field);
    if (array == null) {
      return List.of();
    }
    return IntStream.range(0, array.size()).mapToObj(array::get).toList();
  }
}
