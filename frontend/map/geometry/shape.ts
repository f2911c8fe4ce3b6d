import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../../core/geography';
import { innerPoint } from './inner-point';
import { union, type WorldBox, type WorldPoint, worldOf } from './mercator';
import { lineLength, ringArea } from './planar-geometry';
import { importanceOf } from './simplify';

export type ShapeKind = 'point' | 'line' | 'area';

/** A run of vertices in world units (x and y in turn) with the importance of each. */
export interface Run {
  xy: Float64Array;
  importance: Float64Array;
}

/** A feature's geometry in world units, measured once, good for every zoom. */
export class Shape {
  readonly kind: ShapeKind;
  /** Area: a polygon each, shell first, then holes. Line and point: one run each. */
  readonly parts: readonly Run[][];
  readonly box: WorldBox;
  /** Square world units; 0 but for areas. */
  readonly size: number;
  #anchor: WorldPoint | null = null;

  /** Null for a geometry that is null, empty or not finite. Of a collection, the members of highest dimension count. */
  static of(geometry: Geometry | null): Shape | null {
    if (!geometry) return null;
    const parts = partsOf(geometry);
    const kind = parts.areas.length ? 'area' : parts.lines.length ? 'line' : 'point';
    const chosen = kind === 'area' ? parts.areas : kind === 'line' ? parts.lines : parts.points;
    return chosen.length ? new Shape(kind, chosen) : null;
  }

  /** Of runs in world units, x and y in turn, rings closed; null for none. */
  static ofRuns(kind: ShapeKind, parts: readonly (readonly Float64Array[])[]): Shape | null {
    if (parts.length === 0) return null;
    return new Shape(
      kind,
      parts.map((part) => part.map((xy) => ({ xy, importance: importanceOf(xy) }))),
    );
  }

  private constructor(kind: ShapeKind, parts: Run[][]) {
    this.kind = kind;
    this.parts = parts;
    this.box = union(parts.map(([run]) => boxOf(run!.xy)))!;
    this.size = kind === 'area' ? parts.reduce((sum, [shell]) => sum + ringArea(shell!.xy), 0) : 0;
  }

  /** A point that stands for the shape: the point itself, the middle of the longest line, the inside of the largest polygon. */
  get anchor(): WorldPoint {
    this.#anchor ??= this.#findAnchor();
    return this.#anchor;
  }

  /** The part that stands for the shape: its largest polygon, its longest line, its first point. */
  get mainPart(): Run[] {
    if (this.parts.length === 1 || this.kind === 'point') return this.parts[0]!;
    const measure = this.kind === 'area' ? ringArea : lineLength;
    return this.parts.reduce((best, part) => (measure(part[0]!.xy) > measure(best[0]!.xy) ? part : best));
  }

  #findAnchor(): WorldPoint {
    const part = this.mainPart;
    const xy = part[0]!.xy;
    if (this.kind === 'point') return { x: xy[0]!, y: xy[1]! };
    if (this.kind === 'line') return middleOf(xy);
    const width = this.box.maxX - this.box.minX;
    return innerPoint(
      part.map((run) => run.xy),
      { precision: width / 60 },
    );
  }
}

function partsOf(geometry: Geometry): { areas: Run[][]; lines: Run[][]; points: Run[][] } {
  const found = { areas: [] as Run[][], lines: [] as Run[][], points: [] as Run[][] };
  const add = (kind: keyof typeof found, rings: Position[][], least: number) => {
    const runs = rings.map(runOf).filter((run) => run.importance.length >= least);
    if (runs.length) found[kind].push(runs);
  };
  const visit = (g: Geometry) => {
    if (g.type === 'Point') add('points', [[g.coordinates]], 1);
    else if (g.type === 'MultiPoint') for (const point of g.coordinates) add('points', [[point]], 1);
    else if (g.type === 'LineString') add('lines', [g.coordinates], 2);
    else if (g.type === 'MultiLineString') for (const line of g.coordinates) add('lines', [line], 2);
    else if (g.type === 'Polygon') add('areas', g.coordinates, 3);
    else if (g.type === 'MultiPolygon') for (const polygon of g.coordinates) add('areas', polygon, 3);
    else if (g.type === 'GeometryCollection') g.geometries.forEach(visit);
  };
  visit(geometry);
  return found;
}

function runOf(positions: Position[]): Run {
  const finite = positions.filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat));
  const xy = new Float64Array(finite.length * 2);
  finite.forEach((position, i) => {
    const { x, y } = worldOf(position as LonLat);
    xy[2 * i] = x;
    xy[2 * i + 1] = y;
  });
  return { xy, importance: importanceOf(xy) };
}

function boxOf(xy: Float64Array): WorldBox {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < xy.length; i += 2) {
    box.minX = Math.min(box.minX, xy[i]!);
    box.maxX = Math.max(box.maxX, xy[i]!);
    box.minY = Math.min(box.minY, xy[i + 1]!);
    box.maxY = Math.max(box.maxY, xy[i + 1]!);
  }
  return box;
}

function middleOf(xy: Float64Array): WorldPoint {
  let left = lineLength(xy) / 2;
  for (let i = 2; i < xy.length; i += 2) {
    const dx = xy[i]! - xy[i - 2]!;
    const dy = xy[i + 1]! - xy[i - 1]!;
    const step = Math.hypot(dx, dy);
    if (step >= left && step > 0) {
      return { x: xy[i - 2]! + (dx * left) / step, y: xy[i - 1]! + (dy * left) / step };
    }
    left -= step;
  }
  return { x: xy[0]!, y: xy[1]! };
}
