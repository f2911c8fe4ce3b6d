package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileWeightsTest {
  @Test
  void weights_ofManyTiles_addUp_andTheHeaviestComeFirst() {
    TileWeights weights = new TileWeights();
    Map<TileWeights.TileCoord, Integer> expected = new HashMap<>();
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      TileWeights.TileCoord tile =
          new TileWeights.TileCoord(random.nextInt(300), random.nextInt(300) << random.nextInt(8));
      int weight = random.nextInt(1000);
      weights.add(tile.x(), tile.y(), weight);
      expected.merge(tile, weight, Integer::sum);
    }
    int[] heaviest =
        expected.values().stream()
            .mapToInt(Integer::intValue)
            .map(weight -> -weight)
            .sorted()
            .limit(3)
            .map(weight -> -weight)
            .toArray();
    assertThat(weights.heaviest(3).stream().mapToInt(expected::get).toArray()).isEqualTo(heaviest);
    assertThat(new TileWeights().heaviest(3)).isEmpty();
  }
}
