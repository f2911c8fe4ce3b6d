/** Which labels fit where: greedy, the most important first, none over another. Pixels throughout. */

export interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** One place a label may take. */
export interface Spot {
  box: Box;
}

export interface Candidate<S extends Spot> {
  id: string;
  /** Higher goes first; of equals the earlier. */
  priority: number;
  /** Places it may take, the best first. */
  spots: S[];
  /** Takes its best place even over symbols, though never over another label. */
  insistent: boolean;
}

/** A symbol that labels keep clear of, but for its own feature's. */
export interface Obstacle {
  id: string;
  box: Box;
}

export interface Placed<S extends Spot> {
  id: string;
  spot: S;
}

export function placeLabels<S extends Spot>(
  candidates: readonly Candidate<S>[],
  obstacles: readonly Obstacle[],
): Placed<S>[] {
  const taken: Box[] = [];
  const placed: Placed<S>[] = [];
  const ordered = candidates.map((candidate, order) => ({ candidate, order }));
  ordered.sort((a, b) => b.candidate.priority - a.candidate.priority || a.order - b.order);
  for (const { candidate } of ordered) {
    const free = candidate.spots.filter(({ box }) => !taken.some((other) => overlaps(box, other)));
    const clear = free.find(
      ({ box }) => !obstacles.some((other) => other.id !== candidate.id && overlaps(box, other.box)),
    );
    const spot = clear ?? (candidate.insistent ? free[0] : undefined);
    if (!spot) continue;
    taken.push(spot.box);
    placed.push({ id: candidate.id, spot });
  }
  return placed;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY;
}

export function within(a: Box, b: Box): boolean {
  return a.minX >= b.minX && a.maxX <= b.maxX && a.minY >= b.minY && a.maxY <= b.maxY;
}
