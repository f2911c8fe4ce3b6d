import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Direction } from '../map-model';
import { inReadingOrder, nearestInDirection, nearestTo, nextAlong, type Stop } from './nearest-in-direction';

const stop = (id: string, x: number, y: number): Stop => ({ id, x, y });
const cross = [
  stop('middle', 0, 0),
  stop('east', 10, 1),
  stop('far-east', 30, 0),
  stop('west', -10, 0),
  stop('north', 0, -10),
  stop('south', 1, 10),
];

const stops = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((spots) => spots.map(([x, y], i) => stop(`f${i}`, x, y)));
const direction = fc.constantFrom<Direction>('left', 'right', 'up', 'down');

test.each([
  ['right', 'east'],
  ['left', 'west'],
  ['up', 'north'],
  ['down', 'south'],
] as const)('arrow_%s_leadsToTheNearestThere', (arrow, id) => {
  expect(nearestInDirection(cross, cross[0]!, arrow)?.id).toBe(id);
});

test('arrow_atTheEdge_leadsNowhere', () => {
  expect(nearestInDirection(cross, cross[2]!, 'right')).toBeNull();
});

test('arrow_nothingStraightAhead_takesWhatLiesOnThatSide', () => {
  const two = [stop('here', 0, 0), stop('steep', 1, 50)];
  expect(nearestInDirection(two, two[0]!, 'right')?.id).toBe('steep');
});

test('arrow_anyStops_leadsToThatSideOnly', () => {
  fc.assert(
    fc.property(stops, fc.nat(), direction, (all, pick, arrow) => {
      const from = all[pick % all.length]!;
      const next = nearestInDirection(all, from, arrow);
      const ahead = (to: Stop) =>
        ({ left: from.x - to.x, right: to.x - from.x, up: from.y - to.y, down: to.y - from.y })[arrow];
      if (next) expect(ahead(next)).toBeGreaterThan(0);
      else expect(all.every((to) => ahead(to) <= 0)).toBe(true);
    }),
  );
});

test('arrow_pressedOn_endsAtTheOutermost', () => {
  fc.assert(
    fc.property(stops, direction, (all, arrow) => {
      let here = all[0]!;
      for (let steps = 0; steps <= all.length; steps++) {
        const next = nearestInDirection(all, here, arrow);
        if (!next) break;
        here = next;
      }
      expect(nearestInDirection(all, here, arrow)).toBeNull();
    }),
  );
});

test('readingOrder_anyStops_reachesEachFromEachOther', () => {
  fc.assert(
    fc.property(stops, (all) => {
      const ordered = inReadingOrder(all, 48);
      expect(new Set(ordered.map((s) => s.id))).toEqual(new Set(all.map((s) => s.id)));
      expect(ordered).toHaveLength(all.length);
    }),
  );
});

test('readingOrder_stopsOnOneSpot_holdsBoth', () => {
  const twins = [stop('b', 5, 5), stop('a', 5, 5)];
  expect(nearestInDirection(twins, twins[0]!, 'right')).toBeNull();
  expect(inReadingOrder(twins, 48).map((s) => s.id)).toEqual(['a', 'b']);
});

test('readingOrder_rows_readLeftToRightTopToBottom', () => {
  const ordered = inReadingOrder([stop('c', 0, 100), stop('b', 90, 10), stop('a', 10, 20)], 48);
  expect(ordered.map((s) => s.id)).toEqual(['a', 'b', 'c']);
});

test('nearestTo_spot_isTheClosest', () => {
  expect(nearestTo(cross, 25, 0)?.id).toBe('far-east');
  expect(nearestTo([], 0, 0)).toBeNull();
});

// Middles of the reaches of the Aras from source to mouth, and what lies beside them, as they stand on the map.
const reaches = [
  stop('aras-dam', 597, 172),
  stop('julfa', 676, 236),
  stop('meghri', 870, 253),
  stop('zangilan', 959, 225),
  stop('khoda-afarin', 1032, 158),
  stop('horadiz', 1099, 99),
  stop('mil-mughan', 1158, 57),
  stop('mouth', 1430, -118),
];
const beside = [
  stop('town of Julfa', 675, 234),
  stop('town of Ordubad', 784, 252),
  stop('town of Meghri', 845, 253),
  stop('town of Zangilan', 959, 187),
  stop('town of Horadiz', 1149, 57),
  stop('dam at Khoda Afarin', 1038, 162),
  stop('dam at Mil-Mughan', 1153, 62),
];

test('arrow_reachesAlone_stepsAlongTheRiverAndBack', () => {
  const all = reaches.map(({ id }) => id);
  const walk = (from: Stop, arrow: Direction) => {
    const ids = [from.id];
    for (let at: Stop | null = from; at; ) {
      at = nearestInDirection(reaches, at, arrow);
      if (at) ids.push(at.id);
    }
    return ids;
  };
  expect(walk(reaches[0]!, 'right')).toEqual(all);
  expect(walk(reaches.at(-1)!, 'left')).toEqual([...all].reverse());
});

test('arrow_reachesAmongTownsAndDams_everyOneIsReachedFromEveryOther', () => {
  const all = [...reaches, ...beside];
  for (const from of all) {
    const seen = new Set([from]);
    for (const at of seen) {
      for (const arrow of ['left', 'right', 'up', 'down'] as const) {
        const next = nearestInDirection(all, at, arrow);
        if (next) seen.add(next);
      }
    }
    expect(seen.size, from.id).toBe(all.length);
  }
});

const along = new Map(reaches.map(({ id }, at) => [id, { line: 'aras', at }]));
const onTheAras = (id: string) => along.get(id) ?? null;

test('arrow_fromAReach_followsTheRiverPastTownsAndDams', () => {
  const all = [...reaches, ...beside];
  const walk = (from: Stop, arrow: Direction) => {
    const ids = [from.id];
    for (let at: Stop | null = from; at; ) {
      at = nextAlong(all, at, arrow, onTheAras);
      if (at) ids.push(at.id);
    }
    return ids;
  };
  expect(walk(reaches[1]!, 'right')).toEqual(reaches.slice(1).map(({ id }) => id));
  expect(walk(reaches[4]!, 'left')).toEqual(['khoda-afarin', 'zangilan', 'meghri', 'julfa', 'aras-dam']);
  expect(nearestInDirection(all, reaches[1]!, 'right')?.id).not.toBe('meghri');
});

test('arrow_acrossTheRiver_isLeftToOtherThings', () => {
  expect(nextAlong(reaches, reaches[2]!, 'up', onTheAras)).toBeNull();
  expect(nextAlong(beside, beside[0]!, 'right', onTheAras)).toBeNull();
});

test('arrow_atAHairpin_takesTheStraighterWay', () => {
  const bend = [stop('a', 50, 30), stop('b', 0, 0), stop('c', 60, -5)];
  const position = (id: string) => ({ line: 'l', at: 'abc'.indexOf(id) });
  expect(nextAlong(bend, bend[1]!, 'right', position)?.id).toBe('c');
});

test('arrow_otherLines_doNotMatter', () => {
  const two = [stop('here', 0, 0), stop('elsewhere', 10, 0)];
  expect(nextAlong(two, two[0]!, 'right', (id) => ({ line: id, at: 1 }))).toBeNull();
});
