import { englishMessages, type Messages, messagesOf } from './messages';

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

const loaded = new Map<Language, Messages>([['en', englishMessages]]);

/** The messages of a language, if they are loaded already. */
export function loadedMessages(language: Language): Messages | null {
  return loaded.get(language) ?? null;
}

/** The messages of a language; fetched once. Rejects when the server cannot be reached. */
export async function loadMessages(language: Language): Promise<Messages> {
  const known = loaded.get(language);
  if (known) return known;
  const file = await FILES[language as Exclude<Language, 'en'>]();
  const t = messagesOf(language, file.default);
  loaded.set(language, t);
  return t;
}

export function isLanguage(tag: string | null): tag is Language {
  return tag !== null && Object.hasOwn(LANGUAGES, tag);
}
