import type { MapView } from '../core/geography';
import type { Language } from '../core/languages';
import type { SheetStop } from './bottom-sheet-stops';
import type { ViewerState } from './link-state';
import type { Tab } from './viewer-parts';

/** What of a screen no link names; each entry of the browser's history keeps it, so that Back shows the same screen. */
export interface Screen {
  tab: Tab;
  /** A chosen shape that belongs to no place. */
  feature: string | null;
  /** Ids of the other places under the click that opened the place; null where no click did. */
  others: readonly string[] | null;
  beyondTime: boolean;
  panelOpen: boolean;
  stop: SheetStop;
  language: Language;
  /** Exactly, where a link rounds; null for the whole atlas. */
  view: MapView | null;
}

/** A screen and what a link says of it. */
export interface Shown extends Screen {
  state: ViewerState;
}

/** Whether going from one screen to the other is a step that Back takes back: a choice, and not a fold, a hover or a move of the map. */
export function isStep(from: Shown, to: Shown): boolean {
  return choicesOf(from) !== choicesOf(to);
}

function choicesOf({ state, tab, feature, language }: Shown): string {
  const { place, excerpt, reading, order, lang, periods, span, undated, compare } = state;
  return JSON.stringify([
    [place, excerpt, reading, order, lang, periods, span, undated, compare],
    [tab, feature, language],
  ]);
}

/** What the browser's history keeps: of plain values only. */
export function screenOf({
  tab,
  feature,
  others,
  beyondTime,
  panelOpen,
  stop,
  language,
  view,
}: Shown): Screen {
  return { tab, feature, others, beyondTime, panelOpen, stop, language, view };
}
