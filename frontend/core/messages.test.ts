import { describe, expect, test } from 'vitest';
import { joined, spoken } from './count-messages';
import { LANGUAGES, type Language } from './languages';
import { messageKeys } from './message-keys';
import { messagesOf, readProperties } from './messages';

const FILES = import.meta.glob<string>('../../src/main/resources/words/*.properties', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SOURCES = import.meta.glob<string>(
  ['../*/**/*.ts', '!../**/*.test.ts', '!../generated/**', '!./message-keys.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

const fileOf = (language: string) =>
  FILES[`../../src/main/resources/words/words${language === 'en' ? '' : `_${language}`}.properties`]!;
const textsOf = (language: string) => readProperties(fileOf(language));
const TRANSLATED = Object.keys(LANGUAGES).filter((language) => language !== 'en') as Language[];
const ALL = ['en', ...TRANSLATED];
const ENGLISH = textsOf('en');

/** Forms that only some languages have. */
const OPTIONAL = /^when\..+\.of$/;
const PLURAL = /\.(zero|one|two|few|many|other)$/;

const gapsOf = (text: string) => new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, gap]) => gap!));
const baseOf = (key: string) => key.replace(PLURAL, '');
const isCounted = (base: string) => !ENGLISH.has(base) && ENGLISH.has(`${base}.other`);
/** The plural categories that whole numbers have in a language. */
const categoriesOf = (language: string) => {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)));
};
/** What a language's file must hold, by English. */
const expectedKeys = (language: string) =>
  [
    ...new Set(
      [...ENGLISH.keys()].flatMap((key) =>
        PLURAL.test(key) && isCounted(baseOf(key))
          ? [...categoriesOf(language)].map((category) => `${baseOf(key)}.${category}`)
          : [key],
      ),
    ),
  ].sort();

/** Messages that the bundle leaves out. */
const OF_SERVER = /^(page|findings?)\./;

test('no message that only the server reads is among the viewer’s', () => {
  expect(Object.keys(messageKeys).filter((key) => OF_SERVER.test(key))).toEqual([]);
});

test('there is a file for every language and a language for every file', () => {
  expect(
    Object.keys(FILES)
      .map((path) => path.replace(/.*words_?(.*)\.properties/, '$1') || 'en')
      .sort(),
  ).toEqual([...ALL].sort());
});

