import { expect, test } from 'vitest';
import { atRevision, pageOf, revisionIn, serverOf } from './revision-address';

test.each([
  ['api/atlases/aras', null],
  ['api/atlases/aras@3', 3],
  ['https://maps.example.org/below/api/atlases/aras%40120', 120],
  ['/a/aras@3/', 3],
  ['/a/aras@0', null],
  ['/a/aras@03', null],
  ['/a/aras@next', null],
  ['/a/aras-3', null],
  ['/data/atlas.json', null],
])('revision of %s is %s', (address, revision) => {
  expect(revisionIn(address)).toBe(revision);
});

test.each([
  ['/a/aras@3', null, '/a/aras'],
  ['/a/aras@3', 5, '/a/aras@5'],
  ['/a/aras%403/', 5, '/a/aras@5'],
  ['/a/aras', 5, '/a/aras@5'],
  ['/a/aras/', null, '/a/aras'],
  ['https://maps.example.org/embed/aras', null, 'https://maps.example.org/embed/aras'],
])('%s at revision %s is %s', (address, revision, other) => {
  expect(atRevision(address, revision)).toBe(other);
});

test('server and page of a document are below the path of the server', () => {
  for (const src of [
    'https://maps.example.org/below/api/atlases/aras@3',
    'https://maps.example.org/below/api/atlases/aras',
  ]) {
    expect(serverOf(src)).toBe('https://maps.example.org/below/');
    expect(pageOf(src, 'aras', null)).toBe('https://maps.example.org/below/a/aras');
    expect(pageOf(src, 'aras', 5)).toBe('https://maps.example.org/below/a/aras@5');
  }
});
