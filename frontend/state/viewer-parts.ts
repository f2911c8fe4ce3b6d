import type { BadPart } from './link-state';

/** What a viewer is made of; a host may ask for some of it only. */
export const VIEWER_PARTS = ['map', 'time', 'panel', 'index', 'title'] as const;

export type ViewerPart = (typeof VIEWER_PARTS)[number];

/** The panel's tabs. */
export type Tab = 'place' | 'reading' | 'index' | 'layers' | 'time';

/** The colours to show: the host page's, if it does not say. */
export type Theme = 'light' | 'dark' | 'auto';

const THEMES: readonly string[] = ['light', 'dark', 'auto'] satisfies Theme[];

/**
 * The parts that `ui` asks for, such as `map,time`. Where it names none that there is, all of them; the title bar only
 * where the viewer is not embedded.
 */
export function partsOf(ui: string, embedded: boolean): ReadonlySet<ViewerPart> {
  const asked = VIEWER_PARTS.filter((part) => listed(ui).includes(part));
  return new Set(asked.length > 0 ? asked : VIEWER_PARTS.filter((part) => !embedded || part !== 'title'));
}

/** Option values the host passed that do not exist. */
export function invalidOptions(ui: string, theme: string): BadPart[] {
  const bad: BadPart[] = listed(ui)
    .filter((part) => !(VIEWER_PARTS as readonly string[]).includes(part))
    .map((value) => ({ part: 'ui', value }));
  return theme === '' || THEMES.includes(theme) ? bad : [...bad, { part: 'theme', value: theme }];
}

/**
 * The panel's tabs; none where there is no panel. The index may stand without the others.
 *
 * @param hasTexts whether the atlas has a text to read
 */
export function tabsOf(parts: ReadonlySet<ViewerPart>, narrow: boolean, hasTexts = true): readonly Tab[] {
  const has: Record<Tab, boolean> = {
    place: parts.has('panel'),
    reading: parts.has('panel') && hasTexts,
    index: parts.has('index'),
    layers: parts.has('panel') && parts.has('map'),
    // Where there is room, the time has a bar of its own.
    time: parts.has('time') && narrow,
  };
  return (['place', 'reading', 'index', 'layers', 'time'] as const).filter((tab) => has[tab]);
}

function listed(ui: string): string[] {
  return ui
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
