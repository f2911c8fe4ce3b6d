import { isLanguage, type Language } from '../core/languages';
import type { Messages } from '../core/messages';

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
export function setPageLanguage({ lang, dir }: Pick<Messages, 'lang' | 'dir'>): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
}
