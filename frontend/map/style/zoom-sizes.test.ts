import { expect, test } from 'vitest';
import { lookOf } from '../labels/label-looks';
import { FAR_ZOOM, NEAR_ZOOM, sizeAt, symbolRadius, WEIGHTS, weightsAt } from './zoom-sizes';

test('size_betweenTheZooms_growsWithoutAJump', () => {
  for (const size of [...Object.values(WEIGHTS), lookOf('region').size, lookOf('town').size]) {
    expect(sizeAt(size, 2)).toBe(size[0]);
    expect(sizeAt(size, 13)).toBe(size[1]);
    const step = (size[1] - size[0]) / ((NEAR_ZOOM - FAR_ZOOM) * 4);
    for (let zoom = FAR_ZOOM; zoom < NEAR_ZOOM; zoom += 0.25)
      expect(sizeAt(size, zoom + 0.25) - sizeAt(size, zoom)).toBeCloseTo(step, 9);
    expect(step).toBeGreaterThan(0);
  }
});

test('weights_atAZoom_areCustomProperties', () => {
  expect(weightsAt(5)['--weight-stream']).toBe('0.35px');
  expect(Object.keys(weightsAt(8)).sort()).toEqual(
    Object.keys(WEIGHTS)
      .map((name) => `--weight-${name}`)
      .sort(),
  );
});

test('weights_atAnyZoom_keepTheirRank', () => {
  for (let zoom = 4; zoom <= 12; zoom++) {
    const { river, stream, border, thin, line } = WEIGHTS;
    const at = (size: readonly [number, number]) => sizeAt(size, zoom);
    expect(at(river) * 0.55).toBeGreaterThan(at(stream));
    expect(at(border)).toBeGreaterThan(at(thin));
    expect(at(line)).toBeGreaterThan(at(border));
  }
});

test('symbols_grow', () => {
  expect(symbolRadius('town', 10)).toBeGreaterThan(symbolRadius('town', 6));
});
