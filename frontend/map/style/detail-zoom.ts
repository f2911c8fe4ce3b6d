import type { Mark } from '../svg/mark';

/** Pixels from one vertex to the next at which lines and areas look like rows of straight strokes. */
const COARSE = 40;
/** The share of the strokes that are shorter. */
const SHARE = 0.75;

/**
 * The zoom at which the detail of lines and areas ends: closer up there is nothing more to see of them. Of features if
 * some have lines, else of scenery. Null where there are points only.
 */
export function detailZoom(marks: Iterable<Mark>): number | null {
  const own: number[] = [];
  const scenery: number[] = [];
  for (const { basemap, shape } of marks) {
    if (shape.kind === 'point') continue;
    const lengths = basemap ? scenery : own;
    for (const { xy } of shape.parts.flat())
      for (let i = 2; i < xy.length; i += 2)
        lengths.push(Math.hypot(xy[i]! - xy[i - 2]!, xy[i + 1]! - xy[i - 1]!));
  }
  const strokes = Float64Array.from(own.length > 0 ? own : scenery).sort();
  const typical = strokes[Math.floor(strokes.length * SHARE)];
  return typical ? Math.log2(COARSE / typical) : null;
}
