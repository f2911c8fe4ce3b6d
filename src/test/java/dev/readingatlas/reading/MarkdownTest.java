package dev.readingatlas.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.reading.FormattedText.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void verse_keepsItsLinesStanzasAndIndents() {
    String verse = "The river turns\n    below the town,\nand *turns* again.\n\n  A road.";
    assertThat(Markdown.text(verse).text())
        .isEqualTo("The river turns\n    below the town,\nand turns again.\n\n  A road.");
  }

  @Test
  void emphasisLinksAndHeadings_areFormatsOfPlainWords() {
    FormattedText read =
        Markdown.note("## The *town*\nSee **[the map](https://example.org/a_b)** and <b>.");
    assertThat(read.text()).isEqualTo("The town\n\nSee the map and <b>.");
    assertThat(read.formats())
        .containsExactly(
            new Format(0, 8, "heading", null, 2),
            new Format(4, 8, "emphasis", null, null),
            new Format(14, 21, "strong", null, null),
            new Format(14, 21, "link", "https://example.org/a_b", null));
  }

  @Test
  void link_toAScriptOrAFileOrNowhere_isShownAsWritten() {
    for (String link :
        List.of(
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html,hi)",
            "[x](//evil.example)",
            "[x](file:///etc/passwd)",
            "[x](ibid.)",
            "[x](place:shusha)",
            "<javascript:alert(1)>")) {
      FormattedText read = Markdown.note("A " + link + " b");
      assertThat(read.text()).isEqualTo("A " + link + " b");
      assertThat(read.formats()).as(link).isEmpty();
      assertThat(read.left()).extracting(FormattedText.Left::reason).containsExactly(Reason.LINK);
    }
  }

  @Test
  void picture_leavesItsDescription() {
    FormattedText read = Markdown.note("Here ![a *bridge*](bridge.jpg).");
    assertThat(read.text()).isEqualTo("Here a bridge.");
    assertThat(read.left())
        .containsExactly(new FormattedText.Left(Reason.PICTURE, "![a *bridge*](bridge.jpg)"));
  }

  @Test
  void plainWords_ofOlderPacks_stayAsTheyAre() {
    for (String words :
        List.of(
            "snake_case_names and 2 * 3 * 4",
            "1. first\n2. second",
            "- an item\n- another",
            "> quoted",
            "    indented",
            "a < b, C:\\dir and `code`",
            "#hashtag, [1] and [sic]",
            "[1]: https://example.org",
            "```\nfence\n```")) {
      assertThat(Markdown.text(words).text()).as(words).isEqualTo(words.strip());
      assertThat(Markdown.text(words).formats()).as(words).isEmpty();
    }
  }

  @Test
  void script_isText() {
    FormattedText read = Markdown.note("<script>alert(1)</script>");
    assertThat(read.text()).isEqualTo("<script>alert(1)</script>");
    assertThat(read.left()).extracting(FormattedText.Left::reason).contains(Reason.HTML);
  }
}
