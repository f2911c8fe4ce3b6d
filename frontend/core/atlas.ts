/**
 * The shapes of what the server sends: the atlas document (`GET /api/atlases/{slug}`).
 * `docs/api.md` describes the same in words. Coordinates are lon, lat; days count from 1970-01-01.
 */

import type { StyleLook } from './looks';

/** Line pattern; tells periods apart where colour does not. */
export type Pattern = 'solid' | 'dashed' | 'dotted' | 'dashdot';

/** The name of a style: one of `looks.json`, or of the pack. */
export type LayerStyle = string;

/** A span of time, inclusive at both ends; `null` is an open end. */
export interface When {
  /** EDTF text as the author wrote it, such as `1992-03` or `1994~/2020-09`. */
  edtf: string;
  /** First possible day, or null when the span has no known beginning. */
  first: number | null;
  /** Last possible day, or null when the span has no known end. */
  last: number | null;
  /** The first end is approximate, uncertain or unknown. */
  firstUncertain: boolean;
  /** The last end is approximate, uncertain or unknown. */
  lastUncertain: boolean;
}

export interface Period {
  id: string;
  name: string;
  when: When;
  /** CSS colour; never the only sign of a period. */
  color: string;
  pattern: Pattern;
  note: string | null;
}

export interface Layer {
  /** Unique on the server, such as `aras.river` or `basemap.countries`. */
  id: string;
  title: string;
  style: LayerStyle;
  /** The look of a style of the atlas's own. */
  look?: StyleLook;
  color: string | null;
  pattern: Pattern | null;
  /** A basemap layer is scenery: drawn below, not clickable, not in the place index. */
  basemap: boolean;
  /** Whether its features carry labels. */
  label: boolean;
  /** Whether it is on at first sight. */
  visible: boolean;
  minZoom: number | null;
  /** What a reader should know of the geometry, for example that it is schematic. */
  note: string | null;
  source: string;
  licence: string;
  /** GeoJSON address, with the checksum in it, so that it may be cached for ever. */
  url: string;
  /** Where a large layer is to be had as vector tiles; null for one that is drawn whole. */
  tiles: Tiles | null;
  features: number;
  /** How many features carry no when. */
  undated: number;
}

/** A layer as vector tiles; docs/api.md says what is in them. */
export interface Tiles {
  /** Address with `{z}`, `{x}`, `{y}`, and the checksum in it, so that it may be cached for ever. */
  url: string;
  minZoom: number;
  /** The deepest zoom there are tiles at; nearer, its tiles are drawn larger. */
  maxZoom: number;
}

/** All layers but large ones at once, generalised for the first sight of the atlas. */
export interface Generalised {
  /** TopoJSON address, with the version in it, so that it may be cached for ever. */
  url: string;
  /** The largest zoom at which they look like the layers themselves. */
  zoom: number;
  /** Where they do: west, south, east, north. */
  bounds: [number, number, number, number];
}

export interface PlaceName {
  text: string;
  /** BCP 47 language, such as `az`. */
  lang: string;
  /** ISO 15924 script, such as `Latn`. */
  script: string;
  /** A further name in a language that has a preferred one already. */
  variant: boolean;
}

/** What one side says of whose a place is, or of what a line is. */
export interface Claim {
  by: string;
  /** One neutral sentence that names who says it. */
  says: string;
  /** The time it is about; null for undated. */
  when: When | null;
  source: string;
}

/** How a stretch of a text looks or where it leads; offsets in UTF-16 units. */
export interface Format {
  start: number;
  end: number;
  kind: 'emphasis' | 'strong' | 'link' | 'heading';
  /** Of a link: a web page or a mail address. */
  url?: string;
  /** Of a heading, from 1. */
  level?: number;
}

export interface Place {
  id: string;
  kind: string;
  /** Preferred names first, one a language; then variants. */
  names: PlaceName[];
  /** Feature ids, such as `aras.towns:shusha`. */
  features: string[];
  /** West, south, east, north of its features; null when it has none. */
  bounds: [number, number, number, number] | null;
  /** The stretch of a line it is, in metres from the line's first point; null for other places. */
  reach: { line: string; fromMetres: number; toMetres: number } | null;
  /** What each side says of it; none for most places. */
  claims: Claim[];
  note: string | null;
  /** Of the note, outer ones first; left out where there are none. */
  noteFormats?: Format[];
  source: string | null;
}

export interface Footnote {
  number: number;
  /** As printed. */
  text: string;
}

export interface Excerpt {
  id: string;
  /** Counted from 1. */
  paragraph: number;
  exact: string;
  /** Words just before and just after; null where the text is not published. */
  prefix: string | null;
  suffix: string | null;
  /** Our own words on the quotation. */
  note: string;
  /** Of the note, outer ones first; left out where there are none. */
  noteFormats?: Format[];
  when: When | null;
  places: string[];
  /** Numbers of the footnotes whose marks stand in the quoted words. */
  footnotes: number[];
}

export interface Paragraph {
  text: string;
  /** Where places are named; offsets into `text` in UTF-16 units. */
  mentions: { start: number; end: number; place: string }[];
  /** Outer ones first; left out where there are none. */
  formats?: Format[];
}

export interface Reading {
  id: string;
  title: string;
  author: string;
  lang: string;
  published: When;
  standpoint: string;
  /** The same in a few words; null where the pack does not say. */
  standpointShort: string | null;
  licence: string;
  source: string;
  url: string | null;
  /** Null when only excerpts may be shown. */
  text: Paragraph[] | null;
  footnotes: Footnote[];
  excerpts: Excerpt[];
}

export interface Atlas {
  slug: string;
  revision: number;
  title: string;
  summary: string;
  lang: string;
  /** The view at first sight: west, south, east, north. */
  bounds: [number, number, number, number];
  /** Languages of names to choose from, the default first. */
  languages: string[];
  /** Other sites that may show it in a frame; null for any. */
  framing: string[] | null;
  periods: Period[];
  /** Null where there is none: then the layers themselves are drawn from the start. */
  generalised: Generalised | null;
  layers: Layer[];
  places: Place[];
  readings: Reading[];
}
