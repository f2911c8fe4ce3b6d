import { expect, test } from 'vitest';
import { Lookup } from './lookup';
import { passageCount, passagesWithStretches, readingCount } from './passage-counts';
import { smallAtlas } from './testing/aras';
import { riverAtlas } from './testing/river';
import { parseWhen } from './when';

const allTime = { spans: [], undated: true };
const ids = (place: string, lookup: Lookup) =>
  passagesWithStretches(lookup.place(place)!, lookup).map(({ excerpt }) => excerpt.id);

test('river_withStretches_countsWhatIsWrittenOfThem_eachPassageOnce', () => {
  const lookup = new Lookup(riverAtlas());
  const own = lookup.passagesOf('aras').map(({ excerpt }) => excerpt.id);
  expect(own).not.toContain('early');
  // "both" speaks of the river and of a stretch, "early" of two stretches.
  expect(ids('aras', lookup)).toEqual([...own, 'late', 'early', 'at-ford']);
  expect(passageCount(lookup.place('aras')!, { lookup, choice: allTime }).total).toBe(own.length + 3);
});

test('stretchOfARiver_counted_hasItsOwnPassagesOnly', () => {
  expect(ids('dam', new Lookup(riverAtlas()))).toEqual(['late', 'early']);
});

test('place_outsideTheChosenTime_keepsItsTotal', () => {
  const lookup = new Lookup(smallAtlas());
  const shusha = lookup.place('shusha')!;
  const { total } = passageCount(shusha, { lookup, choice: allTime });
  expect(total).toBeGreaterThan(0);
  expect(passageCount(shusha, { lookup, choice: { spans: [parseWhen('1700')], undated: false } })).toEqual({
    visible: 0,
    total,
  });
});

test('reading_inAnyTime_isCountedByTheSameRule', () => {
  const { readings } = smallAtlas();
  for (const reading of readings) {
    const count = readingCount(reading, { choice: { spans: [parseWhen('1700')], undated: true } });
    expect(count.total).toBe(reading.excerpts.length);
    expect(count.visible).toBe(reading.excerpts.filter(({ when }) => when === null).length);
  }
});
