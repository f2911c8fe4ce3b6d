import { expect, test } from 'vitest';
import { firstSentence } from './first-sentence';

test('the first sentence and the rest', () => {
  expect(firstSentence('A hill town. It has a wall.', 'en')).toEqual(['A hill town. It has a wall.', '']);
  expect(firstSentence('A hill town above the river. It has a wall.', 'en')).toEqual([
    'A hill town above the river.',
    'It has a wall.',
  ]);
  expect(firstSentence('A river of 1,072 km, from Erzurum to the Kura; a border', 'en')).toEqual([
    'A river of 1,072 km, from Erzurum to the Kura; a border',
    '',
  ]);
});

test('an abbreviation ends no sentence', () => {
  expect(firstSentence('Built c. 450 BC by hands unknown. It fell.', 'en')[0]).toBe(
    'Built c. 450 BC by hands unknown.',
  );
});

test('other languages end theirs by their own marks', () => {
  expect(firstSentence('این شهر کنار رود است و بارو دارد؟ بله.', 'fa')[0]).toBe(
    'این شهر کنار رود است و بارو دارد؟',
  );
});
