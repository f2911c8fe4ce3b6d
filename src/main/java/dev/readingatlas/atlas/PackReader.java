package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the YAML files of a pack into a document, and says of findings where they are in the files.
 */
@Component
class PackReader {
  /** The file that makes a folder a pack. */
  static final String ATLAS_FILE = "atlas.yaml";

  private static final String READINGS = "readings";

  /** Where an atlas says its slug, for packs that cannot be read. */
  private static final Pattern SLUG =
      Pattern.compile("(?m)^slug:[ \\t]*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)");

  private final JsonMapper json;

  PackReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * Reads a pack but for the sources of its layers.
   *
   * @throws PackException with every problem found, if one of them is fatal
   */
  AtlasPack read(Path folder) {
    // The folder itself may be a link: whoever runs the server put it there.
    Path real = realPath(folder);
    PackLinks.refuseThoseThatLeave(real);
    // Before anything is read: a file that changes meanwhile is then noticed as changed.
    PackChecksum checksum = new PackChecksum(real);
    checksum.ofFolder();
    PackFile atlas = PackFile.read(real, ATLAS_FILE, SchemaCheck.ATLAS, "");
    List<Finding> problems = new ArrayList<>();
    ObjectNode root = (ObjectNode) atlas.root();
    List<String> files = new ArrayList<>();
    if (root.has(READINGS)) {
      ArrayNode readings = root.arrayNode();
      for (int i = 0; i < root.get(READINGS).size(); i++) {
        JsonNode name = root.get(READINGS).get(i);
        JsonNode reading = reading(real, atlas, "/" + READINGS + "/" + i, problems);
        if (reading != null) {
          readings.add(reading);
          files.add(name.asString());
        }
      }
      root.set(READINGS, readings);
    }
    AtlasDocument document = new AtlasDocument(root);
    AtlasPack.Files origin = new AtlasPack.Files(root, files);
    DocumentReader reader = new DocumentReader(json, document);
    AtlasContent content = reader.read();
    reader.findings().stream().map(origin::locate).forEach(problems::add);
    if (problems.stream().anyMatch(Finding::fatal)) {
      throw new PackException(problems);
    }
    return new AtlasPack(real, checksum, document, content, List.copyOf(problems), origin);
  }

  /** A reading of its own file; null, with a problem, if that cannot be read. */
  private static JsonNode reading(
      Path folder, PackFile atlas, String pointer, List<Finding> problems) {
    String name = atlas.root().at(pointer).asString();
    if (!PackFile.isInside(name)) {
      problems.add(
          PackRule.FILE_OUTSIDE_PACK.inFile(
              ATLAS_FILE, PackFile.line(atlas.root(), pointer), "file", name));
      return null;
    }
    try {
      return PackFile.read(folder, name, SchemaCheck.READING, pointer).root();
    } catch (PackException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  /** The line in which a field of an atlas stands, or null. */
  static Integer lineOf(Path folder, String field) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(ATLAS_FILE));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith(field + ":")) {
          return i + 1;
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  private static Path realPath(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The slug of a pack, even of one that cannot be read; else the name of its folder. */
  static String slugOf(Path folder) {
    try (InputStream in = Files.newInputStream(folder.resolve(ATLAS_FILE))) {
      Matcher slug = SLUG.matcher(new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8));
      if (slug.find()) {
        return slug.group(1);
      }
    } catch (IOException e) {
      // The folder's own name has to do.
    }
    return folder.getFileName().toString();
  }
}
