import type { LayerStyle } from '../../core/atlas';

/** A size in CSS pixels at zoom 5 and below, and at zoom 11 and above; between them it grows evenly with the zoom. */
export type ZoomSize = readonly [far: number, near: number];

export const FAR_ZOOM = 5;
export const NEAR_ZOOM = 11;

export function sizeAt([far, near]: ZoomSize, zoom: number): number {
  const share = Math.max(0, Math.min(1, (zoom - FAR_ZOOM) / (NEAR_ZOOM - FAR_ZOOM)));
  return far + (near - far) * share;
}

/**
 * Widths of lines. The style sheet has each as `--weight-` and its name.
 *
 * | weight | what is drawn in it |
 * |---|---|
 * | river | a river that is a feature, at its mouth; upstream it is thinner (`SWELLS` of `mark.ts`) |
 * | stream | rivers of the background |
 * | border | state borders and outlines of regions |
 * | thin | shores, provinces, districts |
 * | line | lines and routes |
 * | edge | the tinted band inside the outline of a country or a region, half of it unseen |
 */
export const WEIGHTS = {
  river: [1.2, 3.8],
  stream: [0.35, 1.6],
  border: [0.7, 1.6],
  thin: [0.4, 0.9],
  line: [1.6, 3],
  edge: [5, 13],
} as const satisfies Record<string, ZoomSize>;

/** The weights at a zoom as custom properties. */
export function weightsAt(zoom: number): Record<`--weight-${keyof typeof WEIGHTS}`, string> {
  const entries = Object.entries(WEIGHTS).map(([name, size]) => [
    `--weight-${name}`,
    `${sizeAt(size, zoom).toFixed(2)}px`,
  ]);
  return Object.fromEntries(entries);
}

const SYMBOLS: Partial<Record<LayerStyle, ZoomSize>> = { dam: [3.4, 6], town: [2.4, 4.5], point: [2.8, 5] };

/** Styles of layers of points. */
export const POINTS: ReadonlySet<LayerStyle> = new Set(Object.keys(SYMBOLS) as LayerStyle[]);

/** Half the height of a point's symbol. */
export function symbolRadius(style: LayerStyle, zoom: number): number {
  return sizeAt(SYMBOLS[style] ?? SYMBOLS.point!, zoom);
}
