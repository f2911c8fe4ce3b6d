import type { Box, Spot } from './label-placement';
import type { TextSize } from './text-measure';

/** A label set along a line: the baseline as x and y in turn, left to right. */
export interface LineSpot extends Spot {
  baseline: number[];
}

/** Samples of a baseline. */
const SAMPLES = 9;
/** A baseline may not turn more between two samples, in radians. */
const MAX_TURN = 0.42;
/** What standing below the line costs, in radians of bend. */
const BELOW = 0.6;

/**
 * Places for a text along a line, the calmest first: windows of the line as long as the text, smoothed, lifted off
 * the line or set below it, turned so that the text stands upright. None where the line is too short or turns too sharply.
 *
 * @param line x and y in turn, in pixels
 * @param visible windows whose middle lies outside are left out
 * @param lift pixels between the line and the text
 */
export function lineSpots(
  line: readonly number[],
  text: TextSize,
  visible: Box,
  lift: number,
  most = 6,
): LineSpot[] {
  const run = text.width * 1.08 + 8;
  const lengths = runningLengths(line);
  const total = lengths.at(-1) ?? 0;
  if (total < run) return [];
  const step = Math.max(run / 5, (total - run) / 150, 6);
  const found: { spot: LineSpot; start: number; cost: number }[] = [];
  const centerX = (visible.minX + visible.maxX) / 2;
  const centerY = (visible.minY + visible.maxY) / 2;
  for (let start = 0; start + run <= total; start += step) {
    const middle = pointAt(line, lengths, start + run / 2);
    if (middle.x < visible.minX || middle.x > visible.maxX) continue;
    if (middle.y < visible.minY || middle.y > visible.maxY) continue;
    const samples = smoothed(windowOf(line, lengths, start, run));
    const upright = samples[2 * SAMPLES - 2]! >= samples[0]! ? samples : reversed(samples);
    const bend = bendOf(upright);
    if (bend.sharpest > MAX_TURN || runningLengths(upright).at(-1)! < text.width + 2) continue;
    const away = Math.hypot(middle.x - centerX, middle.y - centerY);
    const cost = bend.total + away / 2000;
    found.push({ spot: spotOf(upright, text, lift + text.descent * 0.6), start, cost });
    found.push({ spot: spotOf(upright, text, -lift - text.ascent * 0.75), start, cost: cost + BELOW });
  }
  found.sort((a, b) => a.cost - b.cost);
  const chosen: typeof found = [];
  for (const one of found) {
    if (chosen.length === most) break;
    // Above and below the same stretch are two places; windows that nearly coincide are one.
    const isNew = ({ start }: typeof one) => start === one.start || Math.abs(start - one.start) >= run / 3;
    if (chosen.every(isNew)) chosen.push(one);
  }
  return chosen.map(({ spot }) => spot);
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

/** The baseline raised off the line, or lowered, and the box of the letters on it. */
function spotOf(samples: number[], text: TextSize, raised: number): LineSpot {
  const baseline: number[] = [];
  const box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < samples.length; i += 2) {
    const from = Math.max(0, i - 2);
    const to = Math.min(samples.length - 2, i + 2);
    const dx = samples[to]! - samples[from]!;
    const dy = samples[to + 1]! - samples[from + 1]!;
    const length = Math.hypot(dx, dy) || 1;
    const up = { x: dy / length, y: -dx / length };
    baseline.push(samples[i]! + up.x * raised, samples[i + 1]! + up.y * raised);
    for (const height of [raised - text.descent, raised + text.ascent]) {
      const x = samples[i]! + up.x * height;
      const y = samples[i + 1]! + up.y * height;
      box.minX = Math.min(box.minX, x);
      box.maxX = Math.max(box.maxX, x);
      box.minY = Math.min(box.minY, y);
      box.maxY = Math.max(box.maxY, y);
    }
  }
  return { baseline, box };
}
