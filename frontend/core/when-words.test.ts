import { expect, test } from 'vitest';
import golden from '../../src/test/resources/period/when.golden.json';
import { type Language, loadWords } from './languages';
import { englishWords } from './messages';
import { formatWhen } from './when-words';

test.each(golden.cases)('$edtf is $words', ({ edtf, words }) => {
  expect(formatWhen({ edtf }, englishWords)).toBe(words);
});

test.each(golden.translations)('$edtf is $words in $lang', async ({ lang, edtf, words }) => {
  expect(formatWhen({ edtf }, await loadWords(lang as Language))).toBe(words);
});
