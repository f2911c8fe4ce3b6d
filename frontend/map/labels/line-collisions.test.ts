import { expect, test } from 'vitest';
import { LineCollisions } from './line-collisions';

const view = { minX: 0, minY: 0, maxX: 500, maxY: 500 };
const spot = (minX: number, minY: number, maxX: number, maxY: number) => ({
  box: { minX, minY, maxX, maxY },
});
const nobody = () => false;

test('line_throughALabel_isFound_besideIt_isNot', () => {
  const strikes = new LineCollisions(view);
  strikes.add('route', [0, 100, 500, 100], 'strong');
  expect(strikes.through(spot(200, 95, 260, 110), nobody)).toBe('strong');
  expect(strikes.through(spot(200, 102, 260, 117), nobody)).toBeNull();
});

test('lines_several_theStrongestCounts', () => {
  const strikes = new LineCollisions(view);
  strikes.add('shore', [0, 50, 500, 50], 'thin');
  strikes.add('route', [100, 0, 100, 500], 'strong');
  expect(strikes.through(spot(80, 40, 120, 60), nobody)).toBe('strong');
  expect(strikes.through(spot(110, 40, 150, 60), nobody)).toBe('thin');
});

test('line_ofTheLabelItself_doesNotCount', () => {
  const strikes = new LineCollisions(view);
  strikes.add('river', [0, 100, 500, 100], 'strong');
  expect(strikes.through(spot(200, 95, 260, 110), (id) => id === 'river')).toBeNull();
});

test('label_bent_isStruckInItsLettersOnly', () => {
  const strikes = new LineCollisions(view);
  strikes.add('route', [0, 100, 500, 100], 'strong');
  const parts = [
    { minX: 100, minY: 60, maxX: 140, maxY: 80 },
    { minX: 140, minY: 110, maxX: 180, maxY: 130 },
  ];
  expect(strikes.through({ box: { minX: 100, minY: 60, maxX: 180, maxY: 130 }, parts }, nobody)).toBeNull();
});
