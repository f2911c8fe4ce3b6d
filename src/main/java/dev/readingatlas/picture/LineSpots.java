package dev.readingatlas.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places for a text along a line, by the rules of frontend/map/labels/line-label.ts: windows of the
 * line as long as the text, smoothed, lifted off the line or set below it, turned so that the text
 * stands upright; the calmest first. A text whose letters join stands on the chord of its window,
 * moved off until the line no longer reaches it.
 */
final class LineSpots {
  private static final int SAMPLES = 9;

  /** A baseline may not turn more between two samples, in radians. */
  private static final double MAX_TURN = 0.42;

  /** How far a line may leave the chord that a straight text stands on, in pixels. */
  private static final double MOST_BULGE = 12;

  private static final int MOST = 24;

  /** What standing below the line costs, in radians of bend. */
  private static final double BELOW = 0.6;

  private final double[] line;
  private final double[] lengths;
  private final TextBlock text;

  private LineSpots(double[] line, TextBlock text) {
    this.line = line;
    this.text = text;
    this.lengths = new double[line.length / 2];
    for (int i = 1; i < lengths.length; i++) {
      lengths[i] =
          lengths[i - 1]
              + Math.hypot(line[2 * i] - line[2 * i - 2], line[2 * i + 1] - line[2 * i - 1]);
    }
  }

  private record Found(double[] samples, double raised, double start, double cost) {}

  /**
   * Places along one line.
   *
   * @param line in pixels
   * @param visible windows whose middle lies outside are left out
   * @param lift pixels between the line and the text
   */
  static List<LabelSpot> of(double[] line, TextBlock text, Box visible, double lift) {
    return new LineSpots(line, text).find(visible, lift);
  }

  private List<LabelSpot> find(Box visible, double lift) {
    double run = text.width() * 1.08 + 8;
    double total = lengths[lengths.length - 1];
    double step = Math.max(Math.max(run / 5, (total - run) / 150), 6);
    List<Found> found = new ArrayList<>();
    for (double start = 0; start + run <= total; start += step) {
      double[] middle = pointAt(start + run / 2);
      if (visible.contains(middle[0], middle[1])) {
        double away = Math.hypot(middle[0] - visible.middleX(), middle[1] - visible.middleY());
        consider(start, run, away / 2000, lift, found);
      }
    }
    found.sort(Comparator.comparingDouble(Found::cost));
    return chosen(found, run);
  }

  private void consider(double start, double run, double dear, double lift, List<Found> found) {
    double[] course = window(start, run);
    double[] smooth = smoothed(course);
    double[] bent = upright(smooth);
    boolean isStraight = !text.isLoose();
    double[] samples = isStraight ? chord(bent) : bent;
    double above = isStraight ? bulge(course, samples, 1) : 0;
    double below = isStraight ? bulge(course, samples, -1) : 0;
    double[] bend = bendOf(samples);
    if (Math.max(above, below) > MOST_BULGE || !isCalm(samples)) {
      return;
    }
    // Where a line winds, its letters would lie in its bends.
    double cost = bend[0] + dear + stray(course, smooth) / 8;
    found.add(new Found(samples, lift + above + text.descent() * 0.6, start, cost + above / 10));
    found.add(
        new Found(samples, -lift - below - text.ascent() * 0.75, start, cost + below / 10 + BELOW));
  }

  /** Above and below the same stretch are two places; windows that nearly coincide are one. */
  private List<LabelSpot> chosen(List<Found> found, double run) {
    List<Found> chosen = new ArrayList<>();
    List<LabelSpot> spots = new ArrayList<>();
    for (Found one : found) {
      boolean isNew =
          chosen.stream()
              .allMatch(
                  other ->
                      other.start == one.start || Math.abs(other.start - one.start) >= run / 3);
      if (!isNew || spots.size() == MOST) {
        continue;
      }
      // On the inside of a bend the baseline is shorter, and turns more, than the line.
      LabelSpot spot = spot(one.samples, one.raised);
      if (isCalm(spot.baseline()) && !isStruck(spot, one.start, run)) {
        chosen.add(one);
        spots.add(spot);
      }
    }
    return spots;
  }

  private boolean isCalm(double[] baseline) {
    return bendOf(baseline)[1] <= MAX_TURN && Runs.length(baseline) >= text.width() + 2;
  }

