import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { types } from '../../document-types.mjs';

/** Without what a formatter changes. */
const bare = (text) => text.replace(/[\s;"'|]+/g, '');

test('typesOfTheDocument_areThoseOfItsSchema', async () => {
  const source = readFileSync('frontend/core/atlas.ts', 'utf8');
  expect(bare(source), 'npm run types makes them anew').toBe(bare(await types()));
});
