import type { Box, LabelBounds } from './label-placement';
import type { TextSize } from './text-measure';

/** A label set along a line: the baseline as x and y in turn, left to right. */
export interface LinePosition extends LabelBounds {
  baseline: number[];
  parts: Box[];
}

/** Samples of a baseline. */
const SAMPLES = 9;
/** A baseline may not turn more between two samples, in radians. */
const MAX_TURN = 0.42;
/** How far a line may leave the chord that a straight text stands on, in pixels. */
const MOST_BULGE = 12;
/** What standing below the line costs, in radians of bend. */
const BELOW = 0.6;

/**
 * Places for a text along a line, the calmest first: windows of the line as long as the text, smoothed, lifted off
 * the line or set below it, turned so that the text stands upright. None where the line is too short or turns too sharply.
 * A straight text stands on the chord of its window, moved off until the line no longer reaches it.
 *
 * @param line x and y in turn, in pixels
 * @param visible windows whose middle lies outside are left out
 * @param lift pixels between the line and the text
 * @param straight the text is not to be bent
 */
export function linePositions(
  line: readonly number[],
  text: TextSize,
  visible: Box,
  lift: number,
  straight = false,
  most = 6,
): LinePosition[] {
  const run = text.width * 1.08 + 8;
  const lengths = runningLengths(line);
  const total = lengths.at(-1) ?? 0;
  if (total < run) return [];
  const step = Math.max(run / 5, (total - run) / 150, 6);
  const found: { samples: number[]; raised: number; start: number; cost: number }[] = [];
  /** The line from somewhat before a window to somewhat after it. */
  const around = (start: number) => {
    const from = Math.max(0, start - run * 0.25);
    const to = Math.min(total, start + run * 1.25);
    const count = Math.ceil((to - from) / 3);
    return Array.from({ length: count + 1 }, (_, i) =>
      pointAt(line, lengths, from + ((to - from) * i) / count),
    );
  };
  const centerX = (visible.minX + visible.maxX) / 2;
  const centerY = (visible.minY + visible.maxY) / 2;
  for (let start = 0; start + run <= total; start += step) {
    const middle = pointAt(line, lengths, start + run / 2);
    if (middle.x < visible.minX || middle.x > visible.maxX) continue;
    if (middle.y < visible.minY || middle.y > visible.maxY) continue;
    const course = windowOf(line, lengths, start, run);
    const samples = smoothed(course);
    const isUpright = samples[2 * SAMPLES - 2]! >= samples[0]!;
    const bent = isUpright ? samples : reversed(samples);
    const upright = straight ? chordOf(bent) : bent;
    const bulge = straight ? bulgeOf(course, upright) : { above: 0, below: 0 };
    if (Math.max(bulge.above, bulge.below) > MOST_BULGE) continue;
    const bend = bendOf(upright);
    if (bend.sharpest > MAX_TURN || runningLengths(upright).at(-1)! < text.width + 2) continue;
    const away = Math.hypot(middle.x - centerX, middle.y - centerY);
    // Where a line winds, its letters would lie in its bends.
    const cost = bend.total + away / 2000 + strayOf(course, samples) / 8;
    const above = lift + bulge.above + text.descent * 0.6;
    const below = lift + bulge.below + text.ascent * 0.75;
    found.push({ samples: upright, raised: above, start, cost: cost + bulge.above / 10 });
    found.push({ samples: upright, raised: -below, start, cost: cost + bulge.below / 10 + BELOW });
  }
  found.sort((a, b) => a.cost - b.cost);
  const chosen: { position: LinePosition; start: number }[] = [];
  for (const one of found) {
    if (chosen.length === most) break;
    // Above and below the same stretch are two places; windows that nearly coincide are one.
    const isNew = ({ start }: { start: number }) =>
      start === one.start || Math.abs(start - one.start) >= run / 3;
    if (!chosen.every(isNew)) continue;
    // On the inside of a bend the baseline is shorter, and turns more, than the line.
    const position = positionOf(one.samples, text, one.raised);
    const { baseline } = position;
    if (bendOf(baseline).sharpest > MAX_TURN || runningLengths(baseline).at(-1)! < text.width + 2) continue;
    if (!isStruck(position, around(one.start), text)) chosen.push({ position, start: one.start });
  }
  return chosen.map(({ position }) => position);
}

function runningLengths(line: readonly number[]): number[] {
  const lengths = [0];
  for (let i = 2; i < line.length; i += 2) {
    lengths.push(lengths.at(-1)! + Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!));
  }
  return lengths;
}

function pointAt(line: readonly number[], lengths: number[], along: number): { x: number; y: number } {
  let low = 1;
  let high = lengths.length - 1;
  while (low < high) {
    const half = (low + high) >> 1;
    if (lengths[half]! < along) low = half + 1;
    else high = half;
  }
  const span = lengths[low]! - lengths[low - 1]!;
  const share = span > 0 ? (along - lengths[low - 1]!) / span : 0;
  const i = 2 * low;
  return {
    x: line[i - 2]! + (line[i]! - line[i - 2]!) * share,
    y: line[i - 1]! + (line[i + 1]! - line[i - 1]!) * share,
  };
}

