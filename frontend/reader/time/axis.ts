import type { Period, When } from '../../core/atlas';
import type { TimeSpan } from '../../core/filter';
import { civilOf, dayOf } from '../../core/when';

/** A stretch of days with both ends, laid over the width of the time bar; positions run from 0 to 1. */
export class Axis {
  constructor(
    readonly first: number,
    readonly last: number,
  ) {
    if (!(last > first))
      throw new Error(`Invalid axis: days ${first} to ${last}, expected the last after the first`);
  }

  /** Where a day stands; outside the axis it is held at the nearer end. */
  position(day: number): number {
    return Math.min(1, Math.max(0, (day - this.first) / (this.last - this.first)));
  }

  day(position: number): number {
    return Math.round(this.first + Math.min(1, Math.max(0, position)) * (this.last - this.first));
  }

  /** Where a span begins and ends; an open end reaches the end of the axis. */
  stretch(span: TimeSpan): [from: number, to: number] {
    return [
      span.first === null ? 0 : this.position(span.first),
      span.last === null ? 1 : this.position(span.last + 1),
    ];
  }
}

/** The axis of an atlas: from the first to the last day of its periods, or of its excerpts where it has none, and a margin. */
export function axisOf(periods: readonly Period[], whens: readonly When[]): Axis | null {
  const spans: readonly TimeSpan[] = periods.length > 0 ? periods.map(({ when }) => when) : whens;
  const days = spans.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null);
  if (days.length === 0) return null;
  const first = Math.min(...days);
  const last = Math.max(...days);
  const margin = Math.max(30, (last - first) * 0.03);
  return new Axis(Math.floor(first - margin), Math.ceil(last + margin));
}

/** Excerpts that begin in the same stretch of the axis. */
export interface Tick {
  position: number;
  count: number;
  /** Every one of them has an uncertain end. */
  uncertain: boolean;
  whens: When[];
}

export interface Ticks {
  ticks: Tick[];
  earlier: number;
  later: number;
}

/** Ticks of the middles of whens, gathered into `slots` stretches; what lies wholly outside the axis is counted. */
export function ticksOf(axis: Axis, whens: readonly When[], slots: number): Ticks {
  const bySlot = new Map<number, Tick>();
  let earlier = 0;
  let later = 0;
  for (const when of whens) {
    if (when.last !== null && when.last < axis.first) earlier++;
    else if (when.first !== null && when.first > axis.last) later++;
    else {
      const from = Math.max(axis.first, when.first ?? axis.first);
      const to = Math.min(axis.last, when.last ?? axis.last);
      const slot = Math.min(slots - 1, Math.floor(axis.position((from + to) / 2) * slots));
      const uncertain = when.firstUncertain || when.lastUncertain;
      const tick = bySlot.get(slot);
      if (tick) {
        tick.count++;
        tick.uncertain &&= uncertain;
        tick.whens.push(when);
      } else bySlot.set(slot, { position: (slot + 0.5) / slots, count: 1, uncertain, whens: [when] });
    }
  }
  return { ticks: [...bySlot.values()].sort((a, b) => a.position - b.position), earlier, later };
}

/** A year written on the axis, astronomical: 0 is 1 BCE; or a month of it. */
export interface TimeMark {
  year: number;
  /** From 1. */
  month?: number;
  position: number;
}

/** Round years, at most `years` of them; where fewer than two lie on the axis, months, at most `months`. */
export function timeMarks(axis: Axis, years: number, months = years): TimeMark[] {
  const marks = yearMarks(axis, years);
  return marks.length > 1 ? marks : monthMarks(axis, months);
}

function monthMarks(axis: Axis, most: number): TimeMark[] {
  const first = civilOf(axis.first);
  const last = civilOf(axis.last);
  const count = (last.year - first.year) * 12 + last.month - first.month + 1;
  const step = [1, 3, 6].find((s) => count / s <= most) ?? 12;
  const marks: TimeMark[] = [];
  for (let i = 0; i < count; i++) {
    const month = ((first.month - 1 + i) % 12) + 1;
    const year = first.year + Math.floor((first.month - 1 + i) / 12);
    const day = dayOf({ year, month, day: 1 });
    if ((month - 1) % step === 0 && day >= axis.first)
      marks.push({ year, month, position: axis.position(day) });
  }
  return marks;
}

/** Years that are round for people, at most `most` of them. */
export function yearMarks(axis: Axis, most: number): TimeMark[] {
  const firstYear = yearOf(axis.first);
  const lastYear = yearOf(axis.last);
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000].find(
      (s) => (lastYear - firstYear) / s <= most,
    ) ?? 10_000;
  const marks: TimeMark[] = [];
  for (let count = Math.ceil(firstYear / step) * step; count <= lastYear; count += step) {
    const year = roundYear(count, step);
    const day = firstDayOf(year);
    if (day >= axis.first && day <= axis.last) marks.push({ year, position: axis.position(day) });
  }
  return marks;
}

/** People count 200 BCE, 1 CE, 200: no year 0, and -199 for the year they call 200 BCE. */
function roundYear(count: number, step: number): number {
  return step === 1 || count > 0 ? count : count + 1;
}

export function firstDayOf(year: number): number {
  return dayOf({ year, month: 1, day: 1 });
}

export function yearOf(day: number): number {
  return civilOf(day).year;
}
