import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from './atlas';
import { anchorOf, runsOf } from './quote-anchoring';

const plain = (...texts: string[]): Paragraph[] => texts.map((text) => ({ text, mentions: [] }));

describe('anchorOf', () => {
  const selector = { id: 'x', exact: 'crossed the Aras', prefix: 'refugees ', suffix: ' and arrived' };

  test('words between their neighbours are found', () => {
    const text = plain('They crossed the Aras.', 'Then refugees crossed the Aras and arrived.');
    expect(anchorOf(selector, text)).toEqual({ excerpt: 'x', paragraph: 1, start: 14, end: 30 });
  });

  test('look-alikes with other neighbours are not', () => {
    expect(anchorOf(selector, plain('They crossed the Aras and arrived.'))).toBeNull();
    expect(anchorOf(selector, plain('refugees crossed the Araks and arrived'))).toBeNull();
  });

  test('two places that answer are none', () => {
    const sentence = 'refugees crossed the Aras and arrived';
    expect(anchorOf(selector, plain(sentence, sentence))).toBeNull();
  });

  test('an empty prefix is the start of a paragraph, an empty suffix its end', () => {
    const whole = { id: 'x', exact: 'One.', prefix: '', suffix: '' };
    expect(anchorOf(whole, plain('Not One.', 'One. Two.', 'One.'))).toMatchObject({ paragraph: 2 });
  });
});

/** Sentences of few words, so that near twins are common. */
const word = fc.constantFrom('the', 'river', 'Aras', 'army', 'crossed', 'border', '1993', 'Iran');
const sentence = fc.array(word, { minLength: 3, maxLength: 8 }).map((w) => `${w.join(' ')}.`);
const text = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((s) => s.join(' ')),
  { minLength: 1, maxLength: 5 },
);
const edit = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'insert', 'replace', 'swap'),
  at: fc.nat(),
  by: sentence,
});

test('after any edits an excerpt is anchored at its own words or not at all', () => {
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.nat(),
      fc.array(edit, { maxLength: 4 }),
      (before, pickParagraph, pickStart, edits) => {
        const at = pickParagraph % before.length;
        const paragraph = before[at]!;
        const start = pickStart % (paragraph.length - 2);
        const end = Math.min(paragraph.length, start + 12);
        const selector = {
          id: 'x',
          exact: paragraph.slice(start, end),
          prefix: paragraph.slice(Math.max(0, start - 20), start),
          suffix: paragraph.slice(end, end + 20),
        };
        // Each paragraph carries a mark of where it came from, so that the true place is known after the edits.
        const after = before.map((words, from) => ({ words, from, touched: false }));
        for (const { kind, at: where, by } of edits) {
          const i = where % after.length;
          const one = after[i]!;
          if (kind === 'delete' && after.length > 1) after.splice(i, 1);
          else if (kind === 'duplicate') after.splice(i, 0, { ...one, from: -1 });
          else if (kind === 'insert') after.splice(i, 0, { words: by, from: -1, touched: false });
          else if (kind === 'replace') after[i] = { words: by, from: -1, touched: true };
          else after.push(...after.splice(i, 1));
        }
        const found = anchorOf(selector, plain(...after.map(({ words }) => words)));
        if (!found) return;
        const words = after[found.paragraph]!.words;
        expect(words.slice(found.start, found.end)).toBe(selector.exact);
        expect(words.slice(0, found.start).endsWith(selector.prefix)).toBe(true);
        expect(words.startsWith(selector.suffix, found.end)).toBe(true);
        // Its own paragraph, if it is still there, answers too; then a second place would have made it an orphan.
        if (after.some(({ from }) => from === at)) expect(after[found.paragraph]!.from).toBe(at);
      },
    ),
    { numRuns: 1000, seed: 1992 },
  );
});

test('a run carries the formats it is within, the outer one first', () => {
  const formats = [
    { start: 0, end: 8, kind: 'strong' as const },
    { start: 4, end: 8, kind: 'emphasis' as const },
  ];
  const runs = runsOf({ text: 'The town.', mentions: [{ start: 4, end: 8, place: 'p' }], formats }, []);
  expect(runs.map(({ text, formats }) => [text, ...formats.map(({ kind }) => kind)])).toEqual([
    ['The ', 'strong'],
    ['town', 'strong', 'emphasis'],
    ['.'],
  ]);
  expect(runs[1]!.place).toBe('p');
});

test('runs joined again are the paragraph, and no run crosses an edge', () => {
  const edges = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(
      fc.string({ minLength: 41, maxLength: 60 }),
      fc.array(edges),
      fc.array(edges),
      (words, mentions, spans) => {
        const paragraph = { text: words, mentions: mentions.map((edge) => ({ ...edge, place: 'p' })) };
        const anchors = spans.map((edge, index) => ({ ...edge, paragraph: 0, excerpt: String(index) }));
        const runs = runsOf(paragraph, anchors);
        expect(runs.map((run) => run.text).join('')).toBe(words);
        for (const anchor of anchors) {
          const held = runs.filter((run) => run.excerpts.includes(anchor.excerpt)).map((run) => run.text);
          expect(held.join('')).toBe(words.slice(anchor.start, anchor.end));
        }
      },
    ),
  );
});
