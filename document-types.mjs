// Writes the types of the atlas document, frontend/core/atlas.ts, from its schema: npm run types
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

export function types() {
  const schema = JSON.parse(readFileSync('src/main/resources/META-INF/resources/schema/document.schema.json', 'utf8'));
  schema.$defs.Layer.properties.look.tsType = "import('./looks').StyleLook";
  return compile(schema, schema.title, {
    bannerComment: '/** Made by `npm run types` from schema/document.schema.json, the contract between server and viewer. */',
    style: { singleQuote: true },
  });
}

if (process.argv[1]?.endsWith('document-types.mjs')) writeFileSync('frontend/core/atlas.ts', await types());
