import { expect, test } from 'vitest';
import { englishMessages } from '../core/messages';
import { badLinkSentence } from './bad-link';

test('onePart_isNamedByWhatItAsksFor', () => {
  expect(badLinkSentence([{ part: 'place', value: 'atlantis' }], englishMessages)).toBe(
    'This link asks for a place that is not available: atlantis',
  );
});

test('severalParts_areOneSentence', () => {
  const bad = [
    { part: 'lang', value: 'xx' },
    { part: 'view', value: '99/a/b' },
  ] as const;
  expect(badLinkSentence(bad, englishMessages)).toMatch(
    /^2 parts of this link could not be used: lang=xx, view=99\/a\/b$/,
  );
});

test('longValue_isCut', () => {
  expect(badLinkSentence([{ part: 'span', value: '9'.repeat(5000) }], englishMessages)).toHaveLength(
    'This link asks for dates that cannot be read: '.length + 41,
  );
});
