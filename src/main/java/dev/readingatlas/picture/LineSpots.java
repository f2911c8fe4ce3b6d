package dev.readingatlas.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places for a text along a line, by the rules of frontend/map/line-label.ts: windows of the line
 * as long as the text, smoothed, lifted off the line or set below it, turned so that the text
 * stands upright; the calmest first.
 */
final class LineSpots {
  private static final int SAMPLES = 9;

  /** A baseline may not turn more between two samples, in radians. */
  private static final double MAX_TURN = 0.42;

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

  private record Found(LabelSpot spot, double cost) {}

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
      if (!visible.contains(middle[0], middle[1])) {
        continue;
      }
      double[] samples = upright(smoothed(window(start, run)));
      double[] bend = bendOf(samples);
      if (bend[1] > MAX_TURN || Runs.length(samples) < text.width() + 2) {
        continue;
      }
      double away = Math.hypot(middle[0] - visible.middleX(), middle[1] - visible.middleY());
      double cost = bend[0] + away / 2000;
      found.add(new Found(spot(samples, lift + text.descent() * 0.6), cost));
      found.add(new Found(spot(samples, -lift - text.ascent() * 0.75), cost + BELOW));
    }
    found.sort(Comparator.comparingDouble(Found::cost));
    return found.stream().limit(24).map(Found::spot).toList();
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

  /** The baseline raised off the line, or lowered, and the box of the letters on it. */
  private LabelSpot spot(double[] samples, double raised) {
    double[] baseline = new double[samples.length];
    Box box = Box.NONE;
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
      for (double height : new double[] {raised - text.descent(), raised + text.ascent()}) {
        box = box.with(samples[i] + upX * height, samples[i + 1] + upY * height);
      }
    }
    return new LabelSpot(box, baseline);
  }
}
