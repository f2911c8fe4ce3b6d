import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as languages from '../core/languages';
import { englishMessages } from '../core/messages';
import { InterfaceLanguage } from './interface-language';
import { chooseLanguage, keepLanguage, setPageLanguage } from './language-choice';
import { keepLook, keptLook, wearLook } from './look';
import { keepFolds, keptFolds } from './panel-folds';

const storage = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;

function withoutStorage(): void {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('no storage');
    },
  });
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  Object.defineProperty(globalThis, 'localStorage', storage);
  vi.restoreAllMocks();
});

describe('the language of the interface', () => {
  test('is the one asked for, else the last choice, else the first of the browser that there is, else English', () => {
    expect(chooseLanguage('hy', ['fa'])).toBe('hy');
    expect(chooseLanguage('xx', ['de-DE', 'RU-ru', 'fa'])).toBe('ru');
    expect(chooseLanguage(null, ['de'])).toBe('en');
    expect(keepLanguage('az')).toBe(true);
    expect(chooseLanguage(null, ['ru'])).toBe('az');
    expect(chooseLanguage('hy', ['ru'])).toBe('hy');
  });

  test('kept by another program is not taken', () => {
    localStorage.setItem('atlas-language', 'klingon');
    expect(chooseLanguage(null, ['ru'])).toBe('ru');
  });

  test('is not kept where the browser keeps nothing', () => {
    withoutStorage();
    expect(keepLanguage('az')).toBe(false);
    expect(chooseLanguage(null, ['ru'])).toBe('ru');
  });

  test('is given to the page with its direction', () => {
    setPageLanguage({ lang: 'fa', dir: 'rtl' });
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fa', 'rtl']);
    setPageLanguage({ lang: 'en', dir: 'ltr' });
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
  });

  test('is English until others are loaded; each change is told once', async () => {
    const changed = vi.fn();
    const language = new InterfaceLanguage(changed);
    expect([language.t, language.ready]).toEqual([englishMessages, false]);
    expect(await language.speak('tr')).toBe(true);
    expect([language.t.lang, language.ready]).toEqual(['tr', true]);
    expect(await language.speak('tr')).toBe(true);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('whose messages cannot be loaded is English at first, and after that as it was', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const load = vi.spyOn(languages, 'loadMessages').mockRejectedValue(new Error('offline'));
    vi.spyOn(languages, 'loadedMessages').mockReturnValue(null);
    const changed = vi.fn();
    const language = new InterfaceLanguage(changed);
    expect(await language.speak('fa')).toBe(false);
    expect([language.t, language.ready]).toEqual([englishMessages, true]);
    load.mockResolvedValueOnce({ ...englishMessages, lang: 'hy' } as never);
    await language.speak('hy');
    expect(await language.speak('fa')).toBe(false);
    expect(language.t.lang).toBe('hy');
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('is the last one asked for, whichever comes last', async () => {
    const language = new InterfaceLanguage(() => {});
    await Promise.all([language.speak('az'), language.speak('hy')]);
    expect(language.t.lang).toBe('hy');
  });
});

describe('the look', () => {
  test('is that of the device until another is chosen, and only one there is', () => {
    expect(keptLook()).toBe('device');
    keepLook('dark');
    expect(keptLook()).toBe('dark');
    localStorage.setItem('atlas-look', 'pink');
    expect(keptLook()).toBe('device');
  });

  test('is worn by the page', () => {
    const { style, dataset } = document.documentElement;
    wearLook('dark');
    expect([style.colorScheme, dataset['look']]).toEqual(['dark', 'dark']);
    wearLook('device');
    expect([style.colorScheme, dataset['look']]).toEqual(['', 'device']);
  });

  test('holds for this visit where the browser keeps nothing', () => {
    withoutStorage();
    expect(() => keepLook('dark')).not.toThrow();
    expect(keptLook()).toBe('device');
  });
});

test('folds that every place has are kept, where the browser keeps anything', () => {
  keepFolds(new Set(['sources', 'about-x', 'names']));
  expect([...keptFolds()]).toEqual(['names', 'sources']);
  withoutStorage();
  expect(() => keepFolds(new Set(['names']))).not.toThrow();
  expect([...keptFolds()]).toEqual([]);
});
