import type { Atlas } from '../core/atlas';
import type { MapView } from '../core/geography';
import type { Order } from '../core/groups';
import { isLanguage, LANGUAGE_PART, type Language } from '../core/languages';
import { hasLineWalk } from '../core/line-walk';
import { ALL_NAMES } from '../core/names';
import { FIRST_SIDE, printSide, type Side } from './side';

/** Everything a link holds. */
export interface ViewerState extends Side {
  place: string | null;
  excerpt: string | null;
  /** Ids of layers that are on; null for the atlas's own choice. */
  layers: string[] | null;
  /** The reading that is open. */
  reading: string | null;
  order: Order;
  /** What a second map beside the first shows; null for one map. */
  compare: Side | null;
  /** The spot in the middle of what no panel covers, and the zoom; null for the whole atlas. */
  view: MapView | null;
  /** The language of the interface, where the link asks for one. */
  interface: Language | null;
}

/** A part of a link that names nothing in this atlas. */
export interface BadPart {
  part:
    | 'place'
    | 'excerpt'
    | 'period'
    | 'span'
    | 'layers'
    | 'reading'
    | 'order'
    | 'lang'
    | 'view'
    | 'interface'
    | 'undated'
    | 'compare'
    | 'ui'
    | 'theme';
  value: string;
}

/** The parts of a link, which are also the attributes of the element. */
export const KEYS = [
  'place',
  'excerpt',
  'period',
  'span',
  'undated',
  'layers',
  'reading',
  'order',
  'lang',
  'compare',
  'view',
  LANGUAGE_PART,
] as const;

const ORDERS: readonly Order[] = ['text', 'time', 'along'];

export function initialState(): ViewerState {
  return {
    ...FIRST_SIDE,
    place: null,
    excerpt: null,
    layers: null,
    reading: null,
    order: 'text',
    compare: null,
    view: null,
    interface: null,
  };
}

/** Ids of the layers a reader can turn on and off, and whether they are on at first sight. */
export function initialLayers(atlas: Atlas): string[] {
  return atlas.layers.filter((layer) => layer.visible).map((layer) => layer.id);
}

/** Reads a query such as `?place=shusha`; what names nothing here is left out and listed. */
export function parseState(
  query: string,
  atlas: Atlas,
  isSpan: (text: string) => boolean,
): { state: ViewerState; bad: BadPart[] } {
  const given = new URLSearchParams(query);
  const state = initialState();
  const bad: BadPart[] = [];
  const parts = partReader((part) => given.get(part), bad);
  const { one, many } = parts;

  state.place = one('place', (id) => atlas.places.some((place) => place.id === id));
  state.reading = one('reading', (id) => atlas.readings.some((reading) => reading.id === id));
  state.excerpt = one('excerpt', (id) =>
    atlas.readings.some((reading) => reading.excerpts.some((excerpt) => excerpt.id === id)),
  );
  state.layers = many('layers', atlas.layers);
  if (state.layers && sameIds(state.layers, initialLayers(atlas))) state.layers = null;
  Object.assign(state, readSide(parts, atlas, isSpan));
  const walkable = hasLineWalk(
    atlas.places.find(({ id }) => id === state.place),
    atlas,
  );
  state.order =
    (one(
      'order',
      (order) => (ORDERS as readonly string[]).includes(order) && (order !== 'along' || walkable),
    ) as Order | null) ?? state.order;
  state.compare = parseSide(given.get('compare'), atlas, isSpan, bad);
  const view = one('view', (text) => parseView(text) !== null);
  state.view = view === null ? null : parseView(view);
  state.interface = one(LANGUAGE_PART, isLanguage) as Language | null;
  return { state, bad };
}

interface PartReader {
  one(part: BadPart['part'], known: (value: string) => boolean): string | null;
  many(part: BadPart['part'], offered: readonly { id: string }[]): string[] | null;
}

