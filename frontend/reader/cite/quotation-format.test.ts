import { expect, test } from 'vitest';
import type { Passage } from '../../core/lookup';
import { englishMessages } from '../../core/messages';
import { smallAtlas } from '../../core/testing/aras';
import { apa, chicago } from '../testing/citation';
import { formatQuotation, plainQuotation } from './quotation-format';

function passage(exact: string): Passage {
  const reading = smallAtlas().readings[0]!;
  return {
    reading: { ...reading, lang: 'en', footnotes: [{ number: 6, text: 'Six.' }] },
    excerpt: { ...reading.excerpts[0]!, exact, paragraph: 2 },
  };
}

test('a quotation carries its pointer and its entry, and no marks of footnotes', () => {
  const copy = formatQuotation(passage('They took it.[6]'), apa);
  expect(copy.text).toBe('“They took it” (Author, 2026, para. 2).\n\nAuthor. (2026). A title.');
  expect(copy.html).toBe(
    '<blockquote lang="en">“They took it” (Author, 2026, para. 2).</blockquote><p>Author. (2026). <i>A title</i>.</p>',
  );
});

test('a question keeps its mark, and the brackets still their full stop', () => {
  expect(formatQuotation(passage('Who took it?'), apa).text).toMatch(
    /^“Who took it\?” \(Author, 2026, para\. 2\)\.\n/,
  );
});

test('brackets that are no footnote stay', () => {
  expect(formatQuotation(passage('They [the army] took it [1992]'), apa).text).toContain(
    'They [the army] took it [1992]',
  );
});

test('a style of notes gives the note, which needs no entry', () => {
  expect(formatQuotation(passage('They took it.[6]'), chicago).text).toBe(
    '“They took it.”\n\nAuthor, A Title, 2026, para. 2.',
  );
});

test('quoted markup cannot act where it is pasted', () => {
  for (const copy of [
    formatQuotation(passage('5 < 6 & <img src=x onerror=alert(1)>'), apa),
    formatQuotation(passage('5 < 6 & <img src=x onerror=alert(1)>'), chicago),
    plainQuotation(
      passage('5 < 6 & <img src=x onerror=alert(1)>'),
      'https://atlas.example/?a=1&b=<',
      englishMessages,
    ),
  ]) {
    expect(copy.html).not.toContain('<img');
    const { body } = new DOMParser().parseFromString(copy.html, 'text/html');
    expect(body.querySelector('blockquote')!.textContent).toContain('5 < 6 & <img src=x onerror=alert(1)>');
  }
});

test('verse keeps its lines, in plain words and where it is pasted', () => {
  const copy = formatQuotation(passage('The river turns\nand turns again.'), apa);
  expect(copy.text).toContain('“The river turns\nand turns again” (');
  expect(copy.html).toContain('“The river turns<br>and turns again” (');
});

test('the plain line says who, what, when, where and the link', () => {
  const { text } = plainQuotation(passage('They took it.'), 'https://atlas.example/a', englishMessages);
  const { reading } = passage('');
  expect(text).toContain(`${reading.author}, “${reading.title}”`);
  expect(text).toContain('paragraph 2');
  expect(text).toMatch(/\nhttps:\/\/atlas\.example\/a$/);
});
