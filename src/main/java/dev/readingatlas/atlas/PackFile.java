package dev.readingatlas.atlas;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.Finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** More are not told at once. */
  private static final int MOST_PROBLEMS = 20;

  /** Control characters, and embeddings, overrides and isolates of direction (UAX 9). */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\t\\n\\r]]");

  /** The kinds of file a pack has, each with its schema. */
  enum Kind {
    ATLAS("atlas.schema.json"),
    READING("reading.schema.json");

    private final Schema schema;

    Kind(String file) {
      try (InputStream in =
          PackFile.class.getResourceAsStream("/META-INF/resources/schema/" + file)) {
        schema = SCHEMAS.getSchema(in, InputFormat.JSON);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads and checks a file.
   *
   * @param folder of the pack
   * @param name of the file, relative to the folder
   * @throws PackException if it is missing, is no YAML, or breaks its schema; one problem a broken
   *     rule
   */
  static PackFile read(Path folder, String name, Kind kind) {
    YamlText text = YamlText.read(folder, name);
    JsonNode root;
    try {
      root = READER.readTree(text.text(), InputFormat.YAML);
    } catch (JacksonException e) {
      throw new IllegalStateException("What the strict reader took is YAML: " + name, e);
    }
    PackFile file = new PackFile(name, root);
    file.refuseNewerSchema();
    List<Error> errors = kind.schema.validate(root);
    List<Finding> problems =
        new ArrayList<>(errors.stream().limit(MOST_PROBLEMS).map(file::problem).toList());
    if (errors.size() > MOST_PROBLEMS) {
      problems.add(
          new Finding(
              "schema-broken",
              Severity.FATAL,
              name,
              null,
              null,
              (errors.size() - MOST_PROBLEMS) + " more rules are broken; put these right first"));
    }
    if (!problems.isEmpty()) {
      text.likelyCause().ifPresent(cause -> problems.addFirst(cause));
    }
    file.invisible(root, problems);
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return file;
  }

  /** Before its rules are checked, since a newer schema has other ones. */
  private void refuseNewerSchema() {
    JsonNode version = root.get(AtlasDocument.SCHEMA_FIELD);
    if (version != null && version.isInt() && version.asInt() > AtlasDocument.SCHEMA) {
      String message = new NewerSchemaException(version.asInt()).getMessage();
      throw new PackException(List.of(fatal("schema-newer", version, message)));
    }
  }

  /** Whether a name leads to a file within the pack. */
  static boolean isInside(String name) {
    Path pack = Path.of("/pack");
    return pack.resolve(name).normalize().startsWith(pack);
  }

  /** The line a value stands in, or null if that is not known. */
  Integer line(JsonNode node) {
    TokenStreamLocation at = node == null ? null : JsonNodes.tokenStreamLocationOf(node);
    return at == null || at.getLineNr() < 1 ? null : at.getLineNr();
  }

  /** A fatal problem at a value. */
  Finding fatal(String code, JsonNode at, String message) {
    return new Finding(code, Severity.FATAL, name, null, line(at), message);
  }

  /** A problem at a value that leaves the rest usable. */
  Finding warning(String code, JsonNode at, String message) {
    return new Finding(code, Severity.WARNING, name, null, line(at), message);
  }

  /** What is worth saying at a value. */
  Finding note(String code, JsonNode at, String message) {
    return new Finding(code, Severity.NOTE, name, null, line(at), message);
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

  private Finding problem(Error error) {
    String where = error.getInstanceLocation().toString();
    JsonNode node = error.getInstanceNode();
    String said =
        SchemaWords.of(error.getKeyword(), String.valueOf(error.getSchemaLocation()), node);
    return new Finding(
        "schema-broken",
        Severity.FATAL,
        name,
        null,
        line(node),
        (where.isEmpty() ? "the file" : where)
            + " breaks the rule "
            + error.getKeyword()
            + ": "
            + (said == null ? error.getMessage() : said));
  }

  /** Signs that hide, or turn the direction of, what stands after them have no place in a pack. */
  private void invisible(JsonNode node, List<Finding> problems) {
    if (problems.size() > MOST_PROBLEMS) {
      return;
    }
    if (node.isString()) {
      Matcher sign = INVISIBLE.matcher(node.asString());
      if (sign.find()) {
        problems.add(
            fatal(
                "text-invisible-sign",
                node,
                "the text holds an invisible sign ("
                    + YamlText.codePoint(sign.group().charAt(0))
                    + ") that "
                    + (Character.getType(sign.group().charAt(0)) == Character.FORMAT
                        ? "changes the direction of what follows"
                        : "is no letter")
                    + "; take it out, or type the text anew"));
      }
    }
    node.forEach(child -> invisible(child, problems));
  }
}