/** Reads parts by name; what names nothing here is put on the list. */
function partReader(
  get: (part: BadPart['part']) => string | null,
  bad: BadPart[],
  within?: BadPart['part'],
): PartReader {
  const refuse = (part: BadPart['part'], value: string) => {
    bad.push(within ? { part: within, value: `${part}:${value}` } : { part, value });
  };
  return {
    one(part, known) {
      const value = get(part);
      if (value === null || value === '') return null;
      if (known(value)) return value;
      refuse(part, value);
      return null;
    },
    many(part, offered) {
      const value = get(part);
      if (value === null) return null;
      const asked = new Set(value.split(',').filter((id) => id !== ''));
      const known = offered.filter(({ id }) => asked.delete(id)).map(({ id }) => id);
      for (const id of asked) refuse(part, id);
      return known.length === 0 && asked.size > 0 ? null : known;
    },
  };
}

function readSide({ one, many }: PartReader, atlas: Atlas, isSpan: (text: string) => boolean): Side {
  const side = { ...FIRST_SIDE };
  side.periods = many('period', atlas.periods) ?? [];
  if (side.periods.length === atlas.periods.length) side.periods = [];
  side.span = one('span', isSpan);
  if (side.span !== null) side.periods = [];
  side.undated = one('undated', (value) => value === '0' || value === '1') !== '0';
  side.lang = one('lang', (lang) => lang === ALL_NAMES || atlas.languages.includes(lang));
  return side;
}

/** Reads what {@link printSide} writes; a part that is none is listed, and no part at all means one map. */
function parseSide(
  text: string | null,
  atlas: Atlas,
  isSpan: (text: string) => boolean,
  bad: BadPart[],
): Side | null {
  if (text === null || text === '') return null;
  const parts = new Map<string, string>();
  for (const part of text.split(';').filter((one) => one !== '')) {
    const colon = part.indexOf(':');
    const key = part.slice(0, Math.max(0, colon));
    if (SIDE_KEYS.has(key) && !parts.has(key)) parts.set(key, part.slice(colon + 1));
    else bad.push({ part: 'compare', value: part });
  }
  if (parts.size === 0) return null;
  return readSide(
    partReader((part) => parts.get(part) ?? null, bad, 'compare'),
    atlas,
    isSpan,
  );
}

const SIDE_KEYS: ReadonlySet<string> = new Set(['lang', 'period', 'span', 'undated']);

/** The query of a state, with defaults left out; empty for the first sight of an atlas. */
export function printState(state: ViewerState): string {
  const parts: [string, string | null][] = [
    ['place', state.place],
    ['excerpt', state.excerpt],
    ['period', state.periods.length > 0 ? state.periods.join(',') : null],
    ['span', state.span],
    ['undated', state.undated ? null : '0'],
    ['layers', state.layers === null ? null : state.layers.join(',')],
    ['reading', state.reading],
    ['order', state.order === 'text' ? null : state.order],
    ['lang', state.lang],
    ['compare', state.compare && printSide(state.compare)],
    ['view', state.view && printView(state.view)],
    [LANGUAGE_PART, state.interface],
  ];
  const given = parts.filter(([, value]) => value !== null).map(([key, value]) => `${key}=${encode(value!)}`);
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

/** Puts a state's query in place of the former one, and keeps whatever else the page's address holds. */
export function mergeQuery(search: string, query: string): string {
  const foreign = new URLSearchParams(search);
  for (const key of KEYS) foreign.delete(key);
  const kept = foreign.toString();
  if (kept === '') return query;
  return query === '' ? `?${kept}` : `${query}&${kept}`;
}

/** `zoom/lat/lon`, the order of addresses of other maps. */
function parseView(text: string): MapView | null {
  const match = /^(\d{1,2}(?:\.\d{1,3})?)\/(-?\d{1,2}(?:\.\d{1,8})?)\/(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(text);
  if (!match) return null;
  const [zoom, lat, lon] = match.slice(1).map(Number) as [number, number, number];
  if (zoom > 18 || Math.abs(lat) > 85 || Math.abs(lon) > 180) return null;
  return { zoom, lat, lon };
}

function printView({ zoom, lat, lon }: MapView): string {
  return `${round(zoom, 2)}/${round(lat, 4)}/${round(lon, 4)}`;
}

function round(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits));
  return rounded === 0 ? 0 : rounded;
}

function encode(value: string): string {
  return encodeURIComponent(value).replace(/%(?:2C|2F|3A|3B)/g, decodeURIComponent);
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