function windowOf(line: readonly number[], lengths: number[], start: number, run: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const { x, y } = pointAt(line, lengths, start + (run * i) / (SAMPLES - 1));
    samples.push(x, y);
  }
  return samples;
}

function smoothed(samples: number[]): number[] {
  let before = samples;
  for (let pass = 0; pass < 3; pass++) {
    const after = [...before];
    for (let i = 2; i < before.length - 2; i++) {
      after[i] = (before[i - 2]! + 2 * before[i]! + before[i + 2]!) / 4;
    }
    before = after;
  }
  return before;
}

function reversed(samples: number[]): number[] {
  const turned: number[] = [];
  for (let i = samples.length - 2; i >= 0; i -= 2) turned.push(samples[i]!, samples[i + 1]!);
  return turned;
}

/** Whether one of the points lies in the letters on a baseline. */
function isStruck(
  { baseline, box }: LinePosition,
  points: readonly { x: number; y: number }[],
  text: TextSize,
): boolean {
  return points.some(({ x, y }) => {
    if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) return false;
    for (let i = 2; i < baseline.length; i += 2) {
      const dx = baseline[i]! - baseline[i - 2]!;
      const dy = baseline[i + 1]! - baseline[i - 1]!;
      const length = Math.hypot(dx, dy) || 1;
      const along = ((x - baseline[i - 2]!) * dx + (y - baseline[i - 1]!) * dy) / length;
      const up = ((x - baseline[i - 2]!) * dy - (y - baseline[i - 1]!) * dx) / length;
      if (along >= 0 && along <= length && up > -text.descent * 0.4 && up < text.ascent * 0.75) return true;
    }
    return false;
  });
}

/** Samples of the straight way between the ends. */
function chordOf(samples: number[]): number[] {
  const [x1, y1] = samples as [number, number];
  const [x2, y2] = samples.slice(-2) as [number, number];
  return Array.from({ length: samples.length }, (_, i) => {
    const share = Math.floor(i / 2) / (samples.length / 2 - 1);
    return i % 2 ? y1 + (y2 - y1) * share : x1 + (x2 - x1) * share;
  });
}

/** How far a line leaves its smoothed course at most. */
function strayOf(line: number[], smooth: number[]): number {
  let most = 0;
  for (let i = 0; i < line.length; i += 2) {
    most = Math.max(most, Math.hypot(line[i]! - smooth[i]!, line[i + 1]! - smooth[i + 1]!));
  }
  return most;
}

/** How far a line bulges over a chord that runs rightwards, and under it. */
function bulgeOf(line: number[], chord: number[]): { above: number; below: number } {
  const [x1, y1] = chord as [number, number];
  const [x2, y2] = chord.slice(-2) as [number, number];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  let above = 0;
  let below = 0;
  for (let i = 0; i < line.length; i += 2) {
    const up = ((line[i]! - x1) * (y2 - y1) - (line[i + 1]! - y1) * (x2 - x1)) / length;
    above = Math.max(above, up);
    below = Math.max(below, -up);
  }
  return { above, below };
}

function bendOf(samples: number[]): { total: number; sharpest: number } {
  let total = 0;
  let sharpest = 0;
  for (let i = 2; i < samples.length - 2; i += 2) {
    const before = Math.atan2(samples[i + 1]! - samples[i - 1]!, samples[i]! - samples[i - 2]!);
    const after = Math.atan2(samples[i + 3]! - samples[i + 1]!, samples[i + 2]! - samples[i]!);
    let turn = Math.abs(after - before);
    if (turn > Math.PI) turn = 2 * Math.PI - turn;
    total += turn;
    sharpest = Math.max(sharpest, turn);
  }
  const steep = Math.abs(Math.atan2(samples.at(-1)! - samples[1]!, samples[2 * SAMPLES - 2]! - samples[0]!));
  return { total: total + steep * 0.5, sharpest };
}

/** The baseline raised off the line, or lowered, and the boxes of the letters on it, one between each two samples. */
function positionOf(samples: number[], text: TextSize, raised: number): LinePosition {
  const baseline: number[] = [];
  const posts: number[][] = [];
  for (let i = 0; i < samples.length; i += 2) {
    const from = Math.max(0, i - 2);
    const to = Math.min(samples.length - 2, i + 2);
    const dx = samples[to]! - samples[from]!;
    const dy = samples[to + 1]! - samples[from + 1]!;
    const length = Math.hypot(dx, dy) || 1;
    const up = { x: dy / length, y: -dx / length };
    const at = (height: number) => [samples[i]! + up.x * height, samples[i + 1]! + up.y * height];
    baseline.push(...at(raised));
    posts.push([...at(raised - text.descent), ...at(raised + text.ascent)]);
  }
  const parts = posts.slice(1).map((post, i) => boxAround([...posts[i]!, ...post]));
  return { baseline, parts, box: boxAround(posts.flat()) };
}

function boxAround(xy: readonly number[]): Box {
  const box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < xy.length; i += 2) {
    box.minX = Math.min(box.minX, xy[i]!);
    box.maxX = Math.max(box.maxX, xy[i]!);
    box.minY = Math.min(box.minY, xy[i + 1]!);
    box.maxY = Math.max(box.maxY, xy[i + 1]!);
  }
  return box;
}
