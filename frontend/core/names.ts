import type { Place, PlaceName } from './atlas';
import type { Messages } from './messages';

/** A name ready to be shown. */
export interface ShownName {
  text: string;
  /** BCP 47 tag with script, such as `az-Latn`; empty when the language is not known. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The place has no name in the language asked for. */
  fallback: boolean;
}

/** The language choice that shows every name of a place side by side. */
export const ALL_NAMES = 'all';

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

export function langTag(name: Pick<PlaceName, 'lang' | 'script'>): string {
  // A tag such as sr-Cyrl has its script already.
  return /-[a-z]{4}(-|$)/i.test(name.lang) ? name.lang : `${name.lang}-${name.script}`;
}

export function direction(script: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** The direction of a text of unknown language: that of its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    letter,
  )
    ? 'rtl'
    : 'ltr';
}

/** The preferred name in a language; else the English one; else the first. */
export function nameOf(place: Place, lang: string): ShownName {
  const wanted = lang === ALL_NAMES ? 'en' : lang;
  const name = preferred(place, wanted) ??
    preferred(place, 'en') ??
    place.names[0] ?? { text: place.id, lang: 'und', script: 'Zyyy' };
  return {
    text: name.text,
    lang: langTag(name),
    dir: direction(name.script),
    fallback: name.lang !== wanted,
  };
}

/** What is spoken and listed of a place; with all names asked for, the different preferred ones in a row. */
export function labelOf(place: Place, lang: string): ShownName {
  if (lang !== ALL_NAMES) return nameOf(place, lang);
  const names = differentNames(place);
  if (names.length < 2) return nameOf(place, lang);
  // No line begins with the stroke: the space before it does not break.
  return { text: names.map(({ text }) => text).join('\u00a0/ '), lang: '', dir: 'ltr', fallback: false };
}

/** Letters of the further names that stand under a name on the map, at most. */
const FURTHER = 28;

/** A name and, in a second line, further ones. */
export interface NamesOnMap extends ShownName {
  more?: readonly Pick<ShownName, 'text' | 'lang' | 'dir'>[];
}

/**
 * What stands on the map: the name; with all names asked for, under it in one line the other spellings, in the atlas's
 * order, as many as there is room for, and how many more there are.
 */
export function namesOnMap(place: Place, lang: string, t: Messages): NamesOnMap {
  const shown = nameOf(place, lang);
  if (lang !== ALL_NAMES) return shown;
  const others = differentNames(place).filter(({ text }) => text !== shown.text);
  if (others.length === 0) return shown;
  let count = 1;
  let length = others[0]!.text.length;
  while (count < others.length && length + others[count]!.text.length + 3 <= FURTHER)
    length += others[count++]!.text.length + 3;
  const more = others.slice(0, count).map((name) => {
    const dir = direction(name.script);
    return { text: dir === 'rtl' ? `\u2068${name.text}\u2069` : name.text, lang: langTag(name), dir };
  });
  if (count < others.length)
    more.push({ text: `+${t.number(others.length - count)}`, lang: t.lang, dir: 'ltr' });
  return { ...shown, more };
}

/** The preferred names, each spelling once. */
export function differentNames(place: Place): PlaceName[] {
  const preferredOnes = place.names.filter((name) => !name.variant);
  return preferredOnes.filter(
    (name, index) => preferredOnes.findIndex(({ text }) => text === name.text) === index,
  );
}

/** Every name but the one shown. */
export function otherNames(place: Place, shown: ShownName): PlaceName[] {
  return place.names.filter((name) => name.text !== shown.text || langTag(name) !== shown.lang);
}

/** Costly to make, so made once a language. */
const languageNames = new Map<string, Intl.DisplayNames>();

/** A language's name with a capital letter, as it stands alone in a list. */
export function languageTitle(lang: string, t: Messages): string {
  const [first = '', ...rest] = languageName(lang, t);
  return first.toLocaleUpperCase(t.lang) + rest.join('');
}

/** A language's name in the reader's, such as `Azerbaijani`; the browser knows those that no message is written for. */
export function languageName(lang: string, t: Messages): string {
  const known = t.orOwn(`language.${lang}`, '');
  if (known !== '') return known;
  try {
    let names = languageNames.get(t.lang);
    if (!names) {
      names = new Intl.DisplayNames([t.lang, 'en'], { type: 'language' });
      languageNames.set(t.lang, names);
    }
    return names.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

function preferred(place: Place, lang: string): PlaceName | undefined {
  const inLanguage = place.names.filter((name) => name.lang === lang);
  return inLanguage.find((name) => !name.variant) ?? inLanguage[0];
}
