package dev.readingatlas.picture;

import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text ready to be set: measured, and turned into outlines wherever they go. */
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
   * Sets a text in as few lines as fit a width, three at most, broken at spaces only.
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

  /**
   * The outlines of the first line, straight, in the direction of a baseline and over its middle.
   */
  Path2D straightAlong(double[] baseline) {
    int last = baseline.length;
    double angle = Math.atan2(baseline[last - 1] - baseline[1], baseline[last - 2] - baseline[0]);
    AffineTransform turn =
        AffineTransform.getTranslateInstance(
            (baseline[0] + baseline[last - 2]) / 2, (baseline[1] + baseline[last - 1]) / 2);
    turn.rotate(angle);
    return new Path2D.Double(centred(0, 0), turn);
  }

  /** The outlines of the first line, letter by letter along a baseline. */
  Path2D along(double[] baseline) {
    Path2D outline = new Path2D.Double();
    List<TextLayout> letters = new ArrayList<>();
    String line = lines.getFirst();
    BreakIterator letter = BreakIterator.getCharacterInstance(Locale.ROOT);
    letter.setText(line);
    double total = 0;
    for (int from = letter.first(), to = letter.next();
        to != BreakIterator.DONE;
        from = to, to = letter.next()) {
      TextLayout one = typefaces.set(line.substring(from, to), face, bold, size, 0);
      letters.add(one);
      total += one.getAdvance() + spacing * size;
    }
    double at = (Runs.length(baseline) - total + spacing * size) / 2;
    for (TextLayout one : letters) {
      double middle = at + one.getAdvance() / 2;
      double[] point = pointAt(baseline, middle);
      AffineTransform move = AffineTransform.getTranslateInstance(point[0], point[1]);
      move.rotate(point[2]);
      move.translate(-one.getAdvance() / 2, 0);
      outline.append(one.getOutline(move), false);
      at += one.getAdvance() + spacing * size;
    }
    return outline;
  }

  /** Whether its letters may be set apart and turned one by one. */
  boolean isLoose() {
    return layouts.getFirst().isLeftToRight() && !hasJoinedLetters(lines.getFirst());
  }

  static boolean hasJoinedLetters(String text) {
    return text.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            script ->
                script == Character.UnicodeScript.ARABIC
                    || script == Character.UnicodeScript.SYRIAC);
  }

  /** x, y and direction at so many pixels along a run; beyond its ends straight on. */
  private static double[] pointAt(double[] xy, double along) {
    double left = along;
    for (int i = 2; ; i += 2) {
      double dx = xy[i] - xy[i - 2];
      double dy = xy[i + 1] - xy[i - 1];
      double step = Math.hypot(dx, dy);
      if (left <= step || i + 2 >= xy.length) {
        double share = step == 0 ? 0 : left / step;
        // Between two pieces the direction changes by and by.
        double turned = direction(xy, i, share);
        return new double[] {xy[i - 2] + dx * share, xy[i - 1] + dy * share, turned};
      }
      left -= step;
    }
  }

  private static double direction(double[] xy, int i, double share) {
    double here = Math.atan2(xy[i + 1] - xy[i - 1], xy[i] - xy[i - 2]);
    boolean isEarly = share < 0.5;
    int j = isEarly ? i - 2 : i + 2;
    if (j < 2 || j >= xy.length) {
      return here;
    }
    double there = Math.atan2(xy[j + 1] - xy[j - 1], xy[j] - xy[j - 2]);
    double turn = Math.IEEEremainder(there - here, 2 * Math.PI);
    return here + turn * Math.min(0.5, Math.abs(0.5 - share));
  }

  private TextLayout layout(String line) {
    return typefaces.set(line, face, bold, size, spacing);
  }

  private List<String> wrapped(String text, double room) {
    List<String> words = List.of(text.strip().split(" +"));
    for (int count = 1; ; count++) {
      List<String> split = evenly(words, count);
      if (count >= Math.min(MOST_LINES, words.size())
          || split.stream().allMatch(line -> layout(line).getAdvance() <= room)) {
        return split;
      }
    }
  }

  /** The split into so many lines whose longest is shortest. */
  private List<String> evenly(List<String> words, int count) {
    if (count <= 1) {
      return List.of(String.join(" ", words));
    }
    List<String> best = List.of();
    double bestWidth = Double.POSITIVE_INFINITY;
    for (int first = 1; first <= words.size() - count + 1; first++) {
      List<String> split = new ArrayList<>();
      split.add(String.join(" ", words.subList(0, first)));
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
