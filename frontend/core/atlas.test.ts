import { expect, test } from 'vitest';
import { types } from '../../document-types.mjs';

/** Without what a formatter changes. */
const bare = (text: string) => text.replace(/[\s;"'|]+/g, '');

test('typesOfTheDocument_areThoseOfItsSchema', async () => {
  const [source] = Object.values(
    import.meta.glob<string>('./atlas.ts', { query: '?raw', import: 'default', eager: true }),
  );
  expect(bare(source!), 'npm run types makes them anew').toBe(bare(await types()));
});
