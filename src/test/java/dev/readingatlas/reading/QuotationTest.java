package dev.readingatlas.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotationTest {
  private static final String TEXT =
      "The river rises south of Erzurum. The river forms the border. Dams stand on it.";

  @Test
  void resolve_wordsThatStandOnce_givesTheirOffset() {
    Quotation quotation = new Quotation("forms the border", "The river ", ". Dams");
    assertThat(quotation.resolveIn(TEXT)).hasValue(TEXT.indexOf("forms"));
  }

  @Test
  void resolve_wordsThatStandTwice_areDistinguishedByTheirSurroundings() {
    Quotation second = new Quotation("The river", "Erzurum. ", " forms");
    assertThat(second.resolveIn(TEXT)).hasValue(TEXT.lastIndexOf("The river"));
  }

  @Test
  void resolve_lookAlikeInOtherSurroundings_isAnOrphan() {
    Quotation quotation = new Quotation("The river", "Erzurum, ", " forms");
    assertThat(quotation.resolveIn(TEXT)).isEmpty();
  }

  @Test
  void resolve_emptyPrefixAndSuffix_askForStartAndEnd() {
    assertThat(new Quotation("The river", "", " rises").resolveIn(TEXT)).hasValue(0);
    assertThat(new Quotation("The river", "", " forms").resolveIn(TEXT)).isEmpty();
    assertThat(new Quotation("stand on it.", "Dams ", "").resolveIn(TEXT)).isPresent();
    assertThat(new Quotation("The river", "", "").resolveIn("The river")).hasValue(0);
  }

  @Test
  void quotation_blank_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Quotation(" ", "", ""));
  }

  /**
   * Words are edited, deleted, doubled, and near-twins of the quoted sentence put in: whatever
   * happens, the quotation resolves to where its own sentence went, or not at all.
   */
  @Test
  void resolve_afterThousandSeededEdits_neverAnchorsElsewhere() {
    int resolved = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        sentences.add(
            "Sentence " + (char) ('a' + i) + " speaks of bank " + random.nextInt(3) + ".");
      }
      int chosen = 1 + random.nextInt(6);
      String own = sentences.get(chosen);
      Quotation quotation =
          new Quotation(own, sentences.get(chosen - 1) + " ", " " + sentences.get(chosen + 1));
      // \u0001 marks the chosen sentence through every edit.
      sentences.set(chosen, "\u0001" + own);
      for (int edit = 0; edit < 1 + random.nextInt(4); edit++) {
        int at = random.nextInt(sentences.size());
        switch (random.nextInt(4)) {
          case 0 -> sentences.remove(at);
          case 1 ->
              sentences.add(random.nextInt(sentences.size() + 1), unmarked(sentences.get(at)));
          case 2 -> sentences.add(at, own);
          default -> sentences.set(at, sentences.get(at).replace("bank", "shore"));
        }
        if (sentences.isEmpty()) {
          break;
        }
      }
      String marked = String.join(" ", sentences);
      String text = unmarked(marked);
      OptionalInt at = quotation.resolveIn(text);
      if (at.isPresent()) {
        resolved++;
        assertThat(text.substring(at.getAsInt()))
            .as("seed %d: %s", seed, Arrays.asList(marked, quotation))
            .startsWith(own);
        assertThat(text.substring(0, at.getAsInt())).endsWith(quotation.prefix());
        assertThat(text.indexOf(quotation.prefix() + own + quotation.suffix()))
            .as("seed %d: only one place has these surroundings", seed)
            .isEqualTo(text.lastIndexOf(quotation.prefix() + own + quotation.suffix()));
      }
    }
    assertThat(resolved).as("the property is not empty").isGreaterThan(100);
  }

  private static String unmarked(String text) {
    return text.replace("\u0001", "");
  }
}
