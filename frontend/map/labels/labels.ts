import { type LabelLook, priorityAt, STATES } from '../../core/looks';
import { insideRings } from '../geometry/planar-geometry';
import type { MapLabel } from '../map-model';
import { sizeAt, symbolRadius } from '../style/zoom-sizes';
import type { Mark, Origin } from '../svg/mark';
import { svg } from '../svg/svg-element';
import type { SvgRenderer } from '../svg/svg-renderer';
import {
  type Box,
  type Candidate,
  grown,
  type Obstacle,
  overlaps,
  partsOf,
  placeLabels,
  within,
} from './label-placement';
import {
  boxOf,
  type Ground,
  type LabelPosition,
  labelPositions,
  lineStrengthOf,
  linesOf,
} from './label-positions';
import { LineCollisions } from './line-collisions';
import { TextMeasure, type TextSize } from './text-measure';
import { wrapped } from './wrap-text';

interface Setting {
  mark: Mark;
  label: MapLabel;
  look: LabelLook;
  /** One line, but for areas too narrow for it. */
  lines: string[];
  /** A smaller line below; null for none. */
  more: string | null;
  fontSize: number;
  spacing: number;
  /** Of the block without the smaller line. */
  ownSize: TextSize;
  /** Of the whole block; the ascent is that of its first line, the descent reaches below its last. */
  size: TextSize;
}

/** A label under a pointer. */
export interface LabelHit {
  mark: Mark;
  /** Pixels from the pointer to its letters. */
  distance: number;
  /** Around the label, in the sheet's pixels. */
  box: Box;
}

/** What counts for more than any look's own priority. */
const READ = 2_000;
const SELECTED = 5_000;
const OUT_OF_SIGHT = 20_000;
/** Pixels between two labels of one line at least, and how far the places for one of them reach. */
const APART = 520;
const NEAR = 260;
/** Pixels that a line of a label may take in however wide an area. */
const WIDEST = 320;
/** Height of a further line in em. */
const LEADING = 1.15;
/** Between two names of the second line. */
const BETWEEN = ' · ';
/** Size of a second, smaller line in em. */
const SMALL = 0.85;
/** Pixels that the curve under a label goes on at each end. */
const SPARE = 16;
/** Letters of these scripts join, and must not be set apart. */
const JOINED = /\p{Script=Arabic}|\p{Script=Syriac}/u;

/** Sets the labels of a sheet anew whenever it is asked; draws them into the sheet's label group. */
export class Labels {
  readonly #renderer: SvgRenderer;
  readonly #measure = new TextMeasure();
  readonly #key: string;
  #of: (featureId: string) => MapLabel | null = () => null;
  /** What stands where, for pointers; `origin` is that of the boxes. */
  #placed: { mark: Mark; label: MapLabel; position: LabelPosition }[] = [];
  #origin: Origin | null = null;
  #hovered: string | null = null;

  constructor(sheet: SvgRenderer, key: string) {
    this.#renderer = sheet;
    this.#key = key;
  }

  set source(of: (featureId: string) => MapLabel | null) {
    this.#of = of;
  }

  /** The texts that labels are made of, by their typeface as the CSS property `font`. */
  texts(): ReadonlyMap<string, string> {
    const { origin } = this.#renderer;
    const family = this.#families();
    const texts = new Map<string, string>();
    if (!origin) return texts;
    for (const { mark, wanted } of this.#renderer.labelled()) {
      const selected = this.#renderer.isSelected(mark.id);
      const label = wanted || selected ? this.#of(mark.id) : null;
      if (!label?.text) continue;
      const font = fontOf(labelLook(mark, selected), 12, family);
      texts.set(font, `${texts.get(font) ?? ''}${label.text}${rowOf(label) ?? ''}`);
    }
    return texts;
  }

  /** For when a font has arrived. */
  forgetSizes(): void {
    this.#measure.clear();
  }

