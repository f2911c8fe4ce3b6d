import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLinks, splitQuotation } from './quotation';

test('marks of known footnotes come apart, other brackets stay', () => {
  expect(splitQuotation('a truce[4] of [sic] days.[7][8]', new Set([4, 7]))).toEqual([
    { text: 'a truce' },
    { footnote: 4 },
    { text: ' of [sic] days.' },
    { footnote: 7 },
    { text: '[8]' },
  ]);
});

test('parts of a quotation joined again are the quotation', () => {
  const quoted = fc
    .array(fc.oneof(fc.string(), fc.constantFrom('[1]', '[2]', '[33]', '[', ']')))
    .map((p) => p.join(''));
  fc.assert(
    fc.property(quoted, (text) => {
      const parts = splitQuotation(text, new Set([1, 33]));
      expect(parts.map((part) => ('text' in part ? part.text : `[${part.footnote}]`)).join('')).toBe(text);
    }),
  );
});

test('a web address ends before the full stop of its sentence', () => {
  expect(splitLinks('Trend, 2011; https://en.trend.az/1897526.html. Accessed.')).toEqual([
    { text: 'Trend, 2011; ' },
    { href: 'https://en.trend.az/1897526.html' },
    { text: '. Accessed.' },
  ]);
});

test('an address inside an address is one link', () => {
  const href = 'http://web.archive.org/web/20070914104126/http://www.armeniaforeignministry.com/fr/49.html';
  expect(splitLinks(`${href}. Accessed`)).toEqual([{ href }, { text: '. Accessed' }]);
});

test('nothing but http and https becomes a link', () => {
  expect(splitLinks('javascript:alert(1) ftp://x.org')).toEqual([
    { text: 'javascript:alert(1) ftp://x.org' },
  ]);
});
