import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aroundCover, fitView, keepWithin, uncoveredMiddle } from './fit-view';
import { scaleOf, worldBoxOf, worldOf } from './geometry/mercator';

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const box = worldBoxOf([43, 38.3, 48.6, 41]);
const limits = { minZoom: 0, maxZoom: 13 };

test('fit_nothingCovered_isCentred', () => {
  const view = fitView(box, { width: 1000, height: 700, covered: NONE }, limits);
  expect(view.lon).toBeCloseTo(45.8, 6);
  expect(view.zoom % 0.25).toBe(0);
});

test('fit_anyCover_boxLiesInTheFreePart', () => {
  fc.assert(
    fc.property(
      fc.record({
        top: fc.integer({ min: 0, max: 80 }),
        right: fc.integer({ min: 0, max: 420 }),
        bottom: fc.integer({ min: 0, max: 300 }),
        left: fc.integer({ min: 0, max: 100 }),
      }),
      (covered) => {
        const screen = { width: 1100, height: 800, covered };
        const view = fitView(box, screen, limits);
        const scale = scaleOf(view.zoom);
        const center = worldOf([view.lon, view.lat]);
        const left = (box.minX - center.x) * scale + screen.width / 2;
        const right = (box.maxX - center.x) * scale + screen.width / 2;
        const top = (box.minY - center.y) * scale + screen.height / 2;
        const bottom = (box.maxY - center.y) * scale + screen.height / 2;
        expect(left).toBeGreaterThanOrEqual(covered.left);
        expect(right).toBeLessThanOrEqual(screen.width - covered.right);
        expect(top).toBeGreaterThanOrEqual(covered.top);
        expect(bottom).toBeLessThanOrEqual(screen.height - covered.bottom);
      },
    ),
  );
});

test('fit_singleSpot_stopsAtTheLargestZoom', () => {
  const spot = worldBoxOf([46.75, 39.76, 46.75, 39.76]);
  const view = fitView(spot, { width: 800, height: 600, covered: NONE }, { minZoom: 3, maxZoom: 9 });
  expect(view.zoom).toBe(9);
  expect(view.lon).toBeCloseTo(46.75, 6);
  expect(view.lat).toBeCloseTo(39.76, 6);
});

test('fit_noSize_staysFinite', () => {
  const view = fitView(box, { width: 0, height: 0, covered: NONE }, limits);
  expect(Number.isFinite(view.zoom) && Number.isFinite(view.lat)).toBe(true);
});

test('keepWithin_lostView_comesBackToTheEdge', () => {
  const view = keepWithin({ zoom: 6, lon: 100, lat: 39 }, box, NONE);
  expect(view.lon).toBeCloseTo(48.6, 6);
  expect(view.lat).toBeCloseTo(39, 6);
});

test('keepWithin_viewOverTheAtlas_isLeftAlone', () => {
  const view = { zoom: 6, lon: 45, lat: 39 };
  expect(keepWithin(view, box, NONE)).toBe(view);
});

test('middle_ofWhatIsUncovered_liesOnTheScreenWhereItShould_andComesBack', () => {
  const covered = { top: 10, right: 416, bottom: 80, left: 0 };
  const middle = { zoom: 8.25, lon: 46.75, lat: 39.76 };
  const view = aroundCover(middle, covered);
  const scale = scaleOf(view.zoom);
  const center = worldOf([view.lon, view.lat]);
  const spot = worldOf([middle.lon, middle.lat]);
  expect((spot.x - center.x) * scale).toBeCloseTo(-208, 6);
  expect((spot.y - center.y) * scale).toBeCloseTo(-35, 6);
  const back = uncoveredMiddle(view, covered);
  expect(back.lon).toBeCloseTo(middle.lon, 9);
  expect(back.lat).toBeCloseTo(middle.lat, 9);
  expect(back.zoom).toBe(8.25);
});
