import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ringArea } from '../geometry/planar-geometry';
import { type Piece, stitchedAreas, stitchedLines, stitchedPoints } from './stitch';
import { tileBox, tilesOver } from './tile-address';

/** The pieces that tiles of a zoom have of something, each with a wide buffer around, as tiles have. */
function pieces(runs: number[][], z: number): Piece[] {
  const all = { minX: 0, minY: 0, maxX: 255.9, maxY: 255.9 };
  return tilesOver(all, z).map((tile) => ({ runs, box: tileBox(tile) }));
}

const area = (polygons: number[][][]) =>
  polygons.reduce(
    (sum, [shell, ...holes]) =>
      sum +
      ringArea(Float64Array.from(shell!)) -
      holes.reduce((inner, hole) => inner + ringArea(Float64Array.from(hole)), 0),
    0,
  );

test('an area over four tiles is one ring again, with none of the tiles’ edges', () => {
  const ring = [100, 100, 150, 110, 160, 160, 110, 150];
  const [polygon, ...others] = stitchedAreas(pieces([ring], 1));
  expect(others).toEqual([]);
  expect(polygon).toHaveLength(1);
  const shell = polygon![0]!;
  expect(shell.slice(0, 2)).toEqual(shell.slice(-2));
  expect(ringArea(Float64Array.from(shell))).toBeCloseTo(ringArea(Float64Array.from(ring)), 6);
  for (let i = 0; i < shell.length - 2; i += 2) {
    const alongX = shell[i] === 128 && shell[i + 2] === 128;
    const alongY = shell[i + 1] === 128 && shell[i + 3] === 128;
    expect(alongX || alongY).toBe(false);
  }
});

test('a hole over the edge of two tiles stays a hole', () => {
  const shell = [100, 100, 160, 100, 160, 120, 100, 120];
  const hole = [120, 105, 120, 115, 140, 115, 140, 105];
  const polygons = stitchedAreas(pieces([shell, hole], 1));
  expect(polygons).toHaveLength(1);
  expect(polygons[0]).toHaveLength(2);
  expect(area(polygons)).toBeCloseTo(60 * 20 - 20 * 10, 6);
});

test('an area that comes back to a tile is not joined across what lies between', () => {
  const horseshoe = [100, 100, 140, 100, 140, 104, 104, 104, 104, 116, 140, 116, 140, 120, 100, 120];
  const polygons = stitchedAreas(pieces([horseshoe], 1));
  expect(polygons).toHaveLength(1);
  expect(area(polygons)).toBeCloseTo(ringArea(Float64Array.from(horseshoe)), 6);
});

test('tiles that round a crossing differently still close', () => {
  const west: Piece = {
    runs: [[120, 100, 132, 100, 132, 120, 120, 120]],
    box: tileBox({ z: 1, x: 0, y: 0 }),
  };
  const east: Piece = {
    runs: [[124, 100.02, 140, 100.02, 140, 119.97, 124, 119.97]],
    box: tileBox({ z: 1, x: 1, y: 0 }),
  };
  const polygons = stitchedAreas([west, east]);
  expect(polygons).toHaveLength(1);
  expect(area(polygons)).toBeCloseTo(8 * 20 + 12 * 19.95, 2);
});

test('at the edge of what is here an area stays cut', () => {
  const polygons = stitchedAreas([
    { runs: [[120, 100, 140, 100, 140, 120, 120, 120]], box: tileBox({ z: 1, x: 0, y: 0 }) },
  ]);
  expect(area(polygons)).toBeCloseTo(160, 6);
});

test('any star keeps its area over any tiles', () => {
  const star = fc.array(fc.double({ min: 2, max: 60, noNaN: true }), { minLength: 3, maxLength: 24 });
  fc.assert(
    fc.property(star, fc.integer({ min: 1, max: 5 }), (radii, z) => {
      const ring = radii.flatMap((r, i) => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [128 + r * Math.cos(angle), 128 + r * Math.sin(angle)];
      });
      expect(area(stitchedAreas(pieces([ring], z)))).toBeCloseTo(ringArea(Float64Array.from(ring)), 4);
    }),
    { numRuns: 60 },
  );
});

test('a line over several tiles is one line again, in its own direction', () => {
  const line = [10, 60, 70, 66, 130, 70, 190, 140, 250, 150];
  const [whole, ...others] = stitchedLines(pieces([line], 2));
  expect(others).toEqual([]);
  expect(whole!.slice(0, 2)).toEqual([10, 60]);
  expect(whole!.slice(-2)).toEqual([250, 150]);
});

test('a point on the edge of tiles is there once', () => {
  expect(stitchedPoints(pieces([[128, 64]], 1))).toEqual([[128, 64]]);
});
