package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The index finds what a look at every box finds. */
class FeatureIndexTest {
  @Test
  void search_findsWhatALookAtEveryBoxFinds() {
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 15, 16, 17, 256, 257, 5_000}) {
      List<double[]> boxes = new ArrayList<>();
      FeatureIndex.Builder builder = new FeatureIndex.Builder(3);
      for (int i = 0; i < size; i++) {
        double west = random.nextDouble(-180, 179);
        double south = random.nextDouble(-90, 89);
        double[] box = {
          west,
          south,
          Math.min(180, west + random.nextDouble(3)),
          Math.min(90, south + random.nextDouble(3))
        };
        boolean drawn = random.nextInt(20) > 0;
        boxes.add(drawn ? box : null);
        builder.add(
            100 + i,
            "%05d".formatted(i),
            null,
            null,
            drawn ? box[0] : null,
            drawn ? box[1] : null,
            drawn ? box[2] : null,
            drawn ? box[3] : null);
      }
      FeatureIndex index = builder.build();
      assertThat(index.size()).isEqualTo(size);
      for (int i = 0; i < 300; i++) {
        double west = random.nextDouble(-180, 180);
        double south = random.nextDouble(-90, 90);
        double east = west + random.nextDouble(60);
        double north = south + random.nextDouble(60);
        BitSet within = new BitSet();
        BitSet meeting = new BitSet();
        index.search(west, south, east, north, within, meeting);
        for (int j = 0; j < size; j++) {
          double[] box = boxes.get(j);
          boolean inside =
              box != null && box[0] >= west && box[1] >= south && box[2] <= east && box[3] <= north;
          boolean touches =
              box != null && box[0] <= east && box[1] <= north && box[2] >= west && box[3] >= south;
          // Boxes are kept rounded outwards: never one too few, and never surely inside when not.
          assertThat(within.get(j) && !inside).isFalse();
          assertThat(touches && !within.get(j) && !meeting.get(j)).isFalse();
          if (box == null) {
            assertThat(within.get(j) || meeting.get(j)).isFalse();
          }
        }
        assertThat(within.cardinality() + meeting.cardinality()).isLessThan(Math.max(20, size / 2));
      }
    }
  }

  @Test
  void after_findsThePlaceOfAnyKey_evenOfOneThatIsGone() {
    FeatureIndex.Builder builder = new FeatureIndex.Builder(0);
    for (String key : List.of("a", "b", "d", "ä", "я", "\uD83D\uDE00")) {
      builder.add(1, key, null, null, null, null, null, null);
    }
    FeatureIndex index = builder.build();
    assertThat(index.after(null)).isZero();
    assertThat(index.after("a")).isEqualTo(1);
    assertThat(index.after("c")).isEqualTo(2);
    assertThat(index.after("d")).isEqualTo(3);
    assertThat(index.after("я")).isEqualTo(5);
    assertThat(index.after("\uFFFF")).isEqualTo(6);
    assertThat(index.key(5)).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void during_bothEndsCount_andNoDatesAlwaysDo() {
    FeatureIndex.Builder builder = new FeatureIndex.Builder(4);
    builder.add(1, "closed", 10L, 20L, null, null, null, null);
    builder.add(2, "open", 10L, null, null, null, null, null);
    builder.add(3, "undated", null, null, null, null, null, null);
    FeatureIndex index = builder.build();
    assertThat(index.during(0, 20, 30)).isTrue();
    assertThat(index.during(0, 0, 10)).isTrue();
    assertThat(index.during(0, 21, 30)).isFalse();
    assertThat(index.during(1, 5_000, 5_000)).isTrue();
    assertThat(index.during(1, Long.MIN_VALUE, 9)).isFalse();
    assertThat(index.during(2, -5_000_000, -5_000_000)).isTrue();
  }
}