  /**
   * The label at a position, the nearest of those within so many pixels; null for none, and for scenery that opens nothing.
   *
   * @param x in the sheet's pixels
   */
  at(x: number, y: number, slack: number): LabelHit | null {
    if (this.#origin !== this.#renderer.origin) return null;
    let best: LabelHit | null = null;
    for (const { mark, label, position } of this.#placed) {
      if ((mark.basemap && !label.opens) || mark.visibility === 'hidden') continue;
      const distance = Math.min(...partsOf(position).map((part) => distanceTo(part, x, y)));
      if (distance <= slack && distance < (best?.distance ?? Infinity))
        best = { mark, distance, box: position.box };
    }
    return best;
  }

  /** Underlines the labels of a feature; null for none. */
  hover(featureId: string | null): void {
    if (featureId === this.#hovered) return;
    this.#hovered = featureId;
    for (const node of this.#renderer.labels.querySelectorAll('text'))
      node.classList.toggle('hovered', node.getAttribute('data-feature') === featureId);
  }

  /** Takes the labels of hidden features away at once; the others stay where they are. */
  dropHidden(): void {
    for (const node of [...this.#renderer.labels.querySelectorAll('text')]) {
      if (!this.#renderer.isShown(node.getAttribute('data-feature') ?? '')) node.remove();
    }
  }

  /**
   * @param view the part that is on the screen, in the sheet's pixels
   * @param free the part of it that no panel covers
   * @param furniture what stands on the map and covers labels: buttons, scale, sources
   * @param steady labels stay as near as they can to where they are
   */
  place(view: Box, free: Box, furniture: readonly Box[] = [], steady = false): void {
    const { origin, labels } = this.#renderer;
    if (!origin) return;
    const family = this.#families();
    const settings = new Map<string, Setting>();
    const candidates: Candidate<LabelPosition>[] = [];
    const obstacles: Obstacle[] = [];
    const ground = this.#ground(origin, view, free);
    const roomy = grown(view, (view.maxX - view.minX) * 0.25);
    const before = steady && this.#origin === origin ? this.#placed : [];
    const outer = this.#outerAreas(origin, free);
    const repeated = this.#repeatedAreas(origin, roomy);
    for (const { mark, wanted } of this.#renderer.labelled()) {
      if (!overlaps(boxOf(mark, origin), roomy) || outer.has(mark) || repeated.has(mark)) continue;
      if (mark.shape.kind === 'point') obstacles.push(...obstaclesOf(mark, origin));
      const selected = this.#renderer.isSelected(mark.id);
      if (!wanted && !selected) continue;
      const label = this.#of(mark.id);
      if (!label?.text) continue;
      const setting = this.#set(mark, label, origin.zoom, selected, family);
      const rtl = setting.label.dir === 'rtl';
      const positions = [...labelPositions(mark, setting.size, ground, rtl, selected)];
      if (setting.more !== null) {
        const short = labelPositions(mark, setting.ownSize, ground, rtl, selected);
        positions.push(...short.map((position) => ({ ...position, short: true })));
      }
      if (positions.length === 0) continue;
      const span = Math.max(mark.shape.box.maxX - mark.shape.box.minX, 0) * origin.scale;
      const base = priorityAt(setting.look, origin.zoom) - (mark.basemap ? 100 : 0);
      // What there is nothing to read about does not displace what there is.
      const read = label.passages ? READ + Math.min(label.passages, 100) : 0;
      const priority = base + Math.min(span, 2000) / 50 + read + (selected ? SELECTED : 0);
      settings.set(mark.id, setting);
      const old = before.filter((placed) => placed.mark.id === mark.id);
      const nearOld = ({ box }: LabelPosition) =>
        Math.min(...old.map(({ position }) => distance(position.box, box)));
      if (old.length > 0) positions.sort((a, b) => nearOld(a) - nearOld(b));
      for (const group of mark.shape.kind === 'line' ? spread(positions) : [positions]) {
        const inside = group.filter(({ box }) => overlaps(box, free));
        if (inside.length > 0)
          candidates.push({ id: mark.id, priority, positions: inside, required: selected });
        // Out of sight, and there already when the map is moved.
        else
          candidates.push({
            id: mark.id,
            priority: priority - OUT_OF_SIGHT,
            positions: group,
            required: false,
          });
      }
    }
    const placed = placeLabels(candidates, obstacles, furniture);
    this.#origin = origin;
    this.#placed = placed.map(({ id, position }) => ({ ...settings.get(id)!, position }));
    labels.replaceChildren(
      ...placed.map(({ id, position }, i) =>
        this.#draw(settings.get(id)!, position, `${this.#key}-l${i}`, family),
      ),
    );
  }

  /** Of several areas that each fill all that is seen, the smallest says where one is; these are the others. */
  #outerAreas(origin: Origin, free: Box): ReadonlySet<Mark> {
    const filling: Mark[] = [];
    for (const { mark, wanted } of this.#renderer.labelled())
      if (wanted && mark.shape.kind === 'area' && fills(mark, origin, free) && this.#of(mark.id)?.text)
        filling.push(mark);
    filling.sort((a, b) => a.shape.size - b.shape.size);
    return new Set(filling.slice(1).filter(({ id }) => !this.#renderer.isSelected(id)));
  }

  /** Areas of one layer that lie over each other and bear one name, as two courses of a corridor: one of them says it. */
  #repeatedAreas(origin: Origin, roomy: Box): ReadonlySet<Mark> {
    const named = new Map<string, { mark: Mark; box: Box; weight: number }[]>();
    for (const { mark, wanted } of this.#renderer.labelled()) {
      const selected = this.#renderer.isSelected(mark.id);
      if (mark.shape.kind !== 'area' || !(wanted || selected)) continue;
      const label = this.#of(mark.id);
      const box = boxOf(mark, origin);
      if (!label?.text || !overlaps(box, roomy)) continue;
      const key = `${mark.layer}\n${label.text}`;
      const weight = (selected ? SELECTED : 0) + Math.min(label.passages ?? 0, 100);
      named.set(key, [...(named.get(key) ?? []), { mark, box, weight }]);
    }
    const repeated = new Set<Mark>();
    for (const areas of named.values()) {
      areas.sort((a, b) => b.weight - a.weight || b.mark.shape.size - a.mark.shape.size);
      areas.forEach(({ mark, box }, i) => {
        if (areas.slice(0, i).some((one) => overlaps(one.box, box))) repeated.add(mark);
      });
    }
    return repeated;
  }

  #ground(origin: Origin, view: Box, free: Box): Ground {
    const collisions = new LineCollisions(free);
    const rivers = new Set<string>();
    const regions: Mark[] = [];
    for (const { mark } of this.#renderer.labelled()) {
      const strength = lineStrengthOf(mark);
      if (!strength || !overlaps(boxOf(mark, origin), free)) continue;
      for (const line of linesOf(mark, origin)) collisions.add(mark.id, line, strength);
      if (mark.style === 'river') rivers.add(mark.id);
      if (mark.style === 'region') regions.push(mark);
    }
    return { origin, view, free, collisions, rivers, regions };
  }

  #families(): Record<LabelLook['family'], string> {
    const style = getComputedStyle(this.#renderer.element);
    return {
      serif: style.getPropertyValue('--serif').trim() || 'serif',
      sans: style.getPropertyValue('--sans').trim() || 'sans-serif',
    };
  }

  #set(
    mark: Mark,
    label: MapLabel,
    zoom: number,
    selected: boolean,
    family: Record<LabelLook['family'], string>,
  ): Setting {
    const look = labelLook(mark, selected);
    const fontSize = Math.round(sizeAt(look.size, zoom) * 2) / 2;
    const text = look.capitals ? inCapitals(label) : label.text;
    const spacing = label.dir === 'rtl' || JOINED.test(text) ? 0 : (look.spacing ?? 0) * fontSize;
    const font = fontOf(look, fontSize, family);
    const sizeOf = (line: string): TextSize => {
      const found = this.#measure.sizeOf(line, font, fontSize);
      return { ...found, width: found.width + spacing * [...line].length };
    };
    const room =
      mark.shape.kind === 'area'
        ? Math.max(70, Math.min(WIDEST, (mark.shape.box.maxX - mark.shape.box.minX) * 2 ** zoom * 0.75))
        : Infinity;
    // With a second line there are two of them, not more; a curve carries one.
    const more = mark.shape.kind === 'line' ? null : rowOf(label);
    const lines = more === null ? wrapped(text, room, (line) => sizeOf(line).width) : [text];
    const sizes = lines.map(sizeOf);
    const ownSize = {
      width: Math.max(...sizes.map((line) => line.width)),
      ascent: sizes[0]!.ascent,
      descent: sizes[0]!.descent + (lines.length - 1) * fontSize * LEADING,
    };
    const size = { ...ownSize };
    if (more !== null) {
      const small = fontSize * SMALL;
      const below = this.#measure.sizeOf(more, fontOf({ ...look, weight: 400 }, small, family), small);
      size.width = Math.max(size.width, below.width);
      size.descent += fontSize * LEADING;
    }
    return { mark, label, look, lines, more, fontSize, spacing, size, ownSize };
  }

  #draw(
    setting: Setting,
    position: LabelPosition,
    key: string,
    family: Record<LabelLook['family'], string>,
  ): SVGElement {
    const { mark, label, look, fontSize, spacing } = setting;
    const more = position.short ? null : setting.more;
    const size = position.short ? setting.ownSize : setting.size;
    const text = svg('text', {
      class: `label s-${mark.style} ${mark.shape.kind}`,
      lang: label.lang,
      dir: label.dir,
      direction: label.dir,
      'data-feature': mark.id,
      'text-anchor': 'middle',
    });
    text.style.font = fontOf(look, fontSize, family);
    if (spacing) text.style.letterSpacing = `${spacing}px`;
    const color = this.#renderer.colorOf(mark);
    if (color) text.style.setProperty('--layer-color', color);
    text.classList.toggle('selected', this.#renderer.isSelected(mark.id));
    text.classList.toggle('hovered', mark.id === this.#hovered);
    text.classList.toggle('uncertain', mark.visibility === 'uncertain');
    const { baseline, box } = position;
    if (!baseline) {
      const x = ((box.minX + box.maxX) / 2).toFixed(1);
      text.setAttribute('x', x);
      text.setAttribute('y', ((box.minY + box.maxY + size.ascent - size.descent) / 2).toFixed(1));
      if (setting.lines.length === 1 && more === null) text.textContent = setting.lines[0]!;
      else {
        setting.lines.forEach((line, i) => {
          const span = svg('tspan', { x, dy: i === 0 ? '0' : `${LEADING}em` });
          span.textContent = line;
          text.append(span);
        });
        if (more !== null) {
          const span = svg('tspan', { class: 'more', x, dy: `${LEADING * fontSize}`, direction: 'ltr' });
          span.style.fontSize = `${fontSize * SMALL}px`;
          // Each name in its own language, so that it is read and shaped as it is written.
          label.more!.forEach(({ text, lang, dir }, i) => {
            const name = svg('tspan', { lang, direction: dir });
            name.textContent = text;
            span.append(i === 0 ? '' : BETWEEN, name);
          });
          text.append(span);
        }
      }
    } else if (label.dir === 'rtl') {
      // Joined letters stay joined on a straight line only.
      const [x1, y1] = baseline as [number, number];
      const [x2, y2] = baseline.slice(-2) as [number, number];
      const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
      const at = `translate(${((x1 + x2) / 2).toFixed(1)} ${((y1 + y2) / 2).toFixed(1)})`;
      text.setAttribute('transform', `${at} rotate(${angle.toFixed(1)})`);
      text.textContent = setting.lines[0]!;
    } else {
      const path = svg('path', { id: key, d: curveOf(baseline), class: 'baseline' });
      const along = svg('textPath', { href: `#${key}`, startOffset: '50%' });
      along.textContent = setting.lines[0]!;
      text.append(along);
      const group = svg('g');
      group.append(path, text);
      return group;
    }
    return text;
  }
}

function labelLook({ look: { label } }: Mark, selected: boolean): LabelLook {
  return selected ? { ...label, weight: STATES.selected.label } : label;
}

/** The second line; null for none. */
function rowOf({ more }: MapLabel): string | null {
  return more ? more.map(({ text }) => text).join(BETWEEN) : null;
}

/** Capitals as the label's language writes them: Turkish i becomes İ. An unknown language counts as none. */
function inCapitals({ text, lang }: MapLabel): string {
  try {
    return text.toLocaleUpperCase(lang || []);
  } catch {
    return text.toUpperCase();
  }
}

function fontOf(look: LabelLook, fontSize: number, family: Record<LabelLook['family'], string>): string {
  return `${look.italic ? 'italic ' : ''}${look.weight ?? 400} ${fontSize}px ${family[look.family]}`;
}

/** Positions of a line in groups far from each other: a long line carries its name more than once. The best comes first. */
function spread(positions: LabelPosition[]): LabelPosition[][] {
  const groups: LabelPosition[][] = [];
  for (const position of positions) {
    const away = groups.map(([best]) => distance(best!.box, position.box));
    const near = away.findIndex((pixels) => pixels < NEAR);
    if (near >= 0) groups[near]!.push(position);
    else if (away.every((pixels) => pixels > APART)) groups.push([position]);
  }
  return groups;
}

/** Whether an area is all that is seen in a box. */
function fills(mark: Mark, origin: Origin, box: Box): boolean {
  if (!within(box, boxOf(mark, origin))) return false;
  return [0, 0.25, 0.5, 0.75, 1].every((across) =>
    [0, 0.5, 1].every((down) => {
      const x = (box.minX + (box.maxX - box.minX) * across + origin.x) / origin.scale;
      const y = (box.minY + (box.maxY - box.minY) * down + origin.y) / origin.scale;
      return mark.shape.parts.some((part) =>
        insideRings(
          x,
          y,
          part.map(({ xy }) => xy),
        ),
      );
    }),
  );
}

function distanceTo({ minX, minY, maxX, maxY }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(minX - x, x - maxX, 0), Math.max(minY - y, y - maxY, 0));
}

function distance(a: Box, b: Box): number {
  return Math.hypot(a.minX + a.maxX - b.minX - b.maxX, a.minY + a.maxY - b.minY - b.maxY) / 2;
}

function obstaclesOf(mark: Mark, origin: Origin): Obstacle[] {
  const r = symbolRadius(mark.look, origin.zoom) + 1;
  return mark.shape.parts.map(([run]) => {
    const x = run!.xy[0]! * origin.scale - origin.x;
    const y = run!.xy[1]! * origin.scale - origin.y;
    return { id: mark.id, box: { minX: x - r, minY: y - r, maxX: x + r, maxY: y + r } };
  });
}

/** A smooth curve through the middles of a run of points, longer than it at both ends: a bend makes it too short. */
function curveOf(points: number[]): string {
  const xy = lengthened(points, SPARE);
  const f = (v: number) => v.toFixed(1);
  let d = `M${f(xy[0]!)} ${f(xy[1]!)}`;
  for (let i = 2; i < xy.length - 2; i += 2) {
    const endX = i === xy.length - 4 ? xy[i + 2]! : (xy[i]! + xy[i + 2]!) / 2;
    const endY = i === xy.length - 4 ? xy[i + 3]! : (xy[i + 1]! + xy[i + 3]!) / 2;
    d += `Q${f(xy[i]!)} ${f(xy[i + 1]!)} ${f(endX)} ${f(endY)}`;
  }
  return d;
}

function lengthened(xy: number[], by: number): number[] {
  const beyond = (x: number, y: number, x2: number, y2: number) => {
    const length = Math.hypot(x - x2, y - y2) || 1;
    return [x + ((x - x2) / length) * by, y + ((y - y2) / length) * by];
  };
  const [x1, y1, x2, y2] = xy as [number, number, number, number];
  const [x3, y3, x4, y4] = xy.slice(-4) as [number, number, number, number];
  return [...beyond(x1, y1, x2, y2), ...xy, ...beyond(x4, y4, x3, y3)];
}
