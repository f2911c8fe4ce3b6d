import { expect, test } from 'vitest';
import golden from '../../src/test/resources/period/when.golden.json';
import { type Language, loadMessages } from './languages';
import { englishMessages } from './messages';
import { formatWhen } from './when-words';

test.each(golden.cases)('$edtf is $words', ({ edtf, words }) => {
  expect(formatWhen({ edtf }, englishMessages)).toBe(words);
});

test.each(golden.translations)('$edtf is $words in $lang', async ({ lang, edtf, words }) => {
  expect(formatWhen({ edtf }, await loadMessages(lang as Language))).toBe(words);
});
