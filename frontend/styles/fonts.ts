import naskhArabic from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url';
import sansArmenian from '@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2?url';
import serifArmenian from '@fontsource-variable/noto-serif-armenian/files/noto-serif-armenian-armenian-wght-normal.woff2?url';
import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import sansLatinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import sansCore from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?core';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url';
import serifCoreItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?core';
import serifLatinItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url';
import serifCore from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?core';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { CORE, ITALIC_CORE, LATIN_BEYOND_CORE, LATIN_BEYOND_ITALIC_CORE } from './font-ranges';

const LATIN_EXT = 'U+0100-0130,U+0132-0151,U+0154-02BA,U+0300-0329,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0';
const CYRILLIC = 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';
const ARMENIAN = 'U+0530-058F,U+FB13-FB17';
const ARABIC = 'U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC';

const faces: [family: string, url: string, range: string, style?: 'italic'][] = [
  ['Source Sans 3 Variable', sansCore, CORE],
  ['Source Sans 3 Variable', sansLatin, LATIN_BEYOND_CORE],
  ['Source Sans 3 Variable', sansLatinExt, LATIN_EXT],
  ['Source Sans 3 Variable', sansCyrillic, CYRILLIC],
  ['Source Serif 4 Variable', serifCore, CORE],
  ['Source Serif 4 Variable', serifLatin, LATIN_BEYOND_CORE],
  ['Source Serif 4 Variable', serifCoreItalic, ITALIC_CORE, 'italic'],
  ['Source Serif 4 Variable', serifLatinItalic, LATIN_BEYOND_ITALIC_CORE, 'italic'],
  ['Source Serif 4 Variable', serifLatinExt, LATIN_EXT],
  ['Source Serif 4 Variable', serifCyrillic, CYRILLIC],
  ['Noto Sans Armenian Variable', sansArmenian, ARMENIAN],
  ['Noto Serif Armenian Variable', serifArmenian, ARMENIAN],
  ['Noto Naskh Arabic Variable', naskhArabic, ARABIC],
];

let adopted = false;

/**
 * Declares the bundled typefaces in the document, once: `@font-face` has no effect inside a shadow root.
 * A file is fetched only when a character of its range is drawn.
 */
export function adoptFonts(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    faces
      .map(
        ([family, url, range, style]) =>
          `@font-face { font-family: '${family}'; font-style: ${style ?? 'normal'}; font-weight: 200 900; ` +
          `font-display: swap; src: url('${new URL(url, document.baseURI).href}') format('woff2'); unicode-range: ${range}; }`,
      )
      .join('\n'),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
