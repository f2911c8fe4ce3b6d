/**
 * How much each vertex of a line matters: the square of the distance at which Douglas and Peucker's method would
 * drop it, in the square of the coordinates' unit. Ends matter always (`Infinity`). Kept beside the coordinates so
 * that drawing at any zoom is one comparison a vertex.
 *
 * @param xy x and y in turn
 */
export function importanceOf(xy: Float64Array): Float64Array {
  const count = xy.length / 2;
  const importance = new Float64Array(count);
  if (count === 0) return importance;
  importance[0] = Infinity;
  importance[count - 1] = Infinity;
  const spans: [first: number, last: number, ceiling: number][] = [[0, count - 1, Infinity]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last, ceiling] = span;
    let worst = -1;
    let middle = -1;
    for (let i = first + 1; i < last; i++) {
      const distance = squaredDistance(xy, i, first, last);
      if (distance > worst) {
        worst = distance;
        middle = i;
      }
    }
    if (middle < 0) continue;
    // A vertex never outlives the one that split its span, so that raising the threshold only ever removes.
    const value = Math.min(worst, ceiling);
    importance[middle] = value;
    spans.push([first, middle, value], [middle, last, value]);
  }
  return importance;
}

function squaredDistance(xy: Float64Array, i: number, first: number, last: number): number {
  const ax = xy[2 * first]!;
  const ay = xy[2 * first + 1]!;
  let dx = xy[2 * last]! - ax;
  let dy = xy[2 * last + 1]! - ay;
  let px = xy[2 * i]! - ax;
  let py = xy[2 * i + 1]! - ay;
  const length = dx * dx + dy * dy;
  if (length > 0) {
    const along = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
    dx *= along;
    dy *= along;
    px -= dx;
    py -= dy;
  }
  return px * px + py * py;
}
