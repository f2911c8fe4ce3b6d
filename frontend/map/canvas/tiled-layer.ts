import type { Visibility } from '../../core/filter';
import { lookOf } from '../../core/looks';
import { intersects, union, type WorldBox, type WorldPoint } from '../geometry/mercator';
import { Shape } from '../geometry/shape';
import type { Reach } from '../input/hit-test';
import type { Stop } from '../input/nearest-in-direction';
import type { MapLayer, MapTint } from '../map-model';
import type { Hatches } from '../svg/hatches';
import type { Frame } from '../svg/map-frame';
import { frameBox } from '../svg/map-frame';
import { type Emphasis, Mark, type Origin } from '../svg/mark';
import { symbolAt } from '../svg/path-text';
import { svg } from '../svg/svg-element';
import { CanvasPane } from './canvas-pane';
import { ColorWatch } from './color-watch';
import type { CoverPart } from './cover';
import { FeatureStates } from './feature-states';
import { Looks } from './looks';
import { pieceAnchor } from './piece-anchor';
import { type Piece, stitchedAreas, stitchedLines, stitchedPoints } from './stitch';
import { ancestorOf, tileBox } from './tile-address';
import type { TileData } from './tile-data';
import { storeOf, type TileStore, type TileUser } from './tile-store';

/** Labels that are looked at for one view, at most, the most important first. */
const MOST_LABELS = 1000;
/** An area narrower than this many pixels has no room for a name. */
const LEAST_WIDTH = 24;
/** Pixels of a canvas to a pixel of paper. */
const PAPER_RATIO = 3;
/** What the style sheet leaves of features behind a chosen one. */
const MUTED = 0.7;
const EMPHASES: readonly Emphasis[] = ['selected', 'highlighted', 'hovered'];

/**
 * A large layer: its many shapes on canvas, from tiles; the few that stand out as marks like any other, made of all
 * tiles' parts, so that halo, ring, label and hit test need not know the difference.
 */
export class TiledLayer implements TileUser {
  readonly given: MapLayer;
  /** The canvases; they belong just below the layer's group. */
  readonly pane: HTMLElement;
  readonly #over = svg('g', { class: 'over' });
  readonly #hatches: Hatches;
  readonly #key: string;
  readonly #changed: () => void;
  readonly #store: TileStore;
  readonly #canvases: CanvasPane;
  readonly #looks: Looks;
  readonly #marks = new Map<string, Mark>();
  #stops: Stop[] | null = null;
  #labelled: Mark[] | null = null;
  #visibilityOf: (id: string) => Visibility = () => 'shown';
  #tintOf: (id: string) => MapTint | null = () => null;
  #states = new FeatureStates(this.#visibilityOf, this.#tintOf);
  #origin: Origin | null = null;
  #frame: Frame | null = null;
  #box: WorldBox | null = null;
  #shown = new Set<string>();
  #muted = false;
  #onPaper = false;
  #count = 0;

