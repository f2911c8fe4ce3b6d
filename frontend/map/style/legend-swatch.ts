import type { Position } from 'geojson';
import type { LonLat } from '../../core/geography';
import { lookOf } from '../../core/looks';
import { lonLatOf, scaleOf } from '../geometry/mercator';
import { Shape } from '../geometry/shape';
import type { MapLayer } from '../map-model';
import { Mark, type Origin } from '../svg/mark';
import { svg } from '../svg/svg-element';
import { nearness } from './zoom-sizes';

const WIDTH = 30;
const HEIGHT = 18;
let count = 0;

/** What a legend needs to know of a layer. */
export type SwatchLayer = Pick<MapLayer, 'style' | 'look' | 'color' | 'pattern' | 'basemap'>;

/**
 * A sample of how the map draws a layer at a zoom: a mark of the map's own on a small sheet, in the same classes and
 * weights, so that legend and map cannot differ. It needs `mapStyles` in its root. Hidden from screen readers: the words
 * stand beside it.
 */
export function legendSwatch(layer: SwatchLayer, zoom: number): SVGSVGElement {
  const size = { width: String(WIDTH), height: String(HEIGHT), viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  const swatch = svg('svg', { class: 'atlas-map', 'aria-hidden': 'true', focusable: 'false', ...size });
  swatch.style.setProperty('--near', `${nearness(zoom)}`);
  const origin: Origin = { zoom, scale: scaleOf(zoom), x: 0, y: 0 };
  const mark = new Mark('', { ...layer, id: '' }, sampleOf(lookOf(layer).shape, origin), `swatch-${++count}`);
  mark.draw(origin);
  const group = svg('g', { class: `layer s-${layer.style}` });
  if (layer.color) group.style.setProperty('--layer-color', layer.color);
  group.append(...mark.nodes);
  const sheet = svg('g', { class: layer.basemap ? 'scenery' : 'features' });
  sheet.append(group);
  swatch.append(sheet);
  return swatch;
}

/** A shape that fills the swatch: a point in its middle, a line across it, or a box. */
function sampleOf(kind: Shape['kind'], { scale }: Origin): Shape {
  const at = (x: number, y: number): LonLat => lonLatOf({ x: x / scale, y: y / scale });
  const y = HEIGHT / 2;
  if (kind === 'point') return Shape.of({ type: 'Point', coordinates: at(WIDTH / 2, y) })!;
  if (kind === 'line') {
    const coordinates: Position[] = Array.from({ length: 5 }, (_, i) => at(2 + ((WIDTH - 4) * i) / 4, y));
    return Shape.of({ type: 'LineString', coordinates })!;
  }
  const [left, top, right, bottom] = [2, 2, WIDTH - 2, HEIGHT - 2];
  const ring = [at(left, top), at(right, top), at(right, bottom), at(left, bottom), at(left, top)];
  return Shape.of({ type: 'Polygon', coordinates: [ring] })!;
}
