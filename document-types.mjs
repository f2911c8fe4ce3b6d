// Writes the types of the atlas document, frontend/core/atlas.ts, from its schema: npm run types
import { writeFileSync } from 'node:fs';
import { compileFromFile } from 'json-schema-to-typescript';

export const types = () =>
  compileFromFile('src/main/resources/META-INF/resources/schema/document.schema.json', {
    bannerComment:
      '/** Made by `npm run types` from schema/document.schema.json, the contract between server and viewer. */',
    style: { singleQuote: true },
  });

if (process.argv[1]?.endsWith('document-types.mjs')) writeFileSync('frontend/core/atlas.ts', await types());
