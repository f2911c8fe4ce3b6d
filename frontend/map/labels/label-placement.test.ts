import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type Candidate, type LabelBounds, overlaps, placeLabels } from './label-placement';

const box = (x: number, y: number, width = 40, height = 10): Box => ({
  minX: x,
  minY: y,
  maxX: x + width,
  maxY: y + height,
});

const candidate = (id: string, priority: number, boxes: Box[], required = false): Candidate<LabelBounds> => ({
  id,
  priority,
  positions: boxes.map((b) => ({ box: b })),
  required,
});

test('labels_atOnePosition_theMoreImportantStays', () => {
  const placed = placeLabels([candidate('village', 1, [box(0, 0)]), candidate('city', 9, [box(10, 0)])], []);
  expect(placed.map((p) => p.id)).toEqual(['city']);
});

test('label_firstPositionTaken_takesTheNext', () => {
  const placed = placeLabels(
    [candidate('city', 9, [box(0, 0)]), candidate('town', 5, [box(10, 0), box(0, 30)])],
    [],
  );
  expect(placed.map((p) => [p.id, p.position.box.minY])).toEqual([
    ['city', 0],
    ['town', 30],
  ]);
});

test('label_ofEqualPriority_earlierStays', () => {
  const placed = placeLabels([candidate('a', 5, [box(0, 0)]), candidate('b', 5, [box(0, 0)])], []);
  expect(placed.map((p) => p.id)).toEqual(['a']);
});

test('label_overAnotherSymbol_movesAway', () => {
  const placed = placeLabels(
    [candidate('town', 5, [box(0, 0), box(0, 30)])],
    [{ id: 'dam', box: box(5, 5, 4, 4) }],
  );
  expect(placed[0]!.position.box.minY).toBe(30);
});

test('label_overItsOwnSymbol_stays', () => {
  const placed = placeLabels([candidate('town', 5, [box(0, 0)])], [{ id: 'town', box: box(5, 5, 4, 4) }]);
  expect(placed).toHaveLength(1);
});

test('label_insistent_coversASymbolRatherThanVanish', () => {
  const dam = { id: 'dam', box: box(5, 5, 4, 4) };
  expect(placeLabels([candidate('town', 5, [box(0, 0)])], [dam])).toHaveLength(0);
  expect(placeLabels([candidate('town', 5, [box(0, 0)], true)], [dam])).toHaveLength(1);
});

test('labels_any_neverOverlapEachOther', () => {
  const position = fc
    .tuple(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 5, max: 90 }),
      fc.integer({ min: 5, max: 20 }),
    )
    .map(([x, y, w, h]) => box(x, y, w, h));
  const candidates = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.array(position, { maxLength: 5 }), fc.boolean()), {
      maxLength: 30,
    })
    .map((all) =>
      all.map(([priority, positions, required], i) => candidate(`c${i}`, priority, positions, required)),
    );
  const obstacles = fc.array(
    position.map((b) => ({ id: 'o', box: b })),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(candidates, obstacles, (all, symbols) => {
      const placed = placeLabels(all, symbols);
      placed.forEach((a, i) => {
        for (const b of placed.slice(i + 1)) expect(overlaps(a.position.box, b.position.box)).toBe(false);
      });
      const best = [...all].sort((a, b) => b.priority - a.priority).find((c) => c.positions.length > 0);
      if (best && symbols.length === 0) expect(placed.map((p) => p.id)).toContain(best.id);
    }),
  );
});

test('label_underAPanelOrAButton_isNotSetThere_evenIfInsistent', () => {
  const button = box(0, 0, 50, 50);
  expect(placeLabels([candidate('town', 5, [box(10, 10)], true)], [], [button])).toHaveLength(0);
  expect(placeLabels([candidate('town', 5, [box(10, 10), box(100, 10)])], [], [button])).toHaveLength(1);
});

test('labels_slanted_mayInterlock', () => {
  const stairs = { box: box(0, 0, 100, 100), parts: [box(0, 0, 50, 50), box(50, 50, 50, 50)] };
  const corner = { box: box(60, 5, 30, 30) };
  const step = { box: box(40, 40, 20, 20) };
  const as = (id: string, position: LabelBounds): Candidate<LabelBounds> => ({
    id,
    priority: 1,
    positions: [position],
    required: false,
  });
  const placed = placeLabels([as('river', stairs), as('town', corner), as('dam', step)], []);
  expect(placed.map(({ id }) => id)).toEqual(['river', 'town']);
});
