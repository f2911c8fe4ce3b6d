package dev.readingatlas.tile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The files of a layer that is prepared for tiles. Any number of threads may use it. */
final class PreparedLayer {
  private final Summary summary;
  private final List<TileMaker> zooms = new ArrayList<>();

  PreparedLayer(Path folder) {
    summary =
        JsonMapper.shared().readValue(folder.resolve(LayerPyramidBuilder.SUMMARY), Summary.class);
    FeatureTable table =
        new FeatureTable(ZoomFile.map(folder.resolve(LayerPyramidBuilder.FEATURES)));
    LabelFile labels = new LabelFile(folder.resolve(LayerPyramidBuilder.LABELS));
    for (int zoom = 0; zoom < summary.zooms().size(); zoom++) {
      zooms.add(
          new TileMaker(
              table, labels, ZoomFile.open(folder.resolve(LayerPyramidBuilder.zoomFile(zoom)))));
    }
  }

  Summary summary() {
    return summary;
  }

  /**
   * Makes a tile.
   *
   * @return its bytes, not compressed; empty for a tile without features
   */
  byte[] tile(TileAddress address) {
    return zooms.get(address.z()).tile(address);
  }
}
