import { innerPoint } from '../geometry/inner-point';
import { insideRings } from '../geometry/planar-geometry';
import type { Run } from '../geometry/shape';
import { sizeAt, symbolRadius } from '../style/zoom-sizes';
import type { Mark, Origin } from '../svg/mark';
import { type AreaPlace, areaPlaces } from './area-label';
import { type Box, grown, type LabelBounds, overlaps, within } from './label-placement';
import type { LineCollisions, LineStrength } from './line-collisions';
import { linePositions } from './line-label';
import type { TextSize } from './text-measure';

/** Where a label is set; for one along a line with its baseline, x and y in turn. */
export interface LabelPosition extends LabelBounds {
  baseline?: number[];
  /** Without the label's second line. */
  short?: boolean;
}

/** What the places for one label depend on. */
export interface Ground {
  origin: Origin;
  /** What is on the screen. */
  view: Box;
  /** The part of it that nothing covers. */
  free: Box;
  collisions: LineCollisions;
  /** Ids of the rivers among the collisions. */
  rivers: ReadonlySet<string>;
  /** Regions on the screen. */
  regions: readonly Mark[];
}

/** Air around each label in pixels, the halo included. */
const AIR = 3;
/** Pixels between a label and its line. */
const LIFT = [3, 3] as const;
/** What a thin line through the name of an area costs, in pixels from the area's heart. */
const CROSSED = 200;
/** What standing in a region inside one's own costs: it would be read as that region's name. */
const MISPLACED = 300;
/** From this zoom on, the name of a line may stand across thin lines. */
const CROSSING = 7.5;
/** Places in an area that are tried, at most. */
const MOST = 24;

/**
 * Places a label may take, the best first; each lies wholly in the free part of the view or wholly outside it.
 *
 * @param straight letters that join are not set on a curve
 * @param selected the feature is chosen, and has its name even where that is not quite good
 */
export function labelPositions(
  mark: Mark,
  size: TextSize,
  ground: Ground,
  straight: boolean,
  selected: boolean,
): LabelPosition[] {
  const { kind } = mark.shape;
  if (kind === 'point') return positionsAround(mark, size, ground);
  if (kind === 'line') return positionsAlong(mark, size, ground, straight, selected);
  return positionsInside(mark, size, ground, selected);
}

export function boxOf(mark: Mark, origin: Origin): Box {
  const { minX, minY, maxX, maxY } = mark.shape.box;
  return {
    minX: minX * origin.scale - origin.x,
    minY: minY * origin.scale - origin.y,
    maxX: maxX * origin.scale - origin.x + 0.1,
    maxY: maxY * origin.scale - origin.y + 0.1,
  };
}

/** A run in the sheet's pixels, without the vertices that would move it by less than so many. */
export function pixelsOf({ xy, importance }: Run, { scale, x, y }: Origin, tolerance: number): number[] {
  const threshold = (tolerance / scale) ** 2;
  const pixels: number[] = [];
  for (let i = 0; i < importance.length; i++) {
    if (importance[i]! >= threshold) pixels.push(xy[2 * i]! * scale - x, xy[2 * i + 1]! * scale - y);
  }
  return pixels;
}

/** What was found for a mark is kept for as long as what it was found from is the same: a change of time moves nothing. */
class Kept<T> {
  readonly #found = new WeakMap<Mark, { origin: Origin; key: string; value: T }>();

  of(mark: Mark, origin: Origin, key: string, find: () => T): T {
    const before = this.#found.get(mark);
    if (before?.origin === origin && before.key === key) return before.value;
    const value = find();
    this.#found.set(mark, { origin, key, value });
    return value;
  }
}

const keptLines = new Kept<number[][]>();
const keptInView = new Kept<LabelPosition[]>();
const keptBeyond = new Kept<LabelPosition[]>();
const keptInside = new Kept<AreaPlace[]>();

/** All runs of a mark in the sheet's pixels. */
export function linesOf(mark: Mark, origin: Origin): number[][] {
  return keptLines.of(mark, origin, '', () =>
    mark.shape.parts.flat().map((run) => pixelsOf(run, origin, 1.5)),
  );
}

function keyOf(...values: (Box | TextSize | number | boolean)[]): string {
  return values
    .map((value) => (typeof value === 'object' ? Object.values(value).map(Math.round) : value))
    .join();
}

/** The lines of a mark that a label had better not cross; null for none. */
export function lineStrengthOf(mark: Mark): LineStrength | null {
  const { look, shape } = mark;
  return look.shape === shape.kind ? (look.crossed ?? null) : null;
}

/** Right, left, above, below, then the corners; those that no line crosses first. */
function positionsAround(mark: Mark, size: TextSize, { origin, free, collisions }: Ground): LabelPosition[] {
  const xy = mark.shape.parts[0]![0]!.xy;
  const x = xy[0]! * origin.scale - origin.x;
  const y = xy[1]! * origin.scale - origin.y;
  const r = symbolRadius(mark.look, origin.zoom) + 1;
  const dx = r + AIR + 1 + size.width / 2;
  const dy = r + (size.ascent + size.descent) / 2;
  const corner = r * 0.5 + AIR + size.width / 2;
  const positions = [
    [dx, 0],
    [-dx, 0],
    [0, -dy],
    [0, dy],
    [corner, -dy * 0.8],
    [corner, dy * 0.8],
    [-corner, -dy * 0.8],
    [-corner, dy * 0.8],
  ].map(([sx, sy]) => ({ box: boxAround(x + sx!, y + sy!, size) }));
  const crossed = new Map(
    positions.map((position) => [
      position,
      RANK[collisions.through(shrunk(position), () => false) ?? 'none'],
    ]),
  );
  return positions.filter(({ box }) => isWhole(box, free)).sort((a, b) => crossed.get(a)! - crossed.get(b)!);
}

