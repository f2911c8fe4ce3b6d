import { expect, test } from 'vitest';
import { kindOf } from '../../core/cited-work';
import { citationAddress } from './citation';

const day = new Date(2026, 10, 2, 23, 59);

test.each([
  [{}, '/api/atlases/aras/citation?accessed=2026-11-02'],
  [{ place: 'shusha' }, '/api/atlases/aras/citation?place=shusha&accessed=2026-11-02'],
  [
    { reading: 'context', excerpt: 'x' },
    '/api/atlases/aras/citation?reading=context&excerpt=x&accessed=2026-11-02',
  ],
])('the address of %o stands beside the atlas and has the reader’s own day', (cited, address) => {
  expect(citationAddress('https://atlas.example/api/atlases/aras', cited, day)).toBe(
    `https://atlas.example${address}`,
  );
});

test('kindOf says what is cited', () => {
  expect(kindOf({})).toBe('atlas');
  expect(kindOf({ place: 'p' })).toBe('place');
  expect(kindOf({ reading: 'r' })).toBe('reading');
  expect(kindOf({ reading: 'r', excerpt: 'e' })).toBe('excerpt');
});
