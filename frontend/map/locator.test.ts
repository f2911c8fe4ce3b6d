import { expect, test } from 'vitest';
import { worldBoxOf } from './geometry/mercator';
import { Shape } from './geometry/shape';
import { ENGLISH_WORDS } from './input/map-announcer';
import { Locator } from './locator';
import { Mark } from './svg/mark';

function land(id: string, west: number, east: number): Mark {
  const ring = [
    [west, 30],
    [east, 30],
    [east, 50],
    [west, 50],
    [west, 30],
  ];
  const shape = Shape.of({ type: 'Polygon', coordinates: [ring] })!;
  return new Mark(id, { id: 'land', style: 'land', pattern: null, basemap: true }, shape, id);
}

function locator(): Locator {
  const made = new Locator({ ...ENGLISH_WORDS, locator: (ids) => ids.join(' ') });
  made.setLand([land('west', 20, 40), land('east', 40, 60)]);
  return made;
}
const frameOf = ({ element }: Locator) => {
  const frame = element.querySelector('.window')!;
  return ['x', 'y', 'width', 'height'].map((name) => Number(frame.getAttribute(name)));
};

test('frame_liesWhereTheWindowLies_andMovesWithIt', () => {
  const inset = locator();
  inset.frame(worldBoxOf([40, 38, 50, 42]));
  const [x, , width] = frameOf(inset) as [number, number, number, number];
  expect(x / 150).toBeCloseTo(0.5, 1);
  inset.frame(worldBoxOf([45, 38, 55, 42]));
  expect(frameOf(inset)[0]! - x).toBeCloseTo(width / 2, 0);
});

test('frame_ofAFewMetres_isStillSeen', () => {
  const inset = locator();
  inset.frame(worldBoxOf([40, 40, 40.001, 40.001]));
  expect(frameOf(inset).slice(2)).toEqual([6, 6]);
});

test('inset_ofAllOrOfElsewhere_isOfNoUse', () => {
  const inset = locator();
  expect(inset.isOfUseFor(worldBoxOf([40, 38, 50, 42]))).toBe(true);
  expect(inset.isOfUseFor(worldBoxOf([20, 30, 60, 50]))).toBe(false);
  expect(inset.isOfUseFor(worldBoxOf([100, 38, 110, 42]))).toBe(false);
  expect(new Locator(ENGLISH_WORDS).isOfUseFor(worldBoxOf([40, 38, 50, 42]))).toBe(false);
});

test('inset_namesTheLandItShows_mostOfItFirst', () => {
  const inset = locator();
  inset.name(worldBoxOf([37, 38, 50, 42]));
  expect(inset.element.getAttribute('aria-label')).toBe('east west');
  expect(inset.element.getAttribute('role')).toBe('img');
});
