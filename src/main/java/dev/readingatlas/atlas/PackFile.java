package dev.readingatlas.atlas;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import dev.readingatlas.layer.Problem;
import dev.readingatlas.layer.Problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

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
    String text;
    try {
      text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      throw failure("yaml-not-utf8", name, null, "it is not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      throw failure(
          "file-missing", name, null, "the pack names this file, but it cannot be read; add it");
    }
    JsonNode root;
    try {
      root = READER.readTree(text, InputFormat.YAML);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw failure(
          "yaml-unreadable",
          name,
          at == null ? null : at.getLineNr(),
          "it is not valid YAML: " + firstLine(e.getOriginalMessage()));
    }
    PackFile file = new PackFile(name, root);
    List<Error> errors = kind.schema.validate(root);
    if (!errors.isEmpty()) {
      throw new PackException(errors.stream().map(file::problem).toList());
    }
    return file;
  }

  /** The line a value stands in, or null if that is not known. */
  Integer line(JsonNode node) {
    TokenStreamLocation at = node == null ? null : JsonNodes.tokenStreamLocationOf(node);
    return at == null || at.getLineNr() < 1 ? null : at.getLineNr();
  }

  /** A fatal problem at a value. */
  Problem fatal(String code, JsonNode at, String message) {
    return new Problem(code, Severity.FATAL, name, null, line(at), message);
  }

  /** A problem at a value that leaves the rest usable. */
  Problem warning(String code, JsonNode at, String message) {
    return new Problem(code, Severity.WARNING, name, null, line(at), message);
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

  private Problem problem(Error error) {
    String where = error.getInstanceLocation().toString();
    return new Problem(
        "schema-broken",
        Severity.FATAL,
        name,
        null,
        line(error.getInstanceNode()),
        (where.isEmpty() ? "the file" : where)
            + " breaks the rule "
            + error.getKeyword()
            + ": "
            + error.getMessage());
  }

  private static String firstLine(String message) {
    return message == null
        ? "unreadable"
        : message.lines().findFirst().orElse("unreadable").strip();
  }

  private static PackException failure(String code, String file, Integer line, String message) {
    return new PackException(List.of(new Problem(code, Severity.FATAL, file, null, line, message)));
  }
}
