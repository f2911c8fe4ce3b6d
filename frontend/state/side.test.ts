import { describe, expect, test } from 'vitest';
import { smallAtlas } from '../core/testing/aras';
import {
  ChoiceKeeper,
  compareNames,
  comparePeriods,
  FIRST_SIDE,
  languageOfNames,
  printSide,
  withPeriodToggled,
} from './side';

const atlas = smallAtlas();
const side = { ...FIRST_SIDE, lang: 'en' };

test('toggledPeriods_stayInTheAtlassOrder_andAllOfThemAreAllTime', () => {
  const late = { ...side, ...withPeriodToggled({ ...side, span: '1992' }, 'ceasefire', atlas) };
  expect(late).toMatchObject({ periods: ['ceasefire'], span: null });
  expect(withPeriodToggled(late, 'first-war', atlas).periods).toEqual([]);
  expect(withPeriodToggled(late, 'ceasefire', atlas).periods).toEqual([]);
});

describe('what stands beside the first map', () => {
  test('names: the next language, the last one followed by the first, time as it is', () => {
    const left = { ...side, periods: ['ceasefire'], undated: false };
    expect(compareNames(left, atlas).right).toEqual({ ...left, lang: 'az' });
    expect(compareNames({ ...side, lang: 'fa' }, atlas).right.lang).toBe('en');
    expect(compareNames({ ...side, lang: 'all' }, atlas).right.lang).toBe('en');
  });

  test('periods: the one chosen and the one after it, never the same twice', () => {
    for (const periods of [[], ['first-war'], ['ceasefire']]) {
      const { left, right } = comparePeriods({ ...side, lang: 'az', span: '1992', periods }, atlas);
      expect(left).toEqual({ span: null, periods: ['first-war'] });
      expect(right).toEqual({ lang: 'az', span: null, periods: ['ceasefire'], undated: true });
    }
  });
});

test('of three periods the chosen one is beside the one after it, of one beside nothing', () => {
  const [first, second] = atlas.periods;
  const three = { periods: [first!, second!, { ...second!, id: 'after-2020' }] };
  const beside = (periods: string[], of: Pick<typeof atlas, 'periods'>) => {
    const { left, right } = comparePeriods({ ...side, periods }, of);
    return [left.periods, right.periods];
  };
  expect(beside(['ceasefire'], three)).toEqual([['ceasefire'], ['after-2020']]);
  expect(beside([], three)).toEqual([['first-war'], ['ceasefire']]);
  expect(beside([], { periods: [first!] })).toEqual([['first-war'], []]);
  expect(beside([], { periods: [] })).toEqual([[], []]);
});

test('aSideInALink_namesTheLanguageItAsksFor_andWhatDiffersFromFirstSight', () => {
  expect(printSide(side)).toBe('lang:en');
  expect(printSide({ ...side, lang: null, undated: false })).toBe('undated:0');
  expect(printSide(FIRST_SIDE)).toBe('undated:1');
  expect(printSide({ ...FIRST_SIDE, periods: ['first-war', 'ceasefire'] })).toBe(
    'period:first-war,ceasefire',
  );
  expect(printSide({ lang: 'hy', periods: ['first-war'], span: null, undated: false })).toBe(
    'lang:hy;period:first-war;undated:0',
  );
});

test('namesFollowTheInterface_whereTheAtlasHasItsLanguage_andNoOtherIsAskedFor', () => {
  expect(languageOfNames({ lang: null }, 'fa', atlas)).toBe('fa');
  expect(languageOfNames({ lang: null }, 'ru', atlas)).toBe('en');
  expect(languageOfNames({ lang: 'en' }, 'fa', atlas)).toBe('en');
  expect(languageOfNames({ lang: null }, 'ru', { languages: ['hy', 'az'] })).toBe('hy');
  expect(languageOfNames({ lang: null }, 'ru', { languages: [] })).toBe('en');
});

test('theChoiceOfTime_isOneObjectUntilItChanges', () => {
  const keeper = new ChoiceKeeper();
  const before = keeper.of(side, atlas);
  expect(before).toEqual({ spans: [], undated: true });
  expect(keeper.of({ ...side, lang: 'fa' }, atlas)).toBe(before);
  const after = keeper.of({ ...side, periods: ['first-war'] }, atlas);
  expect(after.spans).toEqual([atlas.periods[0]!.when]);
  expect(keeper.of({ ...side, span: '1992/1993' }, atlas).spans[0]!.edtf).toBe('1992/1993');
});
