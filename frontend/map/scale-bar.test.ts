import { expect, test } from 'vitest';
import { ENGLISH_WORDS } from './input/map-announcer';
import { metresPerPixel, roundDistance, ScaleBar } from './scale-bar';

test('scale_atTheEquator_isTheWorldsCircumferenceByItsPixels', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(156_543.03, 1);
});

test('scale_furtherNorth_shrinksWithTheCosine', () => {
  expect(metresPerPixel(60, 8)).toBeCloseTo(metresPerPixel(0, 8) / 2, 6);
});

// Two points on one parallel, by the haversine formula on the same sphere.
test('scale_at39North_isTheGroundsOwn', () => {
  const degree = (6_378_137 * Math.cos((39 * Math.PI) / 180) * Math.PI) / 180;
  const pixels = (256 * 2 ** 8) / 360;
  expect(metresPerPixel(39, 8)).toBeCloseTo(degree / pixels, 6);
});

test.each([
  [420, 50_000],
  [100, 10_000],
  [9.9, 1000],
  [1.5, 100],
])('distance_at%sMetresAPixel_isRound', (each, metres) => {
  const found = roundDistance(each, 120);
  expect(found.metres).toBe(metres);
  expect(found.pixels).toBeLessThanOrEqual(120);
});

test('bar_saysItsLengthAndThatNorthIsUp', () => {
  const bar = new ScaleBar(ENGLISH_WORDS);
  bar.show(39.5, 8);
  expect(bar.element.getAttribute('role')).toBe('img');
  expect(bar.element.getAttribute('aria-label')).toBe(
    'Scale: the bar is 50 km long at the middle of the map. North is up.',
  );
  expect(bar.element.textContent).toBe('N2550 km');
});

test('bar_otherWords_isNamedAnew', () => {
  const bar = new ScaleBar(ENGLISH_WORDS);
  bar.show(39.5, 8);
  bar.words = { ...ENGLISH_WORDS, northSign: 'С', scale: (distance) => `Масштаб: ${distance}` };
  expect(bar.element.getAttribute('aria-label')).toBe('Масштаб: 50 km');
  expect(bar.element.textContent).toContain('С');
});
