package dev.readingatlas.atlas;

import dev.readingatlas.asset.Checksum;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of an atlas as JSON: {@code atlas.yaml} with the readings in it, each as its own file
 * says it. Packs, revisions and drafts all have this form; its schema is that of the pack. The
 * bytes of a document never change once it is published.
 *
 * @param root in the newest schema
 */
record AtlasDocument(ObjectNode root) {
  /** The version of the schema that is written; older ones are read by {@link DocumentUpgrade}. */
  static final int SCHEMA = 1;

  /** The field with the version of the schema; a document without it is older than version 1. */
  static final String SCHEMA_FIELD = "schema";

  /** The name of the file in findings about a document that was not read from files. */
  static final String NAME = "document";

  private static final JsonMapper JSON = JsonMapper.shared();

  AtlasDocument {
    root = DocumentUpgrade.toNewest(root);
  }

  /**
   * Reads a document in this or an older schema.
   *
   * @throws NewerSchemaException if a newer program wrote it
   */
  static AtlasDocument of(String text) {
    return new AtlasDocument((ObjectNode) JSON.readTree(text));
  }

  /** The JSON that is stored, without white space. */
  String text() {
    return JSON.writeValueAsString(root);
  }

  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  String checksum() {
    return Checksum.of(text().getBytes(StandardCharsets.UTF_8));
  }

  /** Hands every value with its JSON pointer (RFC 6901) to the receiver, outer values first. */
  static void forEach(JsonNode root, BiConsumer<String, JsonNode> receiver) {
    forEach("", root, receiver);
  }

  private static void forEach(
      String pointer, JsonNode node, BiConsumer<String, JsonNode> receiver) {
    receiver.accept(pointer, node);
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  forEach(
                      pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                      field.getValue(),
                      receiver));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        forEach(pointer + "/" + i, node.get(i), receiver);
      }
    }
  }
}
