package dev.readingatlas.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings documents of older schemas to the newest, one version at a time. */
final class DocumentUpgrade {
  /** Each makes a document of the version of its place in the list one of the next version. */
  private static final List<Consumer<ObjectNode>> STEPS =
      List.of(DocumentUpgrade::writeDatesAsText);

  private static final Set<String> DATES = Set.of("when", "published");

  private DocumentUpgrade() {}

  /**
   * The document in the newest schema; changes the given one.
   *
   * @throws NewerSchemaException if a newer program wrote it
   */
  static ObjectNode toNewest(ObjectNode document) {
    int version = document.path(AtlasDocument.SCHEMA_FIELD).asInt(0);
    if (version > AtlasDocument.SCHEMA) {
      throw new NewerSchemaException(version);
    }
    STEPS.subList(version, AtlasDocument.SCHEMA).forEach(step -> step.accept(document));
    document.put(AtlasDocument.SCHEMA_FIELD, AtlasDocument.SCHEMA);
    return document;
  }

  /** Before version 1, a date could be a number, such as 1992. */
  private static void writeDatesAsText(ObjectNode document) {
    List<ObjectNode> objects = new ArrayList<>();
    AtlasDocument.forEach(
        document,
        (pointer, value) -> {
          if (value instanceof ObjectNode object) {
            objects.add(object);
          }
        });
    for (ObjectNode object : objects) {
      for (String field : DATES) {
        JsonNode date = object.get(field);
        if (date != null && date.isNumber()) {
          object.put(field, date.asString());
        }
      }
    }
  }
}
