import { hasDates } from '../core/atlas-dates';
import { initialLayers } from './link-state';
import { languageOfNames, type Side } from './side';
import type { Store } from './store';
import { partsOf, type ViewerPart } from './viewer-parts';

/** Under this width in pixels the panel is a bottom sheet: a phone's, and a frame's that is narrower still. */
const NARROW = { page: 800, frame: 560 };
/** Under this width the header's buttons show their signs only. */
const TIGHT = 1200;

/** The panel is a bottom sheet. */
export function isNarrow({ state: { size }, options: { embedded } }: Store): boolean {
  return size.width > 0 && size.width < (embedded ? NARROW.frame : NARROW.page);
}

/** There is no room for two maps. */
export function isFrameWide({ state: { size } }: Store): boolean {
  return size.width < NARROW.page;
}

export function isTight({ state: { size } }: Store): boolean {
  return size.width < TIGHT;
}

/** The parts of the viewer that are shown. */
export function visibleParts({
  state: { lookup },
  options: { ui, embedded },
}: Store): ReadonlySet<ViewerPart> {
  const parts = partsOf(ui, embedded);
  return lookup && !hasDates(lookup.atlas) ? new Set([...parts].filter((part) => part !== 'time')) : parts;
}

/** The names and the time of the map on the right; null for one map, or where there is no room for two. */
export function comparedSide(store: Store): Side | null {
  return isNarrow(store) || isFrameWide(store) || !visibleParts(store).has('map')
    ? null
    : (store.state.link?.compare ?? null);
}

/** Ids of the layers that are on. */
export function layersOn({ state: { link, lookup } }: Store): Set<string> {
  return new Set(link?.layers ?? (lookup ? initialLayers(lookup.atlas) : []));
}

/** The language that names are shown in, of a loaded atlas. */
export function namesLanguage({ state: { link, lookup }, t }: Store): string {
  return languageOfNames(link!, t.lang, lookup!.atlas);
}
