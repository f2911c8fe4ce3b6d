package dev.readingatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Calm ground for letters: which lines run through them, and where in an area they have room. */
class LabelSpotsTest {
  private static final Box FRAME = new Box(0, 0, 200, 100);

  @Test
  void line_isFoundUnderALabel_theStrongestFirst_unlessItIsItsOwn() {
    Strikes strikes = new Strikes(FRAME);
    strikes.add("region", new double[] {-50, 40, 250, 40}, Ink.THIN);
    strikes.add("river", new double[] {100, -20, 100, 120}, Ink.STRONG);
    assertThat(strikes.through(List.of(new Box(10, 30, 60, 50)), id -> false)).isEqualTo(Ink.THIN);
    assertThat(strikes.through(List.of(new Box(80, 30, 120, 50)), id -> false))
        .isEqualTo(Ink.STRONG);
    assertThat(strikes.through(List.of(new Box(80, 30, 120, 50)), "river"::equals))
        .isEqualTo(Ink.THIN);
    assertThat(strikes.through(List.of(new Box(10, 60, 60, 80)), id -> false)).isEqualTo(Ink.NONE);
    assertThat(
            strikes.through(List.of(new Box(10, 0, 60, 20), new Box(90, 0, 110, 20)), id -> false))
        .as("any part of a bent label counts")
        .isEqualTo(Ink.STRONG);
  }

  @Test
  void block_standsOnItsArea_notInItsHole_andWithinTheLimits() {
    double[] shell = {-100, 10, 180, 10, 180, 90, -100, 90, -100, 10};
    double[] hole = {60, 12, 120, 12, 120, 88, 60, 88, 60, 12};
    List<AreaPlaces.Place> places =
        AreaPlaces.of(List.of(shell, hole), 40, 12, FRAME, new double[] {150, 50}, 0.9);
    assertThat(places).isNotEmpty();
    for (AreaPlaces.Place place : places) {
      assertThat(Box.around(place.x(), place.y(), 20, 6).isWithin(FRAME)).isTrue();
      assertThat(place.x())
          .satisfiesAnyOf(
              x -> assertThat(x).isLessThanOrEqualTo(45),
              x -> assertThat(x).isGreaterThanOrEqualTo(135));
    }
    assertThat(AreaPlaces.of(List.of(shell), 300, 12, FRAME, new double[] {90, 50}, 0.3)).isEmpty();
  }

  @Test
  void area_thatIsWider_hasItsBestPlaceAtItsHeart() {
    double[] shell = {0, 0, 200, 0, 200, 100, 0, 100, 0, 0};
    AreaPlaces.Place best =
        AreaPlaces.of(List.of(shell), 40, 12, FRAME, new double[] {70, 33}, 0.9).stream()
            .min(java.util.Comparator.comparingDouble(AreaPlaces.Place::cost))
            .orElseThrow();
    assertThat(best).isEqualTo(new AreaPlaces.Place(70, 33, 0));
  }
}
