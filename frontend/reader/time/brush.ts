import { civilOf } from '../../core/when';
import type { Axis } from './axis';

/** Axes longer than this many days are brushed by years, shorter than `SHORT` by days, others by months. */
const LONG = 200 * 365;
const SHORT = 3 * 365;

/**
 * EDTF text of a stretch of the axis, or null for the whole of it. An end at the end of the axis stays open, so that
 * what lies beyond the axis is not cut off.
 */
export function spanText(axis: Axis, first: number, last: number): string | null {
  const from = first <= axis.first ? '..' : dateText(axis, Math.min(first, last));
  const to = last >= axis.last ? '..' : dateText(axis, Math.max(first, last));
  if (from === '..' && to === '..') return null;
  return from === to ? from : `${from}/${to}`;
}

/** Days that an arrow key moves an end of the brush by; PageUp and PageDown take twelve. */
export function brushStep(axis: Axis): number {
  const length = axis.last - axis.first;
  return length > LONG ? 366 : length < SHORT ? 1 : 30.5;
}

/** A year, or a month from 1, as EDTF. */
export function edtfOf(year: number, month?: number): string {
  const yearText = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return month === undefined ? yearText : `${yearText}-${String(month).padStart(2, '0')}`;
}

function dateText(axis: Axis, day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(Math.round(day));
  const length = axis.last - axis.first;
  if (length > LONG) return edtfOf(year);
  const monthText = edtfOf(year, month);
  return length < SHORT ? `${monthText}-${String(dayOfMonth).padStart(2, '0')}` : monthText;
}

type Grip = 'first' | 'last' | 'new';

/** Follows a pointer over the axis: drags an end of the span, or draws a new one. */
export class BrushDrag {
  #grip: Grip | null = null;
  #anchor = 0;
  #from = 0;
  #moved = false;

  /** `other` is the day of the end that stays. */
  begin(event: PointerEvent, axis: Axis, grip: Grip, other: number): void {
    if (event.button !== 0) return;
    this.#grip = grip;
    this.#moved = false;
    this.#from = event.clientX;
    this.#anchor = grip === 'new' ? dayUnder(event, axis) : other;
    if (grip !== 'new') event.stopPropagation();
  }

  /** The stretch drawn so far; null while the pointer has not gone far enough to mean it. */
  move(event: PointerEvent, axis: Axis): [first: number, last: number] | null {
    if (this.#grip === null) return null;
    if (!this.#moved && Math.abs(event.clientX - this.#from) < 5) return null;
    if (!this.#moved) {
      this.#moved = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    const day = dayUnder(event, axis);
    return [Math.min(this.#anchor, day), Math.max(this.#anchor, day)];
  }

  end(): void {
    this.#grip = null;
  }
}

function dayUnder(event: PointerEvent, axis: Axis): number {
  const element = (event.currentTarget as Element).closest('.axis') ?? (event.currentTarget as Element);
  const { left, right, width } = element.getBoundingClientRect();
  // Time runs as the text does.
  const isMirrored = getComputedStyle(element).direction === 'rtl';
  const along = isMirrored ? right - event.clientX : event.clientX - left;
  return axis.day(width > 0 ? along / width : 0);
}
