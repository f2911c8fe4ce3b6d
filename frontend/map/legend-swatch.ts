import { Hatches } from './hatches';
import type { LayerStyle, MapTint } from './map-model';
import { symbolAt } from './path-text';
import { svg } from './svg';

const WIDTH = 30;
const HEIGHT = 18;
let count = 0;

/**
 * A sample of how the map draws a style, with the map's own classes, so that legend and map cannot differ. It needs
 * `mapStyles` in its root. Hidden from screen readers: the words stand beside it.
 *
 * @param color of the layer; null leaves it to the style
 * @param tint of a period
 */
export function legendSwatch(
  style: LayerStyle,
  color: string | null = null,
  tint: MapTint | null = null,
  isUncertain = false,
): SVGSVGElement {
  const size = { width: String(WIDTH), height: String(HEIGHT), viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  const swatch = svg('svg', { class: 'atlas-map', 'aria-hidden': 'true', ...size });
  const kind = POINTS.has(style) ? 'point' : LINES.has(style) ? 'line' : 'area';
  const path = svg('path', { d: pathOf(kind, style), class: `mark ${kind} s-${style}` });
  path.classList.add(`p-${tint?.pattern ?? 'solid'}`);
  path.classList.toggle('uncertain', isUncertain);
  if (color) path.style.setProperty('--layer-color', color);
  if (tint) {
    path.classList.add('tinted');
    path.style.setProperty('--tint', tint.color);
    const hatches = new Hatches(`swatch-${++count}`);
    const fill = kind === 'area' ? hatches.fillOf(tint) : null;
    if (fill) {
      path.classList.add('hatched');
      path.style.fill = fill;
      swatch.append(hatches.element);
    }
  }
  const group = svg('g', { class: 'features' });
  group.append(path);
  swatch.append(group);
  return swatch;
}

const POINTS: ReadonlySet<LayerStyle> = new Set(['town', 'dam', 'point']);
const LINES: ReadonlySet<LayerStyle> = new Set(['border', 'stream', 'river', 'line', 'route', 'reach']);

function pathOf(kind: string, style: LayerStyle): string {
  const x = WIDTH / 2;
  const y = HEIGHT / 2;
  if (kind === 'area') return `M2 2H${WIDTH - 2}V${HEIGHT - 2}H2Z`;
  if (kind === 'line') return `M2 ${y}H${WIDTH - 2}`;
  return symbolAt(style, 10, x, y);
}
