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

test('the words before a web address are its title, and it ends before the full stop of its sentence', () => {
  expect(splitLinks('Trend, 2011; https://en.trend.az/1897526.html. Accessed.')).toEqual([
    { href: 'https://en.trend.az/1897526.html', title: 'Trend, 2011' },
    { text: '. Accessed.' },
  ]);
  expect(
    splitLinks(
      'Minister, reported by PAN, https://pan.am/1; statement of Prague, in Hetq, https://hetq.am/2.',
    ),
  ).toEqual([
    { href: 'https://pan.am/1', title: 'Minister, reported by PAN' },
    { text: '; ' },
    { href: 'https://hetq.am/2', title: 'statement of Prague, in Hetq' },
    { text: '.' },
  ]);
});

test('without such words a link is called by its site', () => {
  expect(
    splitLinks(
      'On 7 and 19 July, https://azatutyun.am/a and https://www.azatutyun.am/b; vote in https://x.org.',
    ),
  ).toEqual([
    { href: 'https://azatutyun.am/a', title: 'On 7 and 19 July' },
    { text: ' and ' },
    { href: 'https://www.azatutyun.am/b', title: 'azatutyun.am' },
    { text: '; vote in ' },
    { href: 'https://x.org', title: 'x.org' },
    { text: '.' },
  ]);
});

test('nothing but links and titles is left out of a text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A', 'b', '; ', ', ', ' ', '. ', 'Word', 'https://a.org/x')),
      (runs) => {
        const text = runs.join('');
        const hrefs = splitLinks(text).flatMap((part) => ('href' in part ? [part.href] : []));
        const shown = splitLinks(text)
          .map((part) => ('href' in part ? part.title : part.text))
          .join('');
        const letters = (words: string) => words.replace(/https?:\/\/[^\s<>"“”]+|[^A-Za-z]/g, '');
        for (const href of hrefs) expect(text).toContain(href);
        expect(letters(shown.replaceAll('a.org', ''))).toBe(letters(text));
      },
    ),
  );
});

test('an address inside an address is one link', () => {
  const href = 'http://web.archive.org/web/20070914104126/http://www.armeniaforeignministry.com/fr/49.html';
  expect(splitLinks(`${href}. Accessed`)).toEqual([
    { href, title: 'web.archive.org' },
    { text: '. Accessed' },
  ]);
});

test('nothing but http and https becomes a link', () => {
  expect(splitLinks('javascript:alert(1) ftp://x.org')).toEqual([
    { text: 'javascript:alert(1) ftp://x.org' },
  ]);
});
