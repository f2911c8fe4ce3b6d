package dev.readingatlas.picture;

import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Lines of text ready to be set: measured, and turned into outlines. */
final class TextBlock {
  /** Height of a further line in em. */
  private static final double LEADING = 1.15;

  private static final int MOST_LINES = 3;

  private final Typefaces typefaces;
  private final Typefaces.Face face;
  private final boolean bold;
  private final float size;
  private final float spacing;
  private final List<String> lines;
  private final List<TextLayout> layouts;

  /**
   * Sets a text in as few lines as fit a width, three at most, broken at spaces and after hyphens.
   *
   * @param size in pixels
   * @param spacing between letters in em; 0 where letters join
   * @param room in pixels
   */
  TextBlock(
      Typefaces typefaces,
      String text,
      Typefaces.Face face,
      boolean bold,
      double size,
      double spacing,
      double room) {
    this.typefaces = typefaces;
    this.face = face;
    this.bold = bold;
    this.size = (float) size;
    this.spacing = (float) spacing;
    this.lines = wrapped(text, room);
    this.layouts = lines.stream().map(this::layout).toList();
  }

  double width() {
    return layouts.stream().mapToDouble(TextLayout::getAdvance).max().orElseThrow();
  }

  /** Of the first line, above its baseline. */
  double ascent() {
    return Math.min(layouts.getFirst().getAscent(), 1.05 * size);
  }

  /** Of the whole block, below the baseline of its first line. */
  double descent() {
    return Math.min(layouts.getFirst().getDescent(), 0.4 * size)
        + (lines.size() - 1) * size * LEADING;
  }

  double height() {
    return ascent() + descent();
  }

  /** The outlines, each line centred on x. */
  Path2D centred(double x, double baseline) {
    Path2D outline = new Path2D.Double();
    for (int i = 0; i < layouts.size(); i++) {
      TextLayout line = layouts.get(i);
      AffineTransform move =
          AffineTransform.getTranslateInstance(
              x - (line.getAdvance() - spacing * size) / 2, baseline + i * size * LEADING);
      outline.append(line.getOutline(move), false);
    }
    return outline;
  }

  static boolean hasJoinedLetters(String text) {
    return text.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            script ->
                script == Character.UnicodeScript.ARABIC
                    || script == Character.UnicodeScript.SYRIAC);
  }

  private TextLayout layout(String line) {
    return typefaces.set(line, face, bold, size, spacing);
  }

  private List<String> wrapped(String text, double room) {
    List<String> words = List.of(text.strip().split("(?<= )(?! )|(?<=\\p{L}-)(?=\\p{L})"));
    for (int count = 1; ; count++) {
      List<String> split = evenly(words, count);
      if (count >= Math.min(MOST_LINES, words.size())
          || split.stream().allMatch(line -> layout(line).getAdvance() <= room)) {
        return split;
      }
    }
  }

  /** Words with the spaces after them, as a line. */
  private static String line(List<String> words) {
    return String.join("", words).strip();
  }

  /** The split into so many lines whose longest is shortest. */
  private List<String> evenly(List<String> words, int count) {
    if (count <= 1) {
      return List.of(line(words));
    }
    List<String> best = List.of();
    double bestWidth = Double.POSITIVE_INFINITY;
    for (int first = 1; first <= words.size() - count + 1; first++) {
      List<String> split = new ArrayList<>();
      split.add(line(words.subList(0, first)));
      split.addAll(evenly(words.subList(first, words.size()), count - 1));
      double width =
          split.stream().mapToDouble(line -> layout(line).getAdvance()).max().orElseThrow();
      if (width < bestWidth) {
        best = split;
        bestWidth = width;
      }
    }
    return best;
  }
}
