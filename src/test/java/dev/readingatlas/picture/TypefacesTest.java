package dev.readingatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readingatlas.picture.Typefaces.Face;
import java.awt.font.TextLayout;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled letters: every script of the atlas, without a typeface of the system. */
class TypefacesTest {
  private static final Typefaces TYPEFACES = new Typefaces();

  @ParameterizedTest
  @EnumSource(Face.class)
  void canSet_everyScriptOfTheAtlas(Face face) {
    for (String text :
        new String[] {
          "Shusha",
          "Şuşa Ağdam Kəlbəcər",
          "Շուշի",
          "شوشا قره‌باغ",
          "Шуша",
          "Nahçıvan",
          "Αράξης",
          "„“…–·"
        }) {
      assertThat(TYPEFACES.canSet(text, face)).as(text).isTrue();
    }
    assertThat(TYPEFACES.canSet("阿拉斯", face)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Şuşa", "Шуша", "Շուշի", "Ağ Имишли Շ", "İmişli"})
  void letters_ofOtherFiles_areNotTheSignForAMissingOne(String text) {
    TextLayout missing = TYPEFACES.set("\u9999", Face.SERIF, false, 40, 0);
    int parts = subpaths(new Path2D.Double(missing.getOutline(null)));
    double box = missing.getBounds().getWidth();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(
            c -> {
              TextLayout whole =
                  TYPEFACES.set("A" + Character.toString(c), Face.SERIF, false, 40, 0);
              TextLayout alone = TYPEFACES.set(Character.toString(c), Face.SERIF, false, 40, 0);
              assertThat(
                      alone.getAdvance()
                          + TYPEFACES.set("A", Face.SERIF, false, 40, 0).getAdvance())
                  .as("in a line with letters of another file, it is the same letter: %c", c)
                  .isCloseTo(whole.getAdvance(), org.assertj.core.data.Offset.offset(0.6f));
              assertThat(
                      alone.getBounds().getWidth() == box
                          && subpaths(new Path2D.Double(alone.getOutline(null))) == parts)
                  .isFalse();
            });
  }

  @Test
  void arabic_isJoined_andRunsRightToLeft() {
    TextLayout word = TYPEFACES.set("شوشا", Face.SANS, false, 40, 0);
    double apart =
        "شوشا"
            .codePoints()
            .mapToDouble(
                c -> TYPEFACES.set(Character.toString(c), Face.SANS, false, 40, 0).getAdvance())
            .sum();
    assertThat(word.isLeftToRight()).isFalse();
    assertThat(word.getAdvance()).as("joined forms are narrower").isLessThan((float) apart * 0.95f);
  }

  @Test
  void weightAndPosture_differ() {
    double plain = ink(Face.SERIF, false);
    assertThat(ink(Face.SERIF, true)).isGreaterThan(plain * 1.1);
    assertThat(ink(Face.SERIF_ITALIC, false)).isNotEqualTo(plain);
    assertThat(ink(Face.SANS, false)).isNotEqualTo(plain);
  }

  @Test
  void woff_damaged_isRefused() throws IOException {
    byte[] woff;
    try (InputStream in =
        Typefaces.class.getResourceAsStream(
            "fonts/source-sans-3/files/source-sans-3-greek-400-normal.woff")) {
      woff = in.readAllBytes();
    }
    assertThat(Woff.unpacked(woff)).hasSizeGreaterThan(woff.length);
    assertThatThrownBy(() -> Woff.unpacked(new byte[10])).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Woff.unpacked(Arrays.copyOf(woff, woff.length / 2)))
        .isInstanceOf(IOException.class);
    for (int at : new int[] {12, 16, 48, 52, 56}) {
      byte[] damaged = woff.clone();
      damaged[at] = (byte) 0x7f;
      assertThatThrownBy(() -> Woff.unpacked(damaged))
          .as("byte " + at)
          .isInstanceOf(IOException.class);
    }
  }

  private static double ink(Face face, boolean bold) {
    Area area = new Area(TYPEFACES.set("Karabakh", face, bold, 40, 0).getOutline(null));
    double ink = 0;
    for (int x = 0; x < 250; x++) {
      for (int y = -40; y < 20; y++) {
        ink += area.contains(x, y) ? 1 : 0;
      }
    }
    return ink;
  }

  private static int subpaths(Path2D path) {
    int count = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      count += i.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
    }
    return count;
  }
}
