/** Which labels fit where: greedy, the most important first, none over another. Pixels throughout. */

export interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** One place a label may take. */
export interface LabelBounds {
  /** Around the whole label. */
  box: Box;
  /** Closer round its letters where it is bent or slanted: together these cover it. */
  parts?: readonly Box[];
}

export interface Candidate<S extends LabelBounds> {
  id: string;
  /** Higher goes first; of equals the earlier. */
  priority: number;
  /** Places it may take, the best first. */
  positions: S[];
  /** Takes its best place even over symbols, though never over another label. */
  required: boolean;
}

/** A symbol that labels keep clear of, but for its own feature's. */
export interface Obstacle {
  id: string;
  box: Box;
}

export interface Placed<S extends LabelBounds> {
  id: string;
  position: S;
}

/** @param exclusions what stands on the map already and hides what is under it: no label goes there */
export function placeLabels<S extends LabelBounds>(
  candidates: readonly Candidate<S>[],
  obstacles: readonly Obstacle[],
  exclusions: readonly Box[] = [],
): Placed<S>[] {
  const full: LabelBounds[] = exclusions.map((box) => ({ box }));
  const placed: Placed<S>[] = [];
  const ordered = candidates.map((candidate, order) => ({ candidate, order }));
  ordered.sort((a, b) => b.candidate.priority - a.candidate.priority || a.order - b.order);
  for (const { candidate } of ordered) {
    const free = candidate.positions.filter((position) => !full.some((other) => collide(position, other)));
    const clear = free.find(
      (position) => !obstacles.some((other) => other.id !== candidate.id && collide(position, other)),
    );
    const position = clear ?? (candidate.required ? free[0] : undefined);
    if (!position) continue;
    full.push(position);
    placed.push({ id: candidate.id, position });
  }
  return placed;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY;
}

/** Whether letters of one label could meet letters of the other. */
export function collide(a: LabelBounds, b: LabelBounds): boolean {
  if (!overlaps(a.box, b.box)) return false;
  return partsOf(a).some((one) => overlaps(one, b.box) && partsOf(b).some((other) => overlaps(one, other)));
}

export function partsOf(position: LabelBounds): readonly Box[] {
  return position.parts ?? [position.box];
}

export function within(a: Box, b: Box): boolean {
  return a.minX >= b.minX && a.maxX <= b.maxX && a.minY >= b.minY && a.maxY <= b.maxY;
}

export function grown(box: Box, by: number): Box {
  return { minX: box.minX - by, minY: box.minY - by, maxX: box.maxX + by, maxY: box.maxY + by };
}
