import type { FeatureCollection } from 'geojson';
import type { LayerStyle, Pattern } from '../core/atlas';
import type { Bounds, MapView } from '../core/geography';
import type { StyleLook } from '../core/looks';
import type { TileFeed } from './tile-feed';

/** What goes in and out of the map, in the viewer's terms. Coordinates are lon, lat. */

/** One layer to draw. Layers are drawn in the order given, basemap layers always below the others. */
export interface MapLayer {
  id: string;
  style: LayerStyle;
  /** For a style of the pack. */
  look?: StyleLook;
  /** CSS colour; null leaves it to the style. */
  color: string | null;
  pattern: Pattern | null;
  /** Scenery: drawn below, never picked, focused or filtered. */
  basemap: boolean;
  /** Whether its features carry labels. A selected feature is labelled all the same. */
  label: boolean;
  /** Hidden below this zoom; null for never. */
  minZoom: number | null;
  /** GeoJSON (RFC 7946) whose features have a string `id`; a `geometry` may be null. */
  data: FeatureCollection;
  /** In place of data, which is then empty: a layer too large to come whole. */
  tiles?: TileFeed;
  /** The data is a rough one, until that with every point comes. */
  rough?: boolean;
}

export interface MapLabel {
  text: string;
  /** BCP 47 tag with script, such as `az-Latn`. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A label of scenery that can be clicked as a feature's can. */
  opens?: boolean;
  /** A second, smaller line: further names in a row. */
  more?: readonly Pick<MapLabel, 'text' | 'lang' | 'dir'>[];
  /** How much there is to read about it: of two labels without room for both, the one with something to read is set. */
  passages?: number;
}

/** A line about a feature, such as **Khankendi:** 4 passages. */
export interface MapTooltip {
  name: string;
  detail: string;
  /** Language and direction of the line. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface MapHit {
  feature: string;
  layer: string;
  /** Distance from the pointer in pixels; 0 inside an area. */
  distance: number;
  /** The feature's label is under the pointer. */
  label?: boolean;
  /** A point whose mark covers that of another hit: no pointer can tell them apart. */
  together?: boolean;
}

/** The period colour of a feature, with its pattern. */
export interface MapTint {
  color: string;
  pattern: Pattern;
}

/** Pixels at each edge that panels cover. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The map's own words, in the interface's language. */
export interface MapWords {
  /** Accessible name of the map. */
  label: string;
  /** What a screen reader calls it. */
  roleDescription: string;
  /** Which keys do what; read as its description. */
  instructions: string;
  /** The letter for north. */
  northSign: string;
  /** A distance with its unit, the number before the unit; in the unit that suits `of`. Both in metres. */
  distance: (metres: number, of: number) => string;
  /** What the scale bar says: a distance, and that north is up. */
  scale: (distance: string) => string;
  /** What the overview shows: ids of the land in the window, the most of it first. */
  locator: (land: string[]) => string;
}

export interface MapOptions {
  /** The view at first sight. */
  bounds: Bounds;
  /** No flights; default: what the system asks for. */
  reducedMotion?: boolean;
  /**
   * For pages that scroll: the wheel zooms only when the map has focus, or with Ctrl; one finger scrolls the page, two
   * move the map.
   */
  cooperativeGestures?: boolean;
  words?: MapWords;
  /** Sources of what is drawn, one short name each. */
  attribution?: string[];
  /** With an overview of where the window lies, where there is room for it. Default true. */
  locator?: boolean;
  /** Elements of the page that stand on the map, which labels keep clear of. */
  furniture?: () => Iterable<Element>;
  /** Default 13. */
  maxZoom?: number;
  /** With this the zoom ends where the detail of the data does, but not before this. */
  zoomNeeded?: number;
}

/** The events of the map with their values. */
export interface MapEvents {
  /** A click or tap: what lies under it, best first (none on empty ground), and where in pixels from the map's corner. */
  pick: (hits: MapHit[], at: { x: number; y: number }) => void;
  /** The feature under the mouse has changed. */
  hover: (hit: MapHit | null) => void;
  /** The map has come to rest. */
  view: (view: MapView) => void;
  /** The map moves: once a frame, for a second map that follows. */
  move: (view: MapView) => void;
  /** The map sets out to glide to another zoom, for a second map that glides along. */
  zoom: (target: MapView) => void;
  /** The feature in keyboard focus has changed. */
  focus: (featureId: string | null) => void;
  /** Enter or Space on the feature in focus. */
  open: (featureId: string) => void;
  /** The wheel, or a single finger, was left to the page around the map. */
  gestureBlocked: (by: 'wheel' | 'finger') => void;
}