describe.each(ALL)('%s', (language) => {
  const messages = textsOf(language);

  test('has every key, each in every plural form that its numbers have, and no other', () => {
    expect([...messages.keys()].filter((key) => !OPTIONAL.test(key)).sort()).toEqual(expectedKeys(language));
  });

  test('has each key once', () => {
    const keys = fileOf(language)
      .split('\n')
      .filter((line) => !line.startsWith('#') && line.includes(' = '))
      .map((line) => line.split(' = ')[0]!);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('fills every gap that English fills', () => {
    const wrong = [...messages].filter(([key, text]) => {
      if (OPTIONAL.test(key)) return false;
      const base = baseOf(key);
      const filled = new Set([...gapsOf(text)].map((gap) => gap.replace(':of', '')));
      const wanted = gapsOf(ENGLISH.get(isCounted(base) ? `${base}.other` : key)!);
      // "One layer" needs no number, and a decade may be said by its first year.
      const spared =
        key.endsWith('.one') && oneIsOne(language) ? 'count' : key === 'when.decade' ? 'last' : '';
      for (const gaps of [filled, wanted]) gaps.delete(spared);
      return [...filled].sort().join() !== [...wanted].sort().join();
    });
    expect(wrong).toEqual([]);
  });

  test('is plain: values without spaces around them, no quoting, no markup, letters of its own script', () => {
    for (const line of fileOf(language).split('\n')) expect(line).toMatch(/^(#.*|[\w.-]+ = \S(.*\S)?|)$/);
    for (const text of messages.values()) expect(text).not.toMatch(/[<>&\\]|''|"/);
  });

  test('names and spells itself as the switch does', () => {
    expect(messages.get('language.endonym')).toBe(LANGUAGES[language as Language]);
    expect([...messages.get('number.digits')!]).toHaveLength(10);
    expect(messages.get('language.direction')).toBe(language === 'fa' ? 'rtl' : 'ltr');
  });
});

/** Whether the form for one is used for nothing else. */
function oneIsOne(language: string): boolean {
  const rules = new Intl.PluralRules(language);
  return !Array.from({ length: 1000 }, (_, number) => number).some(
    (number) => number !== 1 && rules.select(number) === 'one',
  );
}

test.each(TRANSLATED)('%s says in its head that it is machine-made and unchecked', (language) => {
  expect(fileOf(language).split('\n')[0]).toMatch(
    /^# \w+\. Machine-made translation of \d{4}-\d\d-\d\d, not yet checked by a speaker\./,
  );
});

test.each([
  ['hy', /\p{Script=Armenian}/u],
  ['fa', /\p{Script=Arabic}/u],
  ['ru', /\p{Script=Cyrillic}/u],
] as const)('%s leaves nothing in English', (language, script) => {
  const english = [...textsOf(language)].filter(
    ([key, text]) =>
      // Gaps, numbers and signs alone are nobody's language.
      /[a-z]/i.test(text.replace(/\{[^}]*\}/g, '')) && !script.test(text) && key !== 'language.direction',
  );
  expect(english).toEqual([]);
});

test.each(['az', 'tr'])('%s leaves nothing in English', (language) => {
  const same = [...textsOf(language)].filter(
    ([key, text]) =>
      ENGLISH.get(key) === text &&
      /[a-z]{3}/i.test(text.replace(/\{[^}]*\}/g, '')) &&
      key !== 'language.direction',
  );
  expect(same.map(([, text]) => text)).toEqual(
    same.map(([, text]) => text).filter((text) => text === 'Panel'),
  );
});

describe('the typed list', () => {
  const viewerKeys = [...ENGLISH.keys()].filter((key) => !OF_SERVER.test(key));

  test('holds the messages of the viewer, in their order', () => {
    const bases = [...new Set(viewerKeys.map((key) => (isCounted(baseOf(key)) ? baseOf(key) : key)))];
    expect(Object.keys(messageKeys)).toEqual(bases);
  });

  test('holds the gaps that some language fills', () => {
    for (const [key, list] of Object.entries(messageKeys)) {
      const filled = new Set<string>(isCounted(key) ? ['count'] : []);
      for (const language of ALL)
        for (const [own, text] of textsOf(language))
          if (own === key || (isCounted(key) && baseOf(own) === key))
            for (const gap of gapsOf(text)) filled.add(gap);
      if (/^when\.(open|unknown)/.test(key)) filled.add('date:of');
      expect([...filled].sort(), key).toEqual(list.split(' ').filter(Boolean).sort());
    }
  });

  test('holds no message that nothing says', () => {
    const source = Object.values(SOURCES).join('\n');
    const unused = Object.keys(messageKeys).filter((key) => {
      const family = key.slice(0, key.lastIndexOf('.') + 1);
      const inFamily = family !== '' && source.includes(`\`${family}\${`);
      // The two ways along a line are said by their name.
      const isWay = /^(up|down)\./.test(key) && source.includes(`\`\${way}.\${`);
      return !source.includes(`'${key}'`) && !inFamily && !isWay;
    });
    expect(unused).toEqual([]);
  });
});

describe('saying', () => {
  const say = (language: string) => messagesOf(language, fileOf(language));

  test('numbers take the form and the digits of their language', () => {
    expect([1, 3, 5, 21].map((count) => say('ru')('excerpts', { count }))).toEqual([
      '1 отрывок',
      '3 отрывка',
      '5 отрывков',
      '21 отрывок',
    ]);
    expect(say('fa')('excerpts', { count: 1234 })).toBe('۱۲۳۴ گزیده');
    expect(say('en').number(1234567)).toBe('1,234,567');
    expect(say('fa').number(12345)).toBe('۱۲٬۳۴۵');
  });

  test('words that run against the sentence are kept apart from it', () => {
    expect(say('fa')('partOf', { layer: 'Rivers (2020)' })).toBe('در لایهٔ «\u2068Rivers (2020)\u2069»');
    expect(say('fa')('partOf', { layer: 'رودها' })).toBe('در لایهٔ «رودها»');
    expect(say('en')('partOf', { layer: 'رودها' })).toBe('in the layer “\u2068رودها\u2069”');
    expect(joined(['شوشا', 'town', 'شهر'], say('en'))).toBe('\u2068شوشا\u2069, town, \u2068شهر\u2069');
    expect(spoken('شوشا', 'town', 2, null, false, say('en'))).toBe('شوشا, town, 2 passages');
  });

  test('a message that a file lacks is said in English', () => {
    const t = messagesOf('ru', '# nothing\nmap = Карта');
    expect(t('map')).toBe('Карта');
    expect(t('panel')).toBe('Reading panel');
  });
});
