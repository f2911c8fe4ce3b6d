package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {
  @Test
  void stored_isReadAgain() {
    Framing two = Framing.by(List.of("https://a.example", "https://*.b.example:8443"));
    assertThat(two.text()).isEqualTo("https://a.example https://*.b.example:8443");
    assertThat(Framing.ANYONE.text()).isNull();
    assertThat(Framing.NOBODY.text()).isEmpty();
    for (Framing framing : List.of(two, Framing.ANYONE, Framing.NOBODY)) {
      assertThat(Framing.ofText(framing.text())).isEqualTo(framing);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.example",
        "https://A.example",
        "https://a.example/path",
        "https://a.example 'self'",
        "https://a.example; script-src *",
        "ftp://a.example",
        "https://a.*.example",
        ""
      })
  void site_thatIsNoSchemeAndHost_isRefused(String site) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Framing.by(List.of(site)))
        .withMessageEndingWith(": " + site);
  }

  @Test
  void anyone_withSites_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Framing(true, List.of("https://a.example")));
  }
}
