import type { Place } from '../core/atlas';

/** One thing a reader may mean by a click: a place, or a shape that belongs to none. */
export type Candidate = { place: Place; feature: string } | { place: null; feature: string };

/** The menu where points lie together under a click. */
export interface OpenChooser {
  x: number;
  y: number;
  /** Points that lie together. */
  candidates: Candidate[];
  /** All that lies under the pointer. */
  under: Candidate[];
}
