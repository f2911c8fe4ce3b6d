package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerDensity;
import dev.readingatlas.layer.LayerStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileSetTest {
  /** A quarter of the world's width is the way between positions that zoom 0 needs. */
  @ParameterizedTest
  @CsvSource({
    "0, 14",
    "1, 0",
    "0.25, 0",
    "0.24, 1",
    "0.125, 1",
    "0.0078125, 5",
    "0.0078, 6",
    "0.0079, 5",
    "0.0000152587890625, 14",
    "0.000000001, 14"
  })
  void maxZoom_isWherePositionsAreSixtyFourPixelsApart(double spacing, int zoom) {
    assertThat(TileSet.of(layer("c"), new LayerDensity(1, spacing)).maxZoom()).isEqualTo(zoom);
  }

  @Test
  void layer_ofAHundredThousandPositions_isLarge() {
    assertThat(TileSet.of(layer("c"), new LayerDensity(99_999, 0)).large()).isFalse();
    assertThat(TileSet.of(layer("c"), new LayerDensity(100_000, 0)).large()).isTrue();
  }

  @Test
  void address_changesWithTheLayer_andTheFolderAlsoWithTheMaker() {
    TileSet set = TileSet.of(layer("0123456789abcdef".repeat(4)), new LayerDensity(1, 0));
    assertThat(set.id()).isEqualTo("aras.towns@0123456789abcdef01234567-" + TileSet.MAKER);
    assertThat(set.template())
        .isEqualTo("/tiles/aras.towns/{z}/{x}/{y}.mvt?v=" + "0123456789abcdef".repeat(4));
    assertThat(TileSet.of(layer("c"), new LayerDensity(1, 0)).id())
        .isEqualTo("aras.towns@c-" + TileSet.MAKER);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, true",
    "2, 3, 3, true",
    "2, 4, 0, false",
    "2, 0, 4, false",
    "2, -1, 0, false",
    "2, 0, -1, false",
    "-1, 0, 0, false",
    "5, 31, 31, true",
    "6, 0, 0, false"
  })
  void tiles_areThoseOfTheSquareOfTheirZoom(int z, int x, int y, boolean there) {
    TileSet set = TileSet.of(layer("c"), new LayerDensity(1, 0.0078125));
    assertThat(set.has(z, x, y)).isEqualTo(there);
  }

  private static Layer layer(String content) {
    return new Layer(
        "aras.towns",
        "Towns",
        LayerStyle.named("town"),
        null,
        null,
        true,
        true,
        null,
        null,
        "made up",
        "CC0-1.0",
        content,
        "checksum",
        0,
        0);
  }
}
