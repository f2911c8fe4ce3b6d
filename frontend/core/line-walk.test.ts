import { describe, expect, test } from 'vitest';
import {
  hasLineWalk,
  type LineWalk,
  lineWalkOf,
  neighbour,
  passagesFurtherAlong,
  placesOnTheWay,
  reachesForLines,
  walkAlong,
} from './line-walk';
import { Lookup } from './lookup';
import { smallAtlas } from './testing/aras';
import { riverAtlas } from './testing/river';

const atlas = riverAtlas();
const lookup = new Lookup(atlas);
const place = (id: string) => lookup.place(id)!;
const walk = (id: string): LineWalk => lineWalkOf(place(id), lookup)!;
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

describe('lineWalkOf', () => {
  test('reachOrRiver_isTheSameCourse_inOrderAlongTheLine', () => {
    for (const id of ['aras', 'bridge', 'ford']) {
      expect(walk(id)).toMatchObject({ line: 'aras.river:aras', flows: true, whole: { id: 'aras' } });
      expect(ids(walk(id).reaches)).toEqual(['dam', 'ford', 'bridge']);
    }
  });

  test('placeWithoutReaches_hasNone', () => {
    expect(lineWalkOf(place('shusha'), lookup)).toBeNull();
    const plain = new Lookup(smallAtlas());
    expect(lineWalkOf(plain.place('aras')!, plain)).toBeNull();
    expect(hasLineWalk(place('aras'), atlas)).toBe(true);
    expect(hasLineWalk(place('dam'), atlas)).toBe(false);
    expect(hasLineWalk(undefined, atlas)).toBe(false);
  });

  test('lineThatNoPlaceIs_stillHasReaches', () => {
    const other = riverAtlas();
    other.places = other.places.filter(({ id }) => id !== 'aras');
    const without = new Lookup(other);
    const found = lineWalkOf(without.place('dam')!, without)!;
    expect(found.whole).toBeNull();
    expect(ids(found.reaches)).toEqual(['dam', 'ford', 'bridge']);
    expect(passagesFurtherAlong(found, without.place('dam')!, without)).toEqual([]);
    expect(walkAlong(found, without).map(({ reach }) => reach?.id)).toEqual(['dam', 'ford', 'bridge']);
  });
});

describe('neighbour', () => {
  test('steps_goReachByReachAndEndAtTheEnds', () => {
    const way = walk('aras');
    expect(neighbour(way, place('aras'), 'down')?.id).toBe('dam');
    expect(neighbour(way, place('dam'), 'down')?.id).toBe('ford');
    expect(neighbour(way, place('ford'), 'down')?.id).toBe('bridge');
    expect(neighbour(way, place('bridge'), 'down')).toBeNull();
    expect(neighbour(way, place('bridge'), 'up')?.id).toBe('ford');
    expect(neighbour(way, place('dam'), 'up')).toBeNull();
    expect(neighbour(way, place('aras'), 'up')).toBeNull();
  });
});

describe('passagesFurtherAlong', () => {
  test('reach_hasTheRiversOthers_noneTwice', () => {
    const further = passagesFurtherAlong(walk('bridge'), place('bridge'), lookup);
    expect(further.map(({ excerpt }) => excerpt.id)).toEqual(['partner', 'whole']);
  });

  test('river_hasNone', () => {
    expect(passagesFurtherAlong(walk('aras'), place('aras'), lookup)).toEqual([]);
  });
});

describe('walkAlong', () => {
  test('walk_beginsWithTheWholeThenFromSourceToMouth_eachOnceAtItsFirstReach', () => {
    expect(
      walkAlong(walk('aras'), lookup).map(({ reach, passages }) => [
        reach?.id ?? null,
        passages.map(({ excerpt }) => excerpt.id),
      ]),
    ).toEqual([
      [null, ['partner', 'whole']],
      ['dam', ['early', 'late']],
      ['ford', ['at-ford']],
      ['bridge', ['both']],
    ]);
  });

  test('step_isAboutItsReaches_elseTheWhole', () => {
    const on = (excerpt: string) => ids([...placesOnTheWay(place('aras'), lookup.passage(excerpt)!, lookup)]);
    expect(on('early')).toEqual(['dam', 'bridge']);
    expect(on('both')).toEqual(['bridge']);
    expect(on('whole')).toEqual(['aras']);
  });
});

describe('reachesForLines', () => {
  const found = (...hits: [id: string, distance: number][]) =>
    reachesForLines(hits.map(([id, distance]) => ({ place: place(id), distance }))).map(
      ({ place }) => place.id,
    );

  test('reach_standsForItsLine_othersStay', () => {
    expect(found(['shusha', 3], ['aras', 0], ['bridge', 0], ['nakhchivan', 0])).toEqual([
      'shusha',
      'bridge',
      'nakhchivan',
    ]);
  });

  test('lineAlone_stays', () => {
    expect(found(['aras', 2], ['nakhchivan', 0])).toEqual(['aras', 'nakhchivan']);
  });

  test('severalReaches_leaveTheNearest_ofEqualsTheShortest', () => {
    expect(found(['bridge', 4], ['aras', 1], ['dam', 1])).toEqual(['dam']);
    expect(found(['dam', 0], ['ford', 0], ['aras', 0])).toEqual(['ford']);
    expect(found(['ford', 0], ['dam', 0])).toEqual(['ford']);
  });
});
