import { html, type TemplateResult } from 'lit';
import { direction } from './names';
import { englishWords, type Words, wordsOf } from './words';

/** The languages that the interface speaks, each by its own name. */
export const LANGUAGES = {
  en: 'English',
  az: 'Azərbaycanca',
  hy: 'Հայերեն',
  fa: 'فارسی',
  ru: 'Русский',
  tr: 'Türkçe',
} as const;

export type Language = keyof typeof LANGUAGES;

/** The script that a language of the interface is written in. */
export function scriptOf(tag: Language): string {
  return new Intl.Locale(tag).maximize().script!;
}

/** A language's own name as an entry of a choice, marked with its script and direction. */
export function languageOption(tag: Language, chosen: string): TemplateResult {
  const script = scriptOf(tag);
  return html`<option value=${tag} lang=${`${tag}-${script}`} dir=${direction(script)} ?selected=${tag === chosen} .selected=${tag === chosen}>${LANGUAGES[tag]}</option>`;
}

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];

/** The part of an address that asks for a language of the interface. */
export const LANGUAGE_PART = 'interface';

const FILES: Record<Exclude<Language, 'en'>, () => Promise<{ default: string }>> = {
  az: () => import('../../src/main/resources/words/words_az.properties?raw'),
  hy: () => import('../../src/main/resources/words/words_hy.properties?raw'),
  fa: () => import('../../src/main/resources/words/words_fa.properties?raw'),
  ru: () => import('../../src/main/resources/words/words_ru.properties?raw'),
  tr: () => import('../../src/main/resources/words/words_tr.properties?raw'),
};

const loaded = new Map<Language, Words>([['en', englishWords]]);

/** The words of a language, if they are here already. */
export function wordsAtHand(language: Language): Words | null {
  return loaded.get(language) ?? null;
}

/** The words of a language; fetched once. Rejects when the server cannot be reached. */
export async function loadWords(language: Language): Promise<Words> {
  const known = loaded.get(language);
  if (known) return known;
  const file = await FILES[language as Exclude<Language, 'en'>]();
  const words = wordsOf(language, file.default);
  loaded.set(language, words);
  return words;
}

export function isLanguage(tag: string | null): tag is Language {
  return tag !== null && Object.hasOwn(LANGUAGES, tag);
}

/** The language to speak: the one the address asks for, else the reader's last choice, else the browser's, else English. */
export function chooseLanguage(
  asked: string | null,
  preferred: readonly string[] = navigator.languages ?? [],
): Language {
  if (isLanguage(asked)) return asked;
  const kept = keptLanguage();
  if (kept) return kept;
  return preferred.map((tag) => tag.split('-')[0]!.toLowerCase()).find(isLanguage) ?? 'en';
}

const KEY = 'atlas-language';

/** Keeps the reader's choice for the next visit; false where the browser keeps nothing, as in some frames. */
export function keepLanguage(language: Language): boolean {
  try {
    localStorage.setItem(KEY, language);
    return true;
  } catch {
    return false;
  }
}

function keptLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(KEY);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Gives a page the language and the direction of its words. */
export function setPageLanguage({ lang, dir }: Pick<Words, 'lang' | 'dir'>): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
}
