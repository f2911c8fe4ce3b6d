import { expect, test } from 'vitest';
import { claimsOf, excerptsOf, hiddenParts, joined, placesOf, shareOf, spoken } from './count-messages';
import { englishMessages as t } from './messages';

test('all are one number, some are two', () => {
  expect(excerptsOf({ visible: 4, total: 4 }, t)).toBe('4 passages');
  expect(excerptsOf({ visible: 3, total: 4 }, t)).toBe('3 of 4 passages');
  expect(claimsOf(2, 2, t)).toBe(t('claimsCount', { count: 2 }));
  expect(claimsOf(1, 2, t)).toBe(t('claimsOf', { visible: 1, count: 2 }));
  expect(placesOf(2, 2, t)).toBe(t('places', { count: 2 }));
  expect(placesOf(1, 2, t)).toBe(t('placesOf', { shown: 1, count: 2 }));
  expect(shareOf({ visible: 4, total: 4 }, t)).toBe('4');
  expect(shareOf({ visible: 3, total: 4 }, t)).toBe('3/4');
});

test('of what is left out only the kinds that there are are said', () => {
  const outside = t('outside', { count: 2 });
  const undated = t('undatedHidden', { count: 3 });
  expect(hiddenParts(2, 0, t)).toBe(outside);
  expect(hiddenParts(0, 3, t)).toBe(undated);
  expect(hiddenParts(2, 3, t)).toBe(t('and', { one: outside, other: undated }));
});

test('a shape is said in one breath, without gaps for what it has not', () => {
  expect(spoken('Shusha', 'town', 4, null, false, t)).toBe('Shusha, town, 4 passages');
  expect(spoken('Shusha', '', 1, '1992', true, t)).toBe(`Shusha, 1992, ${t('contested')}, 1 passage`);
});

test('parts in a row are kept apart in direction', () => {
  expect(joined(['a', 'b'], t)).toBe(`${t.isolated('a')}, ${t.isolated('b')}`);
});
