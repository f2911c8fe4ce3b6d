import { expect, test } from 'vitest';
import golden from '../../src/test/resources/period/when.golden.json';
import { formatWhen } from './when-words';
import { englishWords } from './words';

test.each(golden.cases)('$edtf is $words', ({ edtf, words }) => {
  expect(formatWhen({ edtf }, englishWords)).toBe(words);
});
