package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayerKeysTest {
  @Test
  void key_givenAgain_getsANumber() {
    LayerKeys keys = new LayerKeys();
    assertThat(keys.repeats("a")).isFalse();
    assertThat(keys.next("a", 1)).isEqualTo("a");
    assertThat(keys.repeats("a")).isTrue();
    assertThat(keys.repeats("b")).isFalse();
    assertThat(keys.next("a~2", 2)).isEqualTo("a~2");
    assertThat(keys.next("a", 3)).isEqualTo("a~3");
    assertThat(keys.next("a", 4)).isEqualTo("a~4");
    assertThat(keys.next("b", 5)).isEqualTo("b");
    assertThat(keys.repeated()).isEqualTo(Map.of("a", List.of("a~3", "a~4")));
  }

  @Test
  void record_withoutAKey_getsItsNumber() {
    LayerKeys keys = new LayerKeys();
    assertThat(keys.next("2", 1)).isEqualTo("2");
    assertThat(keys.next(null, 2)).isEqualTo("2~2");
    assertThat(keys.next(null, 3)).isEqualTo("3");
  }

  @Test
  void keys_ofALargeLayer_stayApart() {
    LayerKeys keys = new LayerKeys();
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      assertThat(keys.repeats("key " + i)).isFalse();
      assertThat(given.add(keys.next("key " + i, i))).isTrue();
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(keys.repeats("key " + i)).isTrue();
    }
    assertThat(keys.repeated()).isEmpty();
  }
}
