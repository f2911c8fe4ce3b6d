import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { englishMessages } from '../../core/messages';
import { smallAtlas } from '../../core/testing/aras';
import { citation } from '../testing/citation';
import { quotationCopy } from './quotation-copy';
import { styleChoice } from './style-choice';

const reading = smallAtlas().readings[0]!;
const passage = { reading, excerpt: reading.excerpts[0]! };
const src = 'https://atlas.example/api/atlases/aras';
let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return Response.json(citation());
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('it is cited as an excerpt, by the style used last', async () => {
  styleChoice.style = 'chicago';
  const copy = await quotationCopy(passage, src, 3, 'https://atlas.example/link', englishMessages);
  expect(copy.style).toBe('Chicago, 17th edition, notes');
  expect(copy.text).toContain('Author, A Title, 2026, para. 2.');
  expect(new URL(asked[0]!).pathname).toBe('/api/atlases/aras@3/citation');
  expect(new URL(asked[0]!).searchParams.get('excerpt')).toBe(passage.excerpt.id);
  expect(new URL(asked[0]!).searchParams.get('reading')).toBe(reading.id);
});

test('a style this server does not have gives way to its first', async () => {
  styleChoice.style = 'turabian';
  expect((await quotationCopy(passage, src, 3, '', englishMessages)).style).toBe('APA, 7th edition');
});

test('without a server it has a plain line and the link', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
  const copy = await quotationCopy(passage, src, 3, 'https://atlas.example/link', englishMessages);
  expect(copy.style).toBeNull();
  expect(copy.text).toContain(passage.excerpt.exact.slice(0, 10));
  expect(copy.text).toMatch(/https:\/\/atlas\.example\/link$/);
});
