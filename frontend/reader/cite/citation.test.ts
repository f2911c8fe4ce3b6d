import { expect, test } from 'vitest';
import { kindOf } from '../../core/cited-work';
import { citationAddress } from './citation';

const day = new Date(2026, 10, 2, 23, 59);

test.each([
  [{}, '/api/atlases/aras@5/citation?accessed=2026-11-02'],
  [{ place: 'shusha' }, '/api/atlases/aras@5/citation?place=shusha&accessed=2026-11-02'],
  [
    { reading: 'context', excerpt: 'x' },
    '/api/atlases/aras@5/citation?reading=context&excerpt=x&accessed=2026-11-02',
  ],
])('the address of %o stands beside the atlas and has the reader’s own day', (cited, address) => {
  expect(citationAddress('https://atlas.example/api/atlases/aras', 5, cited, day)).toBe(
    `https://atlas.example${address}`,
  );
});

test('kindOf says what is cited', () => {
  expect(kindOf({})).toBe('atlas');
  expect(kindOf({ place: 'p' })).toBe('place');
  expect(kindOf({ reading: 'r' })).toBe('reading');
  expect(kindOf({ reading: 'r', excerpt: 'e' })).toBe('excerpt');
});

test.each(['/api/atlases/aras', '/api/atlases/aras/', '/api/atlases/aras@3'])(
  'the citation of %s is of the revision that is read',
  (src) => {
    const url = new URL(citationAddress(`https://atlas.example/below${src}`, 3, { place: 'shusha' }, day));
    expect(url.pathname).toBe('/below/api/atlases/aras@3/citation');
  },
);
