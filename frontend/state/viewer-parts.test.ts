import { expect, test } from 'vitest';
import { invalidOptions, partsOf, tabsOf } from './viewer-parts';

test('parts_withoutAWish_areAll_theTitleOnlyWhereNotEmbedded', () => {
  expect([...partsOf('', false)]).toEqual(['map', 'time', 'panel', 'index', 'title']);
  expect([...partsOf('', true)]).toEqual(['map', 'time', 'panel', 'index']);
});

test('parts_asAskedFor_inAnyOrder_blanksAndStrangersLeftOut', () => {
  expect([...partsOf('title, map,clock', true)]).toEqual(['map', 'title']);
});

test('parts_noneThatThereIs_areAll', () => {
  expect(partsOf('clock', true)).toEqual(partsOf('', true));
});

test('wishes_thatThereAreNot_areListed', () => {
  expect(invalidOptions('map,clock', 'neon')).toEqual([
    { part: 'ui', value: 'clock' },
    { part: 'theme', value: 'neon' },
  ]);
  expect(invalidOptions('', '')).toEqual([]);
  expect(invalidOptions('panel', 'auto')).toEqual([]);
});

test('tabs_areThoseOfTheParts', () => {
  expect(tabsOf(partsOf('', true), false)).toEqual(['place', 'reading', 'index', 'layers']);
  expect(tabsOf(partsOf('', true), true)).toEqual(['place', 'reading', 'index', 'layers', 'time']);
  expect(tabsOf(partsOf('map,index', true), false)).toEqual(['index']);
  expect(tabsOf(partsOf('panel', true), true)).toEqual(['place', 'reading']);
  expect(tabsOf(partsOf('map,time', true), false)).toEqual([]);
});