  /**
   * @param given with tiles
   * @param group the layer's group in the sheet
   * @param key unique on the page
   * @param changed called when tiles have come
   */
  constructor(given: MapLayer, group: SVGGElement, hatches: Hatches, key: string, changed: () => void) {
    this.given = given;
    this.#hatches = hatches;
    this.#key = key;
    this.#changed = changed;
    this.#store = storeOf(given.tiles!);
    this.#canvases = new CanvasPane((tile) => this.#store.get(tile), given.tiles!.maxZoom);
    this.pane = this.#canvases.element;
    this.pane.append(new ColorWatch(() => this.#restyle()).element);
    this.#looks = new Looks(given, group, hatches);
    group.append(this.#over);
  }

  /** Around all that has come so far; null for nothing. */
  get box(): WorldBox | null {
    return this.#box;
  }

  /** The parts of the ground that are drawn now, and the tiles they are drawn from. */
  get cover(): readonly CoverPart<TileData>[] {
    return this.#canvases.cover;
  }

  /** @param inZoom the layer is drawn at this zoom */
  draw(frame: Frame, origin: Origin, inZoom: boolean): void {
    const { minZoom, maxZoom } = this.given.tiles!;
    this.#frame = frame;
    if (this.#origin !== origin) this.#looks.forget();
    this.#origin = origin;
    this.pane.style.display = inZoom ? '' : 'none';
    const cells = inZoom ? CanvasPane.cellsOf(frame) : [];
    const wanted = cells.filter(({ z }) => z >= minZoom);
    this.#store.want(
      this,
      wanted.map((cell) => ancestorOf(cell, Math.min(cell.z, maxZoom))),
    );
    const painting = {
      origin,
      symbol: symbolAt(lookOf(this.given), origin.zoom, 0, 0),
      looks: this.#looks,
      states: this.#states,
      opacity: this.#muted ? MUTED : 1,
    };
    this.#canvases.draw(frame, cells, painting, this.#ratio);
    this.#forget();
  }

  tileCame(tile: TileData): void {
    this.#box = union([...(this.#box ? [this.#box] : []), ...boxOfAll(tile)]);
    if (!this.#canvases.refresh()) return;
    this.#forget();
    this.#changed();
  }

  setVisibility(of: (id: string) => Visibility): void {
    this.#visibilityOf = of;
    this.#states = new FeatureStates(of, this.#tintOf);
    this.#repaint();
  }

  setTint(of: (id: string) => MapTint | null): void {
    this.#tintOf = of;
    this.#states = new FeatureStates(this.#visibilityOf, of);
    this.#repaint();
  }

  /** Whether an id is one of this layer's, here already or not. */
  has(id: string): boolean {
    return id.startsWith(`${this.given.id}:`);
  }

  visibilityOf(id: string): Visibility {
    return this.#visibilityOf(id);
  }

  /** The whole of a feature, as far as it is drawn; undefined for one that is not in sight. */
  mark(id: string): Mark | undefined {
    if (!this.has(id)) return undefined;
    let mark = this.#marks.get(id);
    if (!mark) {
      const shape = this.#shapeOf(id);
      if (!shape) return undefined;
      mark = new Mark(id, this.given, shape, `${this.#key}-${this.#count++}`);
      mark.visibility = this.#visibilityOf(id);
      this.#tint(mark);
      this.#marks.set(id, mark);
    }
    return mark;
  }

  /** Features that stand out are drawn as shapes, too, just above the canvas; the others no more. */
  show(emphasised: Readonly<Record<Emphasis, readonly string[]>>, muted: boolean): void {
    const steppedBack = muted && !this.given.basemap;
    if (steppedBack !== this.#muted) {
      this.#muted = steppedBack;
      this.#repaint();
    }
    const ids = new Set(EMPHASES.flatMap((emphasis) => emphasised[emphasis]).filter((id) => this.has(id)));
    this.#shown = ids;
    this.#over.replaceChildren();
    for (const id of ids) {
      const mark = this.mark(id);
      if (!mark || !this.#origin) continue;
      for (const emphasis of EMPHASES) mark.emphasise(emphasis, emphasised[emphasis].includes(id));
      mark.draw(this.#origin);
      this.#over.append(...mark.nodes);
      this.#fillUp(mark);
    }
  }

  /** Marks that a pointer may mean: those whose box is within reach. @param scale pixels a world unit */
  *near({ x, y }: WorldPoint, scale: number, reach: Reach): Generator<Mark> {
    const seen = new Set<string>();
    for (const { part, from } of this.cover) {
      const { minX, minY, maxX } = tileBox(from.address);
      const k = from.extent / (maxX - minX);
      const far = reach.point / scale;
      const [west, north, east, south] = [x - far, y - far, x + far, y + far];
      if (!intersects(tileBox(part), { minX: west, minY: north, maxX: east, maxY: south })) continue;
      const found = from.touching(
        Math.floor((west - minX) * k),
        Math.floor((north - minY) * k),
        Math.ceil((east - minX) * k),
        Math.ceil((south - minY) * k),
      );
      for (const i of found) {
        const { id, kind } = from.features[i]!;
        if (seen.has(id) || this.#visibilityOf(id) === 'hidden') continue;
        const slack = reach[kind === 'area' ? 'smallArea' : kind] / scale;
        if (
          (x + slack - minX) * k < from.boxes[4 * i]! ||
          (y + slack - minY) * k < from.boxes[4 * i + 1]! ||
          (x - slack - minX) * k > from.boxes[4 * i + 2]! ||
          (y - slack - minY) * k > from.boxes[4 * i + 3]!
        )
          continue;
        seen.add(id);
        const mark = this.mark(id);
        if (mark) yield mark;
      }
    }
  }

  /** Where the keyboard finds the features in and around the window. */
  *stops(): Generator<Stop> {
    this.#stops ??= this.#findStops();
    for (const stop of this.#stops) if (this.#visibilityOf(stop.id) !== 'hidden') yield stop;
  }

  /** Marks that may carry names now, the most important, and those that stand out. */
  labelled(): readonly Mark[] {
    this.#labelled ??= this.#findLabelled();
    const shown = [...this.#shown].flatMap((id) => this.mark(id) ?? []);
    return [...new Set([...this.#labelled, ...shown])].filter(({ visibility }) => visibility !== 'hidden');
  }

  /** Paints all that is due at once, sharp enough for paper. */
  finish(): void {
    this.#onPaper = true;
    if (this.#frame && this.#origin) this.draw(this.#frame, this.#origin, this.pane.style.display === '');
    this.#canvases.finish();
  }

  destroy(): void {
    this.#store.release(this);
    this.#canvases.destroy();
    this.#over.remove();
  }

  get #ratio(): number {
    return this.#onPaper ? PAPER_RATIO : Math.max(1, devicePixelRatio || 1);
  }

  #restyle(): void {
    this.#looks.forget();
    this.#repaint();
    this.#changed();
  }

  #repaint(): void {
    if (!this.#frame || !this.#origin) return;
    this.draw(this.#frame, this.#origin, this.pane.style.display === '');
    this.#canvases.repaint();
  }

  /** What was made of other tiles. */
  #forget(): void {
    this.#marks.clear();
    this.#stops = null;
    this.#labelled = null;
  }

  #tint(mark: Mark): void {
    const tint = this.#tintOf(mark.id);
    mark.setTint(tint, tint && this.#hatches.fillOf(tint));
  }

  /** The canvas below has filled the area already; both fills together are what the style asks for. */
  #fillUp({ path, shape, visibility, tint }: Mark): void {
    if (shape.kind !== 'area') return;
    path.style.removeProperty('fill-opacity');
    const wanted = this.#looks.fillOpacityOf(path);
    const look = this.#looks.of('area', visibility === 'uncertain', tint);
    const below = visibility === 'outline' ? 0 : (look.fill ? look.fillAlpha : 0) * (this.#muted ? MUTED : 1);
    const rest = below < 1 ? Math.max(0, (wanted - below) / (1 - below)) : 0;
    if (Number.isFinite(rest)) path.style.setProperty('fill-opacity', rest.toFixed(3), 'important');
  }

  #shapeOf(id: string): Shape | null {
    const pieces: Piece[] = [];
    let kind: Shape['kind'] | null = null;
    for (const { part, from } of this.cover) {
      const i = from.find(id);
      if (i === undefined) continue;
      kind = from.kindOf(i);
      pieces.push({ runs: runsOf(from, i), box: tileBox(part) });
    }
    const flat = (run: readonly number[]) => Float64Array.from(run);
    if (kind === 'area')
      return Shape.ofRuns(
        kind,
        stitchedAreas(pieces).map((polygon) => polygon.map(flat)),
      );
    if (kind === 'line')
      return Shape.ofRuns(
        kind,
        stitchedLines(pieces).map((line) => [flat(line)]),
      );
    if (kind === 'point')
      return Shape.ofRuns(
        kind,
        stitchedPoints(pieces).map((point) => [flat(point)]),
      );
    return null;
  }

  /** Each tile that something is drawn from, with the boxes of what is. */
  #partsByTile(): Map<TileData, WorldBox[]> {
    const tiles = new Map<TileData, WorldBox[]>();
    for (const { part, from } of this.cover) {
      const parts = tiles.get(from);
      if (parts) parts.push(tileBox(part));
      else tiles.set(from, [tileBox(part)]);
    }
    return tiles;
  }

  #findStops(): Stop[] {
    const stops = new Map<string, Stop>();
    for (const [tile, parts] of this.#partsByTile()) {
      const { minX, minY, maxX } = tileBox(tile.address);
      const unit = (maxX - minX) / tile.extent;
      for (const { id, x, y } of tile.labels) {
        const stop = { id, x: minX + x * unit, y: minY + y * unit };
        if (parts.some((part) => holds(part, stop.x, stop.y))) stops.set(id, stop);
      }
    }
    for (const { part, from } of this.cover) {
      const box = tileBox(part);
      for (const [i, { id }] of from.features.entries()) {
        if (stops.has(id)) continue;
        const at = pieceAnchor(from, i, box);
        if (at) stops.set(id, { id, ...at });
      }
    }
    return [...stops.values()];
  }

  #findLabelled(): Mark[] {
    if (!this.#frame || !this.#origin) return [];
    const { scale } = this.#origin;
    const view = frameBox(this.#frame);
    const found: { id: string; size: number; order: number }[] = [];
    for (const [tile, parts] of this.#partsByTile()) {
      const { minX, minY, maxX } = tileBox(tile.address);
      const unit = (maxX - minX) / tile.extent;
      const least = LEAST_WIDTH / (unit * scale);
      const west = (view.minX - minX) / unit;
      const north = (view.minY - minY) / unit;
      const east = (view.maxX - minX) / unit;
      const south = (view.maxY - minY) / unit;
      for (const { id, x, y, size, order, feature } of tile.labels) {
        if (x < west || x > east || y < north || y > south) continue;
        const width = feature < 0 ? 0 : tile.boxes[4 * feature + 2]! - tile.boxes[4 * feature]!;
        if (feature >= 0 && width < least && tile.kindOf(feature) === 'area') continue;
        if (!parts.some((part) => holds(part, minX + x * unit, minY + y * unit))) continue;
        if (this.#visibilityOf(id) !== 'hidden') found.push({ id, size: size || width, order });
      }
    }
    found.sort((a, b) => b.size - a.size);
    // Of equals the label of the one drawn first goes first.
    const most = found.slice(0, MOST_LABELS).sort((a, b) => a.order - b.order);
    return most.flatMap(({ id }) => this.mark(id) ?? []);
  }
}

/** A feature's runs in world units. */
function runsOf(tile: TileData, feature: number): number[][] {
  const { minX, minY, maxX } = tileBox(tile.address);
  const k = (maxX - minX) / tile.extent;
  const runs: number[][] = [];
  for (let run = tile.runStarts[feature]!; run < tile.runStarts[feature + 1]!; run++) {
    const flat: number[] = [];
    for (let v = tile.vertexStarts[run]!; v < tile.vertexStarts[run + 1]!; v++)
      flat.push(minX + tile.xy[2 * v]! * k, minY + tile.xy[2 * v + 1]! * k);
    runs.push(flat);
  }
  return runs;
}

function holds({ minX, minY, maxX, maxY }: WorldBox, x: number, y: number): boolean {
  return x >= minX && x < maxX && y >= minY && y < maxY;
}

function boxOfAll({ boxes, address, extent }: TileData): WorldBox[] {
  if (boxes.length === 0) return [];
  const tile = tileBox(address);
  const k = (tile.maxX - tile.minX) / extent;
  let [minX, minY, maxX, maxY] = [extent, extent, 0, 0];
  for (let i = 0; i < boxes.length; i += 4) {
    minX = Math.min(minX, boxes[i]!);
    minY = Math.min(minY, boxes[i + 1]!);
    maxX = Math.max(maxX, boxes[i + 2]!);
    maxY = Math.max(maxY, boxes[i + 3]!);
  }
  const clamp = (value: number) => Math.max(0, Math.min(extent, value)) * k;
  return [
    {
      minX: tile.minX + clamp(minX),
      minY: tile.minY + clamp(minY),
      maxX: tile.minX + clamp(maxX),
      maxY: tile.minY + clamp(maxY),
    },
  ];
}
