import { expect, test } from 'vitest';
import { LineCollisions } from './line-collisions';

const view = { minX: 0, minY: 0, maxX: 500, maxY: 500 };
const position = (minX: number, minY: number, maxX: number, maxY: number) => ({
  box: { minX, minY, maxX, maxY },
});
const nobody = () => false;

test('line_throughALabel_isFound_besideIt_isNot', () => {
  const collisions = new LineCollisions(view);
  collisions.add('route', [0, 100, 500, 100], 'strong');
  expect(collisions.through(position(200, 95, 260, 110), nobody)).toBe('strong');
  expect(collisions.through(position(200, 102, 260, 117), nobody)).toBeNull();
});

test('lines_several_theStrongestCounts', () => {
  const collisions = new LineCollisions(view);
  collisions.add('shore', [0, 50, 500, 50], 'thin');
  collisions.add('route', [100, 0, 100, 500], 'strong');
  expect(collisions.through(position(80, 40, 120, 60), nobody)).toBe('strong');
  expect(collisions.through(position(110, 40, 150, 60), nobody)).toBe('thin');
});

test('line_ofTheLabelItself_doesNotCount', () => {
  const collisions = new LineCollisions(view);
  collisions.add('river', [0, 100, 500, 100], 'strong');
  expect(collisions.through(position(200, 95, 260, 110), (id) => id === 'river')).toBeNull();
});

test('label_bent_isStruckInItsLettersOnly', () => {
  const collisions = new LineCollisions(view);
  collisions.add('route', [0, 100, 500, 100], 'strong');
  const parts = [
    { minX: 100, minY: 60, maxX: 140, maxY: 80 },
    { minX: 140, minY: 110, maxX: 180, maxY: 130 },
  ];
  expect(
    collisions.through({ box: { minX: 100, minY: 60, maxX: 180, maxY: 130 }, parts }, nobody),
  ).toBeNull();
});
