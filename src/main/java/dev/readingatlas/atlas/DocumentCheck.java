package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks a document that comes from no files; {@link PackReader} finds the same in a pack. */
final class DocumentCheck {
  private DocumentCheck() {}

  /**
   * Checks the schema and then, if that is kept, what a schema cannot check. The sources of layers
   * are not read.
   *
   * @return findings with pointers into the document; none if it is sound
   */
  static List<Finding> check(AtlasDocument document) {
    ObjectNode root = document.root();
    JsonNode readings = root.path("readings").isArray() ? root.get("readings") : root.arrayNode();
    ObjectNode own = root.objectNode().setAll(root);
    if (root.path("readings").isArray()) {
      own.remove("readings");
    }
    List<Finding> findings = new ArrayList<>(SchemaCheck.ATLAS.check(own, ""));
    for (int i = 0; i < readings.size(); i++) {
      findings.addAll(SchemaCheck.READING.check(readings.get(i), "/readings/" + i));
    }
    if (!findings.isEmpty()) {
      return findings;
    }
    DocumentReader reader = new DocumentReader(JsonMapper.shared(), document);
    reader.read();
    return List.copyOf(reader.findings());
  }
}
