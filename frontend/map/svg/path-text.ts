import type { StyleLook } from '../../core/looks';
import type { Shape } from '../geometry/shape';
import { symbolRadius } from '../style/zoom-sizes';

/** Vertices that would move a line by less than this many pixels are not drawn. */
const TOLERANCE = 0.4;

/**
 * A line or an area as the text of an SVG path, in pixels from an origin.
 *
 * @param scale pixels a world unit
 * @param originX pixels from the world's west edge
 * @param originY pixels from the world's north edge
 */
export function pathOf(
  shape: Pick<Shape, 'kind' | 'parts'>,
  scale: number,
  originX: number,
  originY: number,
): string {
  const threshold = (TOLERANCE / scale) ** 2;
  let text = '';
  for (const part of shape.parts) {
    for (const { xy, importance } of part) {
      let ring = '';
      let kept = 0;
      for (let i = 0; i < importance.length; i++) {
        if (importance[i]! < threshold) continue;
        const x = Math.round((xy[2 * i]! * scale - originX) * 10) / 10;
        const y = Math.round((xy[2 * i + 1]! * scale - originY) * 10) / 10;
        ring += `${kept === 0 ? 'M' : kept === 1 ? 'L' : ' '}${x} ${y}`;
        kept++;
      }
      if (kept > 1) text += shape.kind === 'area' ? `${ring}Z` : ring;
    }
  }
  return text;
}

/** A point feature as the text of an SVG path: its symbol at each of its points. */
export function symbolPathOf(
  shape: Shape,
  look: StyleLook,
  zoom: number,
  scale: number,
  originX: number,
  originY: number,
): string {
  return shape.parts
    .map(([run]) => symbolAt(look, zoom, run!.xy[0]! * scale - originX, run!.xy[1]! * scale - originY))
    .join('');
}

/** A point's symbol as the text of an SVG path. */
export function symbolAt(look: StyleLook, zoom: number, x: number, y: number): string {
  const r = symbolRadius(look, zoom);
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  if (look.symbol === 'bar') {
    const w = r * 0.42;
    return `M${at(-w, -r)}L${at(w, -r)} ${at(w, r)} ${at(-w, r)}Z`;
  }
  if (look.symbol === 'diamond') return `M${at(0, -r)}L${at(r, 0)} ${at(0, r)} ${at(-r, 0)}Z`;
  const arc = `a${r.toFixed(2)} ${r.toFixed(2)} 0 1 0`;
  return `M${at(-r, 0)}${arc} ${(2 * r).toFixed(2)} 0${arc} ${(-2 * r).toFixed(2)} 0Z`;
}
