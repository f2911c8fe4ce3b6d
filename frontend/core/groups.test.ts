import { describe, expect, test } from 'vitest';
import { groupPassages, inOrder } from './groups';
import { Lookup } from './lookup';
import { smallAtlas } from './testing/aras';

const atlas = smallAtlas();
const lookup = new Lookup(atlas);
const shusha = lookup.passagesOf('shusha');
const [war, ceasefire] = atlas.periods as [(typeof atlas.periods)[0], (typeof atlas.periods)[0]];

function shape(grouping: ReturnType<typeof groupPassages>) {
  return grouping.groups.map((group) => [
    typeof group.key === 'string' ? group.key : group.key.id,
    group.count,
    group.passages.map(({ excerpt }) => excerpt.id),
  ]);
}

describe('groupPassages', () => {
  test('allTime_groupsByPeriodThenDate_undatedLast', () => {
    const grouping = groupPassages(shusha, atlas.periods, [], { spans: [], undated: true });
    expect(shape(grouping)).toEqual([
      ['first-war', 2, ['c-shusha', 'shusha-may']],
      ['ceasefire', 1, ['partner']],
      ['undated', 1, ['interests']],
    ]);
    expect(grouping).toMatchObject({ visible: 4, outside: 0, undatedHidden: 0 });
  });

  test('onePeriod_countsWhatItHides', () => {
    const grouping = groupPassages(shusha, atlas.periods, [war], { spans: [war.when], undated: false });
    expect(shape(grouping).map(([key]) => key)).toEqual(['first-war']);
    expect(grouping).toMatchObject({ visible: 2, outside: 1, undatedHidden: 1 });
  });

  test('approximateDate_isMarkedUncertain', () => {
    const grouping = groupPassages(shusha, atlas.periods, [ceasefire], {
      spans: [ceasefire.when],
      undated: false,
    });
    expect(grouping.groups[0]!.passages[0]).toMatchObject({
      excerpt: { id: 'partner' },
      uncertain: true,
    });
  });

  test('dateOutsideEveryPeriod_standsUnderOther', () => {
    const grouping = groupPassages(shusha, [war], [], { spans: [], undated: true });
    expect(shape(grouping).map(([key]) => key)).toEqual(['first-war', 'other', 'undated']);
  });
});

describe('inOrder', () => {
  const article = lookup.passages.filter(({ reading }) => reading.id === 'article').reverse();
  test('text order is by paragraph', () => {
    expect(inOrder(article, 'text').map(({ excerpt }) => excerpt.paragraph)).toEqual([1, 1, 4, 5]);
  });
  test('time order is by first day, undated last', () => {
    expect(inOrder(article, 'time').map(({ excerpt }) => excerpt.id)).toEqual([
      'talks',
      'shusha-may',
      'partner',
      'interests',
    ]);
  });
});