const RANK: Record<LineStrength | 'none', number> = { none: 0, thin: 1, strong: 2 };

function positionsAlong(
  mark: Mark,
  size: TextSize,
  { origin, view, free, collisions, rivers }: Ground,
  straight: boolean,
  selected: boolean,
): LabelPosition[] {
  const lift = sizeAt(mark.look.label.lift ?? LIFT, origin.zoom);
  // A reach lies on its river, and its name stands as near to it.
  const own = (id: string) => id === mark.id || (mark.style === 'reach' && rivers.has(id));
  const roomy = grown(view, (view.maxX - view.minX) * 0.25);
  for (const [kept, visible] of [
    [keptInView, free],
    [keptBeyond, roomy],
  ] as const) {
    const positions = kept.of(mark, origin, keyOf(view, free, size, straight), () =>
      linesOf(mark, origin)
        .flatMap((line) => linePositions(line, size, visible, lift, straight, 24))
        .map((position) => ({
          ...position,
          box: grown(position.box, AIR),
          parts: position.parts.map((part) => grown(part, AIR)),
        }))
        .filter(({ box }) => isWhole(box, free)),
    );
    const rank = new Map(
      positions.map((position) => [position, RANK[collisions.through(shrunk(position), own) ?? 'none']]),
    );
    const most = RANK[mark.look.crossed === 'strong' && origin.zoom < CROSSING ? 'none' : 'thin'];
    const clear = positions.filter((position) => rank.get(position)! <= most);
    if (clear.length > 0) return clear.sort((a, b) => rank.get(a)! - rank.get(b)!);
    if (selected && positions.length > 0) return positions;
  }
  if (!selected) return [];
  const { x, y } = mark.shape.anchor;
  const middle = size.ascent + size.descent;
  return [-middle, middle]
    .map((dy) => ({ box: boxAround(x * origin.scale - origin.x, y * origin.scale - origin.y + dy, size) }))
    .filter(({ box }) => isWhole(box, free));
}

/** Inside the largest polygon, or what the free part of the view shows of it, away from lines. */
function positionsInside(
  mark: Mark,
  size: TextSize,
  { origin, free, collisions, regions }: Ground,
  selected: boolean,
): LabelPosition[] {
  const room = boxOf(mark, origin);
  if (!overlaps(room, free)) return [];
  const width = Math.min(room.maxX, free.maxX) - Math.max(room.minX, free.minX);
  if (size.width > width * 1.15 && !selected) return [];
  const { air = 0, within = 0.5 } = mark.look.label;
  const block = {
    width: size.width + 2 * (AIR + air),
    height: size.ascent + size.descent + 2 * (1 + air),
  };
  const least = selected ? 0.3 : within;
  const places = keptInside.of(mark, origin, keyOf(free, block.width, block.height, least), () => {
    const rings = mark.shape.mainPart.map((run) => Float64Array.from(pixelsOf(run, origin, 2)));
    if (rings[0]!.length < 8 && !selected) return [];
    const stretch = Math.max(1, Math.min(4, size.width / 40));
    const heart = innerPoint(rings, { precision: 5, stretch, within: free });
    return areaPlaces(rings, block, free, heart, least);
  });
  const own = (id: string) => id === mark.id;
  const found: { position: LabelPosition; cost: number }[] = [];
  const inner =
    mark.style === 'region'
      ? regions.filter((other) => other !== mark && other.shape.size < mark.shape.size)
      : [];
  const priced = places.map((place) =>
    inner.some((other) => isOn(other, place, origin)) ? { ...place, cost: place.cost + MISPLACED } : place,
  );
  priced.sort((a, b) => a.cost - b.cost);
  for (const { x, y, cost } of spaced(priced, size)) {
    const box = boxAround(x, y, size);
    const strength = collisions.through(shrunk({ box }), own);
    if (strength === 'strong' && !selected) continue;
    found.push({ position: { box: grown(box, air) }, cost: cost + RANK[strength ?? 'none'] * CROSSED });
  }
  return found.sort((a, b) => a.cost - b.cost).map(({ position }) => position);
}

/** The best places that are not nearly the same. */
function spaced(places: readonly AreaPlace[], size: TextSize): AreaPlace[] {
  const chosen: AreaPlace[] = [];
  for (const place of places) {
    if (chosen.length === MOST) break;
    const isNew = chosen.every(
      ({ x, y }) => Math.abs(place.x - x) > size.width / 6 || Math.abs(place.y - y) > 4,
    );
    if (isNew) chosen.push(place);
  }
  return chosen;
}

function isOn(mark: Mark, { x, y }: AreaPlace, origin: Origin): boolean {
  const at = { x: (x + origin.x) / origin.scale, y: (y + origin.y) / origin.scale };
  return mark.shape.parts.some((part) =>
    insideRings(
      at.x,
      at.y,
      part.map(({ xy }) => xy),
    ),
  );
}

/** The letters themselves, without the air around them. */
function shrunk({ box, parts }: LabelPosition): LabelBounds {
  return { box: grown(box, 1 - AIR), parts: parts?.map((part) => grown(part, 1 - AIR)) };
}

/** Neither cut by an edge nor by a panel. */
function isWhole(box: Box, free: Box): boolean {
  return !overlaps(box, free) || within(box, free);
}

function boxAround(x: number, y: number, size: TextSize): Box {
  const w = size.width / 2 + AIR;
  const h = (size.ascent + size.descent) / 2 + 1;
  return { minX: x - w, minY: y - h, maxX: x + w, maxY: y + h };
}
