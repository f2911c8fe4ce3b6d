package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerStyleTest {
  @Test
  void styles_ofTheFile_areComplete() {
    for (LayerStyle style : LayerStyle.all()) {
      StyleLook look = style.look();
      boolean isPoint = look.shape() == StyleLook.Shape.POINT;
      assertThat(isPoint ? look.size() : look.width()).as(style.code()).isNotNull();
      assertThat(look.label().size()).as(style.code()).isNotNull();
      for (String role : List.of(look.color(), style.scenery().color())) {
        assertThat(Looks.MAP.colors()).containsKey(role);
      }
    }
    assertThat(LayerStyle.all()).extracting(LayerStyle::code).contains("railway", "river", "town");
    assertThatThrownBy(() -> LayerStyle.named("castle")).hasMessageContaining("castle");
  }

  @Test
  void scenery_differsWhereTheFileSaysSo() {
    assertThat(LayerStyle.COUNTRY.look().ground()).isNull();
    assertThat(LayerStyle.COUNTRY.scenery().ground()).isEqualTo("land");
    assertThat(LayerStyle.COUNTRY.scenery().color()).isEqualTo(LayerStyle.COUNTRY.look().color());
    assertThat(LayerStyle.named("province").look().fill()).isPositive();
    assertThat(LayerStyle.named("province").scenery().fill()).isNull();
  }

  @Test
  void size_growsEvenlyBetweenTheZooms() {
    StyleLook.Size size = new StyleLook.Size(2, 5);
    assertThat(List.of(size.at(1), size.at(5), size.at(8), size.at(11), size.at(18)))
        .containsExactly(2.0, 2.0, 3.5, 5.0, 5.0);
  }

  @Test
  void priority_ofACountry_fallsAtCloseRange() {
    StyleLook.LabelLook country = LayerStyle.COUNTRY.look().label();
    StyleLook.LabelLook town = LayerStyle.named("town").look().label();
    assertThat(country.priorityAt(8)).isGreaterThan(town.priorityAt(8));
    assertThat(country.priorityAt(8.01)).isLessThan(town.priorityAt(8.01));
  }
}
