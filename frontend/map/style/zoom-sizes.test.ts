import { expect, test } from 'vitest';
import { STYLES, type ZoomSize } from '../../core/looks';
import { FAR_ZOOM, NEAR_ZOOM, nearness, sizeAt, symbolRadius } from './zoom-sizes';

const sizes = Object.values(STYLES)
  .flatMap(({ width, size, label }) => [width, size, label.size])
  .filter((size): size is ZoomSize => size !== undefined);

test('size_betweenTheZooms_growsWithoutAJump', () => {
  expect(sizes.length).toBeGreaterThan(20);
  for (const size of sizes) {
    expect(sizeAt(size, 2)).toBe(size[0]);
    expect(sizeAt(size, 13)).toBe(size[1]);
    const step = (size[1] - size[0]) / ((NEAR_ZOOM - FAR_ZOOM) * 4);
    for (let zoom = FAR_ZOOM; zoom < NEAR_ZOOM; zoom += 0.25)
      expect(sizeAt(size, zoom + 0.25) - sizeAt(size, zoom)).toBeCloseTo(step, 9);
    expect(step).toBeGreaterThan(0);
  }
});

test('nearness_growsFromTheFarZoomToTheNear', () => {
  expect([2, 5, 8, 11, 13].map(nearness)).toEqual([0, 0, 0.5, 1, 1]);
});

test('symbols_grow', () => {
  expect(symbolRadius(STYLES.town!, 10)).toBeGreaterThan(symbolRadius(STYLES.town!, 6));
});
