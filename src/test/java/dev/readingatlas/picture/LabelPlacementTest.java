package dev.readingatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No label over another, the important ones first. */
class LabelPlacementTest {
  private static final LabelSpot LEFT = LabelSpot.level(new Box(0, 0, 10, 10));
  private static final LabelSpot RIGHT = LabelSpot.level(new Box(20, 0, 30, 10));

  @Test
  void labels_thatWantOnePlace_giveWayByPriority() {
    LabelPlacement<String> placement = new LabelPlacement<>();
    placement.add(candidate("low", 1, false, LEFT));
    placement.add(candidate("high", 2, false, LEFT));
    placement.add(candidate("moves", 1, false, LEFT, RIGHT));
    assertThat(place(placement)).isEqualTo(Map.of("high", LEFT, "moves", RIGHT));
  }

  @Test
  void symbol_ofAnotherFeature_isKeptClearOf_unlessTheLabelInsists() {
    for (boolean insistent : new boolean[] {false, true}) {
      LabelPlacement<String> placement = new LabelPlacement<>();
      placement.keepClear("other", LEFT.box());
      placement.keepClear("own", RIGHT.box());
      placement.add(candidate("one", 1, insistent, LEFT));
      placement.add(candidate("own", 1, false, RIGHT));
      assertThat(place(placement))
          .isEqualTo(insistent ? Map.of("one", LEFT, "own", RIGHT) : Map.of("own", RIGHT));
    }
  }

  @Test
  void label_evenAnInsistentOne_staysOffWhatCoversTheMap() {
    LabelPlacement<String> placement = new LabelPlacement<>();
    placement.take(LEFT.box());
    placement.add(candidate("hidden", 9, true, LEFT));
    placement.add(candidate("moves", 1, true, LEFT, RIGHT));
    assertThat(place(placement)).isEqualTo(Map.of("moves", RIGHT));
  }

  @Test
  void label_inTheBendOfAnother_mayStand_ifNoLettersMeet() {
    LabelSpot stairs =
        new LabelSpot(
            new Box(0, 0, 100, 100),
            List.of(new Box(0, 0, 50, 50), new Box(50, 50, 100, 100)),
            new double[] {0, 0, 100, 100});
    LabelPlacement<String> placement = new LabelPlacement<>();
    placement.add(candidate("river", 3, false, stairs));
    placement.add(candidate("corner", 2, false, LabelSpot.level(new Box(60, 5, 90, 35))));
    placement.add(candidate("step", 1, false, LabelSpot.level(new Box(40, 40, 60, 60))));
    assertThat(place(placement)).containsOnlyKeys("river", "corner");
  }

  @Test
  void labels_inAnyNumber_neverOverlap() {
    Random random = new Random(3);
    LabelPlacement<String> placement = new LabelPlacement<>();
    for (int i = 0; i < 300; i++) {
      List<LabelSpot> spots = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        spots.add(
            LabelSpot.level(
                Box.around(random.nextInt(800), random.nextInt(350), 10 + random.nextInt(60), 9)));
      }
      placement.add(
          candidate("l" + i, random.nextInt(900), i % 9 == 0, spots.toArray(LabelSpot[]::new)));
    }
    List<LabelSpot> placed = List.copyOf(place(placement).values());
    assertThat(placed).hasSizeGreaterThan(30);
    for (LabelSpot one : placed) {
      assertThat(placed.stream().filter(other -> other.box().overlaps(one.box()))).hasSize(1);
    }
  }

  private static LabelPlacement.Candidate<String> candidate(
      String id, double priority, boolean insistent, LabelSpot... spots) {
    return new LabelPlacement.Candidate<>(id, id, priority, List.of(spots), insistent);
  }

  private static Map<String, LabelSpot> place(LabelPlacement<String> placement) {
    Map<String, LabelSpot> placed = new HashMap<>();
    placement.place(placed::put);
    return placed;
  }
}
