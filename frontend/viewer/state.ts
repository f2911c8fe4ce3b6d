import type { MapView } from '../map/atlas-map';
import type { Atlas } from './atlas';
import type { Order } from './groups';
import { ALL_NAMES } from './names';
import { isCourse } from './reaches';

/** Everything a link holds. */
export interface ViewerState {
  place: string | null;
  excerpt: string | null;
  /** Ids of chosen periods in the atlas's order; none for all time. */
  periods: string[];
  /** Any span of time instead of periods: EDTF text, such as `1992-05/1993`. */
  span: string | null;
  undated: boolean;
  /** Ids of layers that are on; null for the atlas's own choice. */
  layers: string[] | null;
  /** The reading that is open. */
  reading: string | null;
  order: Order;
  lang: string;
  /** Null for the whole atlas. */
  view: MapView | null;
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
    | 'undated';
  value: string;
}

const KEYS = [
  'place',
  'excerpt',
  'period',
  'span',
  'undated',
  'layers',
  'reading',
  'order',
  'lang',
  'view',
] as const;

const ORDERS: readonly Order[] = ['text', 'time', 'along'];

export function initialState(atlas: Atlas): ViewerState {
  return {
    place: null,
    excerpt: null,
    periods: [],
    span: null,
    undated: true,
    layers: null,
    reading: null,
    order: 'text',
    lang: atlas.languages[0] ?? 'en',
    view: null,
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
  const state = initialState(atlas);
  const bad: BadPart[] = [];
  const one = (part: BadPart['part'], known: (value: string) => boolean): string | null => {
    const value = given.get(part);
    if (value === null || value === '') return null;
    if (known(value)) return value;
    bad.push({ part, value });
    return null;
  };
  const many = (part: BadPart['part'], offered: readonly { id: string }[]): string[] | null => {
    const value = given.get(part);
    if (value === null) return null;
    const asked = new Set(value.split(',').filter((id) => id !== ''));
    const known = offered.filter(({ id }) => asked.delete(id)).map(({ id }) => id);
    for (const id of asked) bad.push({ part, value: id });
    return known.length === 0 && asked.size > 0 ? null : known;
  };

  state.place = one('place', (id) => atlas.places.some((place) => place.id === id));
  state.reading = one('reading', (id) => atlas.readings.some((reading) => reading.id === id));
  state.excerpt = one('excerpt', (id) =>
    atlas.readings.some((reading) => reading.excerpts.some((excerpt) => excerpt.id === id)),
  );
  state.periods = many('period', atlas.periods) ?? [];
  if (state.periods.length === atlas.periods.length) state.periods = [];
  state.layers = many('layers', atlas.layers);
  if (state.layers && sameIds(state.layers, initialLayers(atlas))) state.layers = null;
  state.span = one('span', isSpan);
  if (state.span !== null) state.periods = [];
  const walkable = isCourse(
    atlas.places.find(({ id }) => id === state.place),
    atlas,
  );
  state.order =
    (one(
      'order',
      (order) => (ORDERS as readonly string[]).includes(order) && (order !== 'along' || walkable),
    ) as Order | null) ?? state.order;
  state.undated = one('undated', (value) => value === '0' || value === '1') !== '0';
  state.lang = one('lang', (lang) => lang === ALL_NAMES || atlas.languages.includes(lang)) ?? state.lang;
  const view = one('view', (text) => parseView(text) !== null);
  state.view = view === null ? null : parseView(view);
  return { state, bad };
}

/** The query of a state, with defaults left out; empty for the first sight of an atlas. */
export function printState(state: ViewerState, atlas: Atlas): string {
  const initial = initialState(atlas);
  const parts: [string, string | null][] = [
    ['place', state.place],
    ['excerpt', state.excerpt],
    ['period', state.periods.length > 0 ? state.periods.join(',') : null],
    ['span', state.span],
    ['undated', state.undated ? null : '0'],
    ['layers', state.layers === null ? null : state.layers.join(',')],
    ['reading', state.reading],
    ['order', state.order === initial.order ? null : state.order],
    ['lang', state.lang === initial.lang ? null : state.lang],
    ['view', state.view && printView(state.view)],
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
  return encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/');
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
