import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { CORE, ITALIC_CORE } from './frontend/styles/font-ranges';

/** Where the cut files are kept from build to build. */
const FOLDER = resolve('target/core-fonts');

/**
 * @property letters of the cut file, as ranges
 * @property wght weights that style sheets ask for; a number where it is one only
 * @property keepFeatures of its layout; all of them unless said otherwise
 */
interface Cut {
  letters: string;
  wght: number | { min: number; max: number };
  keepFeatures?: string[];
}

const CUTS: Record<string, Cut> = {
  'source-sans-3-latin-wght-normal': { letters: CORE, wght: { min: 400, max: 700 } },
  'source-serif-4-latin-wght-normal': { letters: CORE, wght: { min: 400, max: 600 } },
  // Names on the map, whose letters are spaced anyway, need no kerning.
  'source-serif-4-latin-wght-italic': { letters: ITALIC_CORE, wght: 400, keepFeatures: [] },
};

/**
 * Cuts typefaces to the letters of a first sight and the weights in use: `…-latin-wght-normal.woff2?core` is the file that
 * comes first to every page. Other letters come from the whole file when a text has them.
 */
export function coreFonts(): Plugin {
  return {
    name: 'core-fonts',
    enforce: 'pre',
    async resolveId(source) {
      const [path, query] = source.split('?');
      if (query !== 'core') return null;
      const whole = resolve('node_modules', path!);
      const name = /([^/]+)\.woff2$/.exec(path!)![1]!;
      return `${await cut(whole, name)}?url`;
    },
  };
}

/** The path of the cut file, made unless it is here. */
async function cut(whole: string, name: string): Promise<string> {
  const bytes = readFileSync(whole);
  const { letters, wght, keepFeatures } = CUTS[name]!;
  const recipe = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify(CUTS[name]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(FOLDER, recipe);
  const file = join(folder, `${name.replace('-latin-wght-', '-core-')}.woff2`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const options = { targetFormat: 'woff2', variationAxes: { wght }, noLayoutClosure: true } as const;
    writeFileSync(
      file,
      await subsetFont(bytes, textOf(letters), { ...options, ...(keepFeatures && { keepFeatures }) }),
    );
  }
  return file;
}

/** Every letter of a list such as `U+0020-007E,U+00A7`. */
function textOf(ranges: string): string {
  let text = '';
  for (const range of ranges.split(',')) {
    const [from, to] = range.replace('U+', '').split('-') as [string, string?];
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to ?? from, 16); code++)
      text += String.fromCodePoint(code);
  }
  return text;
}
