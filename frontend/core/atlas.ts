/** Made by `npm run types` from schema/document.schema.json, the contract between server and viewer. */

export type Pattern = 'solid' | 'dashed' | 'dotted' | 'dashdot';
/**
 * Name of a style: an entry of looks.json.
 */
export type LayerStyle = string;

/**
 * The atlas document, answered at /api/atlases/{slug}. Coordinates are longitude, latitude.
 */
export interface Atlas {
  slug: string;
  revision: number;
  title: string;
  summary: string;
  lang: string;
  /**
   * First view: west, south, east, north.
   *
   * @minItems 4
   * @maxItems 4
   */
  bounds: [number, number, number, number];
  /**
   * Languages of place names to choose from, the default first.
   */
  languages: string[];
  /**
   * Other sites that may show the atlas in a frame; null for any.
   */
  framing: string[] | null;
  periods: Period[];
  /**
   * Null where layers are drawn from their own files from the start.
   */
  generalised: Generalised | null;
  layers: Layer[];
  places: Place[];
  readings: Reading[];
}
export interface Period {
  id: string;
  name: string;
  when: When;
  /**
   * CSS colour. The pattern marks the period too, for readers who cannot tell colours apart.
   */
  color: string;
  pattern: Pattern;
  note: string | null;
}
/**
 * A span of time, inclusive at both ends. Days are counted from 1970-01-01.
 */
export interface When {
  /**
   * The date as the author wrote it, in EDTF, such as 1992-03 or 1994~/2020-09.
   */
  edtf: string;
  /**
   * First possible day; null if the beginning is open or unknown.
   */
  first: number | null;
  /**
   * Last possible day; null if the end is open or unknown.
   */
  last: number | null;
  /**
   * The first end is approximate, uncertain or unknown.
   */
  firstUncertain: boolean;
  /**
   * The last end is approximate, uncertain or unknown.
   */
  lastUncertain: boolean;
}
/**
 * All layers but large ones in one file, simplified for the first view.
 */
export interface Generalised {
  /**
   * Address of the TopoJSON. It contains the version, so the answer never changes.
   */
  url: string;
  /**
   * Largest zoom at which the simplified shapes look like the layers themselves.
   */
  zoom: number;
  /**
   * Area in which they do: west, south, east, north.
   *
   * @minItems 4
   * @maxItems 4
   */
  bounds: [number, number, number, number];
}
export interface Layer {
  /**
   * Unique on the server, such as aras.river.
   */
  id: string;
  title: string;
  style: LayerStyle;
  /**
   * Look of a style that the pack brings, in the form of an entry of looks.json; absent for other styles.
   */
  look?: import('./looks').StyleLook;
  color: string | null;
  pattern: Pattern | null;
  /**
   * A basemap layer is drawn below the others, cannot be clicked and has no places.
   */
  basemap: boolean;
  /**
   * Whether its features have labels on the map.
   */
  label: boolean;
  /**
   * Whether the layer is on when the atlas opens.
   */
  visible: boolean;
  minZoom: number | null;
  /**
   * A remark on the geometry, for example that it is schematic.
   */
  note: string | null;
  source: string;
  licence: string;
  /**
   * Address of its features as GeoJSON. It contains the checksum, so the answer never changes.
   */
  url: string;
  /**
   * Vector tiles of a large layer; null for a layer that is sent whole.
   */
  tiles: Tiles | null;
  /**
   * Number of features.
   */
  features: number;
  /**
   * Number of features without a date.
   */
  undated: number;
}
/**
 * A layer as vector tiles; docs/api.md describes their content.
 */
export interface Tiles {
  /**
   * Address with {z}, {x} and {y}. It contains the checksum, so an answer never changes.
   */
  url: string;
  minZoom: number;
  /**
   * Deepest zoom that has tiles. Nearer zooms enlarge its tiles.
   */
  maxZoom: number;
}
export interface Place {
  id: string;
  kind: string;
  /**
   * Preferred names first, one for each language, then variants.
   */
  names: PlaceName[];
  /**
   * Feature ids, such as aras.towns:shusha.
   */
  features: string[];
  /**
   * West, south, east, north of its features; null if it has none.
   */
  bounds: [number, number, number, number] | null;
  /**
   * The stretch of a line that the place is; null for other places.
   */
  reach: Stretch | null;
  /**
   * Claims of each side; empty for most places.
   */
  claims: Claim[];
  note: string | null;
  /**
   * Outer formats before inner ones; absent if there are none.
   */
  noteFormats?: Format[];
  source: string | null;
}
export interface PlaceName {
  text: string;
  /**
   * BCP 47 language, such as az.
   */
  lang: string;
  /**
   * ISO 15924 script, such as Latn.
   */
  script: string;
  /**
   * A further name in a language that already has a preferred name.
   */
  variant: boolean;
}
/**
 * A stretch of a line, in metres from the first point of the line.
 */
export interface Stretch {
  line: string;
  fromMetres: number;
  toMetres: number;
}
/**
 * A statement by one side on the ownership of a place or the meaning of a line.
 */
export interface Claim {
  by: string;
  /**
   * One neutral sentence that names the speaker.
   */
  says: string;
  /**
   * The time the claim is about; null if it has no date.
   */
  when: When | null;
  source: string;
}
/**
 * Look or target of a part of a text; offsets in UTF-16 units.
 */
export interface Format {
  start: number;
  end: number;
  kind: 'emphasis' | 'strong' | 'link' | 'heading';
  /**
   * Target of a link: a web page or a mail address.
   */
  url?: string;
  /**
   * Level of a heading, from 1.
   */
  level?: number;
}
/**
 * A text with its excerpts.
 */
export interface Reading {
  id: string;
  title: string;
  author: string;
  lang: string;
  published: When;
  standpoint: string;
  /**
   * The standpoint in a few words; null if the pack has none.
   */
  standpointShort: string | null;
  licence: string;
  source: string;
  url: string | null;
  /**
   * Null where only excerpts may be shown.
   */
  text: Paragraph[] | null;
  footnotes: Footnote[];
  excerpts: Excerpt[];
}
export interface Paragraph {
  text: string;
  mentions: Mention[];
  /**
   * Outer formats before inner ones; absent if there are none.
   */
  formats?: Format[];
}
/**
 * A place named in a paragraph; offsets in UTF-16 units.
 */
export interface Mention {
  start: number;
  end: number;
  place: string;
}
export interface Footnote {
  number: number;
  /**
   * As printed.
   */
  text: string;
}
export interface Excerpt {
  id: string;
  /**
   * Counted from 1.
   */
  paragraph: number;
  /**
   * The quoted words.
   */
  exact: string;
  /**
   * Words before the quotation; null where the full text is not published.
   */
  prefix: string | null;
  /**
   * Words after the quotation; null where the full text is not published.
   */
  suffix: string | null;
  /**
   * The atlas's own words on the quotation.
   */
  note: string;
  /**
   * Outer formats before inner ones; absent if there are none.
   */
  noteFormats?: Format[];
  when: When | null;
  places: string[];
  /**
   * Numbers of the footnotes marked in the quoted words.
   */
  footnotes: number[];
}
