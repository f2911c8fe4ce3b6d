import looks from '../../src/main/resources/looks.json';

/**
 * The looks of the map, from the file that the server's pictures of links read, too. A style of a pack is an entry of the
 * same form. `docs/looks.md` describes each field.
 */

/** A size in CSS pixels at zoom 5 and below, and at zoom 11 and above; between them it grows evenly with the zoom. */
export type ZoomSize = readonly [far: number, near: number];

export type ColorRole = keyof typeof looks.colors;

/** Stroke and gap in turn, in pixels; empty for an unbroken line. */
export type Dash = readonly number[];

export interface StyleLook {
  /** Of a style of a pack, by language. */
  names?: Readonly<Record<string, string>>;
  shape: 'point' | 'line' | 'area';
  /** Made by an import; a pack cannot name it. */
  derived?: boolean;
  /** A role, or a colour as #RRGGBB. */
  color: string;
  /** The outline of a chosen feature. */
  chosen?: string;
  width?: ZoomSize;
  opacity?: number;
  dash?: Dash;
  cap?: 'butt';
  /** Shares of the width from the source to the mouth of a river, on equal parts of its length. */
  courses?: readonly number[];
  /** Opacity of an area's own colour; null for no fill. */
  fill?: number | null;
  /** The same under a pointer. */
  hover?: number;
  /** An opaque fill in a colour role. */
  ground?: string;
  /** A layer's own colour is that of the ground, not of the line. */
  given?: 'ground';
  /** Opacity of the tinted band inside the outline; no band without it. */
  edge?: number;
  symbol?: 'circle' | 'bar' | 'diamond';
  /** Half the height of the symbol. */
  size?: ZoomSize;
  /** Width of the rim of a symbol that is not filled. */
  hollow?: number;
  /** Labels avoid these lines: `thin` where they can, `strong` always but for points. */
  crossed?: 'thin' | 'strong';
  label: LabelLook;
  /** Fields that differ in a basemap. */
  scenery?: Partial<StyleLook>;
}

export interface LabelLook {
  family: 'serif' | 'sans';
  italic?: boolean;
  weight?: number;
  size: ZoomSize;
  /** Space between letters in em; left out where letters join. */
  spacing?: number;
  capitals?: boolean;
  /** A label of higher priority is placed first. */
  priority: number;
  /** A different priority above a zoom. */
  near?: { zoom: number; priority: number };
  /** A role, or `own` for the line's colour darkened; `text` without it. */
  color?: string;
  /** Pixels kept free around the label. */
  air?: number;
  /** The share of the label that must be on its area; half of it without this. */
  within?: number;
  /** Pixels between the label and its line. */
  lift?: ZoomSize;
}

interface PatternLook {
  line: Dash;
  uncertain: Dash;
  /** Around a point of a period. */
  rim: Dash;
  /** Across an area of a period. */
  hatch: Dash;
}

// TypeScript reads pairs in JSON as lists of any length.
export const STYLES = looks.styles as unknown as Readonly<Record<string, StyleLook>>;
export const PATTERNS: Readonly<Record<keyof typeof looks.patterns, PatternLook>> = looks.patterns;
export const COLORS: Readonly<Record<ColorRole, { light: string; dark: string }>> = looks.colors;
export const HATCH = looks.hatch;
export const STATES = looks.states;
export const ZOOMS = looks.zooms as unknown as ZoomSize;
export const EDGE_WIDTH = looks.edge.width as unknown as ZoomSize;
export const RIM = looks.rim;
export const LABEL_HALO = looks.label;

/** The look of a layer: that of the pack, else that of its style. */
export function lookOf({ style, look }: { style: string; look?: StyleLook }): StyleLook {
  return look ?? STYLES[style] ?? STYLES.line!;
}

/** A label's priority at a zoom. */
export function priorityAt({ priority, near }: LabelLook, zoom: number): number {
  return near && zoom > near.zoom ? near.priority : priority;
}
