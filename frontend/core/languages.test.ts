import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { InterfaceLanguage } from '../state/interface-language';
import { chooseLanguage, keepLanguage } from '../state/language-choice';
import { isLanguage, loadMessages } from './languages';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('the language to speak', () => {
  test('is what the address asks for, else the last choice, else the browser’s, else English', () => {
    expect(chooseLanguage(null, ['de-DE'])).toBe('en');
    expect(chooseLanguage(null, ['de-DE', 'FA-ir', 'ru'])).toBe('fa');
    expect(keepLanguage('hy')).toBe(true);
    expect(chooseLanguage(null, ['ru'])).toBe('hy');
    expect(chooseLanguage('tr', ['ru'])).toBe('tr');
    expect(chooseLanguage('xx', ['ru'])).toBe('hy');
  });

  test('is never a name that an object has of itself, nor what someone else stored', () => {
    expect(['constructor', 'toString', '__proto__', '', null].filter(isLanguage)).toEqual([]);
    localStorage.setItem('atlas-language', 'constructor');
    expect(chooseLanguage(null, ['az'])).toBe('az');
  });

  test('is chosen as well where nothing can be stored', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(keepLanguage('ru')).toBe(false);
    expect(chooseLanguage(null, ['tr'])).toBe('tr');
  });
});

describe('a speaker', () => {
  test('changes at once to words at hand, and is not silent while others come', async () => {
    await loadMessages('ru');
    const changed = vi.fn();
    const speaker = new InterfaceLanguage(changed);
    expect([speaker.ready, speaker.t.lang]).toEqual([false, 'en']);
    void speaker.speak('ru');
    expect([speaker.ready, speaker.t.lang]).toEqual([true, 'ru']);
    await speaker.speak('ru');
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('speaks what was asked for last, whichever comes first', async () => {
    const speaker = new InterfaceLanguage(() => {});
    const persian = speaker.speak('fa');
    await speaker.speak('en');
    await persian;
    expect(speaker.t.lang).toBe('en');
  });

  test('two speak different languages at the same time', async () => {
    const [one, other] = [new InterfaceLanguage(() => {}), new InterfaceLanguage(() => {})];
    await Promise.all([one.speak('az'), other.speak('hy')]);
    expect([one.t('map'), other.t('map')]).toEqual(['Xəritə', 'Քարտեզ']);
  });
});
