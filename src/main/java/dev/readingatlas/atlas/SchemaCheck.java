package dev.readingatlas.atlas;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks parts of documents against the schemas of packs. */
enum SchemaCheck {
  /** A document but for its readings; in a pack, {@code atlas.yaml}. */
  ATLAS("atlas.schema.json"),
  READING("reading.schema.json");

  /** Findings of one part; the rest is counted. */
  private static final int MOST = 20;

  /** Control characters, and embeddings, overrides and isolates of direction (UAX 9). */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\t\\n\\r]]");

  private final Schema schema;
  private final SchemaFault faults;

  SchemaCheck(String file) {
    try (InputStream in =
        SchemaCheck.class.getResourceAsStream("/META-INF/resources/schema/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON);
      faults = new SchemaFault(JsonMapper.shared().readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks a part.
   *
   * @param pointer to the part in its document, such as {@code /readings/0}
   * @return findings with pointers into the document; none if the part is sound
   */
  List<Finding> check(JsonNode part, String pointer) {
    JsonNode version = part.get(AtlasDocument.SCHEMA_FIELD);
    if (version != null && version.isInt() && version.asInt() > AtlasDocument.SCHEMA) {
      // A newer schema has other rules.
      return List.of(
          PackRule.SCHEMA_NEWER.at(
              pointer + "/" + AtlasDocument.SCHEMA_FIELD,
              "version",
              version.asString(),
              "newest",
              Integer.toString(AtlasDocument.SCHEMA)));
    }
    List<Error> errors = schema.validate(part).stream().filter(SchemaFault::isCause).toList();
    List<Finding> findings = new ArrayList<>();
    errors.stream()
        .limit(MOST)
        .map(error -> faults.finding(error, pointer))
        .distinct()
        .forEach(findings::add);
    if (errors.size() > MOST) {
      String more = Integer.toString(errors.size() - MOST);
      findings.add(PackRule.SCHEMA_BROKEN.at(pointer, "count", more).withVariant("more"));
    }
    addInvisible(part, pointer, findings);
    return findings;
  }

  private static void addInvisible(JsonNode part, String pointer, List<Finding> findings) {
    AtlasDocument.forEach(
        part,
        (at, node) -> {
          Matcher sign = INVISIBLE.matcher(node.isString() ? node.asString() : "");
          if (findings.size() <= MOST && sign.find()) {
            char found = sign.group().charAt(0);
            Finding finding =
                PackRule.TEXT_INVISIBLE_SIGN.at(pointer + at, "sign", YamlText.codePoint(found));
            findings.add(
                Character.getType(found) == Character.FORMAT
                    ? finding.withVariant("direction")
                    : finding);
          }
        });
  }
}
