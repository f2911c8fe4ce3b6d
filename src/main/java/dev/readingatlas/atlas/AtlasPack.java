package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A pack as its YAML files say it, checked; the sources of its layers are not yet read.
 *
 * @param folder of the pack
 * @param checksum of its files, from before they were read
 * @param document made of its YAML files
 * @param content of the document
 * @param problems none of them fatal
 * @param files where the parts of the document come from
 */
record AtlasPack(
    Path folder,
    PackChecksum checksum,
    AtlasDocument document,
    AtlasContent content,
    List<Finding> problems,
    Files files) {

  /**
   * The files of a document, to turn pointers into files and lines.
   *
   * @param root of the document, whose nodes know their lines
   * @param readings names of the files of the readings, in the order of the document
   */
  record Files(JsonNode root, List<String> readings) {
    private static final String READINGS = "/readings/";

    /** The finding with its file and line instead of a pointer into the document. */
    Finding locate(Finding finding) {
      String pointer = finding.pointer();
      return pointer == null ? finding : finding.at(file(pointer), PackFile.line(root, pointer));
    }

    private String file(String pointer) {
      if (!pointer.startsWith(READINGS)) {
        return PackReader.ATLAS_FILE;
      }
      String number = pointer.substring(READINGS.length()).split("/", 2)[0];
      return readings.get(Integer.parseInt(number));
    }
  }

  /** The finding with its file and line instead of a pointer into the document. */
  Finding locate(Finding finding) {
    return files.locate(finding);
  }

  String slug() {
    return content.slug();
  }

  /** The checksum of the source of a layer and of how that is read. */
  String contentOf(AtlasContent.LayerPart layer) {
    Path file = folder.resolve(layer.file()).normalize();
    return checksum.ofLayer(file, layer.readAs());
  }

  /** The files of the pack that are not in the document, relative to the folder, sorted. */
  List<String> otherFiles() {
    return checksum.files().stream()
        .filter(name -> !name.equals(PackReader.ATLAS_FILE) && !files.readings().contains(name))
        .toList();
  }
}
