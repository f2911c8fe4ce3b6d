import { describe, expect, test } from 'vitest';
import type { Place } from './atlas';
import { englishMessages } from './messages';
import { ALL_NAMES, directionOf, labelOf, languageName, nameOf, namesOnMap, otherNames } from './names';

const shusha: Place = {
  id: 'shusha',
  kind: 'town',
  features: [],
  bounds: null,
  reach: null,
  claims: [],
  note: null,
  source: null,
  names: [
    { text: 'Shushi', lang: 'en', script: 'Latn', variant: true },
    { text: 'Shusha', lang: 'en', script: 'Latn', variant: false },
    { text: 'Şuşa', lang: 'az', script: 'Latn', variant: false },
    { text: 'Şuşa', lang: 'tr', script: 'Latn', variant: false },
    { text: 'شوشا', lang: 'fa', script: 'Arab', variant: false },
  ],
};

describe('nameOf', () => {
  test('the preferred name of the language, before its variants', () => {
    expect(nameOf(shusha, 'en')).toEqual({ text: 'Shusha', lang: 'en-Latn', dir: 'ltr', fallback: false });
    expect(nameOf(shusha, 'fa')).toEqual({ text: 'شوشا', lang: 'fa-Arab', dir: 'rtl', fallback: false });
  });

  test('English, marked as a fallback, where the language has none; any name before none', () => {
    expect(nameOf(shusha, 'hy')).toMatchObject({ text: 'Shusha', fallback: true });
    expect(nameOf({ ...shusha, names: shusha.names.slice(2, 3) }, 'hy')).toMatchObject({
      text: 'Şuşa',
      lang: 'az-Latn',
    });
    expect(nameOf({ ...shusha, names: [] }, 'hy').text).toBe('shusha');
  });
});

test('all names in a row hold each spelling once, and no variants', () => {
  expect(labelOf(shusha, ALL_NAMES).text).toBe('Shusha\u00a0/ Şuşa\u00a0/ شوشا');
});

test('on the map all names are two lines at most: the name, and as many spellings as have room', () => {
  expect(namesOnMap(shusha, 'az', englishMessages)).toEqual(nameOf(shusha, 'az'));
  expect(namesOnMap(shusha, ALL_NAMES, englishMessages)).toMatchObject({
    text: 'Shusha',
    more: [
      { text: 'Şuşa', lang: 'az-Latn', dir: 'ltr' },
      { text: '\u2068شوشا\u2069', lang: 'fa-Arab', dir: 'rtl' },
    ],
  });
  const long = ['Southern districts', 'Cənub rayonları', 'Հարավային շրջաններ'].map((text) => ({
    text,
    lang: 'xx',
    script: 'Latn',
    variant: false,
  }));
  expect(namesOnMap({ ...shusha, names: long }, ALL_NAMES, englishMessages).more).toMatchObject([
    { text: 'Cənub rayonları' },
    { text: '+1', lang: 'en' },
  ]);
});

test('other names are all but the one shown', () => {
  expect(otherNames(shusha, nameOf(shusha, 'az')).map(({ text, lang }) => `${text} ${lang}`)).toEqual([
    'Shushi en',
    'Shusha en',
    'Şuşa tr',
    'شوشا fa',
  ]);
});

test("languages are named in the reader's, those without a message by the browser, and what is none keeps its tag", () => {
  expect(languageName('ka', englishMessages)).toBe('Georgian');
  expect(languageName('hy', englishMessages)).toBe('Armenian');
  expect(languageName('not a tag', englishMessages)).toBe('not a tag');
});

test('a name of unknown language runs as its first letter does', () => {
  expect(['الفرات', '12 نهر', 'שלום', 'Aras (ارس)', '長安', ''].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
});