  /** Whether the line, from somewhat before a window to somewhat after it, runs in the letters. */
  private boolean isStruck(LabelSpot spot, double start, double run) {
    double to = Math.min(lengths[lengths.length - 1], start + run * 1.25);
    for (double at = Math.max(0, start - run * 0.25); at <= to; at += 3) {
      double[] point = pointAt(at);
      if (spot.box().contains(point[0], point[1]) && isInLetters(spot.baseline(), point)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInLetters(double[] baseline, double[] point) {
    for (int i = 2; i < baseline.length; i += 2) {
      double dx = baseline[i] - baseline[i - 2];
      double dy = baseline[i + 1] - baseline[i - 1];
      double length = Math.max(Math.hypot(dx, dy), 1e-9);
      double x = point[0] - baseline[i - 2];
      double y = point[1] - baseline[i - 1];
      double along = (x * dx + y * dy) / length;
      double up = (x * dy - y * dx) / length;
      if (along >= 0
          && along <= length
          && up > -text.descent() * 0.4
          && up < text.ascent() * 0.75) {
        return true;
      }
    }
    return false;
  }

  /** Samples of the straight way between the ends. */
  private static double[] chord(double[] samples) {
    double[] straight = new double[samples.length];
    for (int i = 0; i < SAMPLES; i++) {
      double share = i / (SAMPLES - 1.0);
      for (int axis = 0; axis < 2; axis++) {
        double from = samples[axis];
        straight[2 * i + axis] = from + (samples[2 * SAMPLES - 2 + axis] - from) * share;
      }
    }
    return straight;
  }

  /** How far a line bulges over a chord that runs rightwards, or under it with side -1. */
  private static double bulge(double[] line, double[] chord, int side) {
    double dx = chord[2 * SAMPLES - 2] - chord[0];
    double dy = chord[2 * SAMPLES - 1] - chord[1];
    double length = Math.max(Math.hypot(dx, dy), 1e-9);
    double most = 0;
    for (int i = 0; i < line.length; i += 2) {
      double up = ((line[i] - chord[0]) * dy - (line[i + 1] - chord[1]) * dx) / length;
      most = Math.max(most, side * up);
    }
    return most;
  }

  /** How far a line leaves its smoothed course at most. */
  private static double stray(double[] line, double[] smooth) {
    double most = 0;
    for (int i = 0; i < line.length; i += 2) {
      most = Math.max(most, Math.hypot(line[i] - smooth[i], line[i + 1] - smooth[i + 1]));
    }
    return most;
  }

  private double[] pointAt(double along) {
    int i = 1;
    while (i < lengths.length - 1 && lengths[i] < along) {
      i++;
    }
    double span = lengths[i] - lengths[i - 1];
    double share = span > 0 ? (along - lengths[i - 1]) / span : 0;
    return new double[] {
      line[2 * i - 2] + (line[2 * i] - line[2 * i - 2]) * share,
      line[2 * i - 1] + (line[2 * i + 1] - line[2 * i - 1]) * share
    };
  }

  private double[] window(double start, double run) {
    double[] samples = new double[2 * SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      System.arraycopy(pointAt(start + run * i / (SAMPLES - 1)), 0, samples, 2 * i, 2);
    }
    return samples;
  }

  private static double[] smoothed(double[] samples) {
    double[] before = samples;
    for (int pass = 0; pass < 3; pass++) {
      double[] after = before.clone();
      for (int i = 2; i < before.length - 2; i++) {
        after[i] = (before[i - 2] + 2 * before[i] + before[i + 2]) / 4;
      }
      before = after;
    }
    return before;
  }

  private static double[] upright(double[] samples) {
    if (samples[2 * SAMPLES - 2] >= samples[0]) {
      return samples;
    }
    double[] turned = new double[samples.length];
    for (int i = 0; i < samples.length; i += 2) {
      turned[i] = samples[samples.length - 2 - i];
      turned[i + 1] = samples[samples.length - 1 - i];
    }
    return turned;
  }

  /** What it turns in all, its steepness counted in, and its sharpest turn, in radians. */
  private static double[] bendOf(double[] samples) {
    double total = 0;
    double sharpest = 0;
    for (int i = 2; i < samples.length - 2; i += 2) {
      double before = Math.atan2(samples[i + 1] - samples[i - 1], samples[i] - samples[i - 2]);
      double after = Math.atan2(samples[i + 3] - samples[i + 1], samples[i + 2] - samples[i]);
      double turn = Math.abs(Math.IEEEremainder(after - before, 2 * Math.PI));
      total += turn;
      sharpest = Math.max(sharpest, turn);
    }
    double steep =
        Math.abs(
            Math.atan2(
                samples[samples.length - 1] - samples[1],
                samples[samples.length - 2] - samples[0]));
    return new double[] {total + steep * 0.5, sharpest};
  }

  /**
   * The baseline raised off the line, or lowered, and the boxes of the letters on it, one between
   * each two samples.
   */
  private LabelSpot spot(double[] samples, double raised) {
    double[] baseline = new double[samples.length];
    List<Box> parts = new ArrayList<>();
    Box whole = Box.NONE;
    Box post = Box.NONE;
    for (int i = 0; i < samples.length; i += 2) {
      int from = Math.max(0, i - 2);
      int to = Math.min(samples.length - 2, i + 2);
      double dx = samples[to] - samples[from];
      double dy = samples[to + 1] - samples[from + 1];
      double length = Math.max(Math.hypot(dx, dy), 1e-9);
      double upX = dy / length;
      double upY = -dx / length;
      baseline[i] = samples[i] + upX * raised;
      baseline[i + 1] = samples[i + 1] + upY * raised;
      Box before = post;
      post = Box.NONE;
      for (double height : new double[] {raised - text.descent(), raised + text.ascent()}) {
        post = post.with(samples[i] + upX * height, samples[i + 1] + upY * height);
      }
      whole = whole.with(post);
      if (i > 0) {
        parts.add(before.with(post));
      }
    }
    return new LabelSpot(whole, parts, baseline);
  }
}
