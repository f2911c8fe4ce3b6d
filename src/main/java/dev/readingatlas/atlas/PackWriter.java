package dev.readingatlas.atlas;

import dev.readingatlas.asset.AssetStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes a revision as a pack: a zip that an import makes the same document from. The same revision
 * gives the same bytes: files are sorted, and have one fixed time.
 */
final class PackWriter {
  private static final String READINGS = "readings";

  /** The first day that a zip can name. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .build();

  private final AssetStore assets;

  PackWriter(AssetStore assets) {
    this.assets = assets;
  }

  /**
   * Writes a pack as a zip.
   *
   * @param files the files beside the document: assets by path
   * @param out is not closed
   */
  void write(AtlasDocument document, Map<String, String> files, OutputStream out)
      throws IOException {
    Map<String, byte[]> texts = texts(document);
    TreeMap<String, String> names = new TreeMap<>(files);
    texts.keySet().forEach(name -> names.put(name, null));
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_COMPRESSION);
    for (String name : names.keySet()) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      if (texts.containsKey(name)) {
        zip.write(texts.get(name));
      } else {
        try (InputStream in = assets.open(files.get(name))) {
          in.transferTo(zip);
        }
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  /** The YAML files of a document, by path. */
  static Map<String, byte[]> texts(AtlasDocument document) {
    Map<String, byte[]> texts = new TreeMap<>();
    ObjectNode atlas = document.root().deepCopy();
    if (atlas.get(READINGS) instanceof ArrayNode readings) {
      ArrayNode names = atlas.arrayNode();
      for (JsonNode reading : readings) {
        String name = READINGS + "/" + reading.get("id").asString() + ".yaml";
        texts.put(name, YAML.writeValueAsBytes(reading));
        names.add(name);
      }
      atlas.set(READINGS, names);
    }
    texts.put(PackReader.ATLAS_FILE, YAML.writeValueAsBytes(atlas));
    return texts;
  }
}
