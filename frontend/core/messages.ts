import english from '../../src/main/resources/words/words.properties?raw';
import type { messageKeys } from './message-keys';

export type MessageKey = keyof typeof messageKeys;

type Placeholders<List> = List extends `${infer Name} ${infer More}`
  ? Name | Placeholders<More>
  : List extends ''
    ? never
    : List;
type PlaceholdersOf<Key extends MessageKey> = Placeholders<(typeof messageKeys)[Key]>;

/** The viewer's own messages, in one language. */
export interface Messages {
  /** A message with its placeholders filled. Numbers are written in the language's digits. */
  <Key extends MessageKey>(
    key: Key,
    ...filled: [PlaceholdersOf<Key>] extends [never]
      ? []
      : [values: Record<PlaceholdersOf<Key>, string | number>]
  ): string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** A whole number in the language's digits. */
  number(number: number): string;
  /** A word in the form that a language may ask for after a preposition; as it stands alone where there is none. */
  formOf(key: MessageKey): string;
  /** A word that the atlas uses, where it is known; else as the atlas has it. */
  orOwn(key: string, own: string): string;
  /** Text to set in a message, kept apart where it runs the other way. */
  isolated(text: string): string;
}

/** Reads `key = value` lines; lines that begin with # are comments, \uXXXX is the only escape. */
export function readProperties(file: string): Map<string, string> {
  const messages = new Map<string, string>();
  for (const line of file.split('\n')) {
    const equals = line.indexOf('=');
    if (equals < 0 || line.startsWith('#')) continue;
    const value = line
      .slice(equals + 1)
      .replace(/^[ \t]+|\r$/g, '')
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    messages.set(line.slice(0, equals).trim(), value);
  }
  return messages;
}

const ENGLISH = readProperties(english);

/** The messages of a language by its file; those it leaves out are in English. */
export function messagesOf(lang: string, file: string | null): Messages {
  const own = file === null ? ENGLISH : readProperties(file);
  const message = (key: string) => own.get(key) ?? ENGLISH.get(key);
  const plurals = new Intl.PluralRules(lang);
  const dir = message('language.direction') === 'rtl' ? 'rtl' : 'ltr';
  const digits = message('number.digits')!;
  const group = message('number.group')!;

  const number = (value: number): string => {
    const written = String(value).replace(/[0-9]/g, (digit) => digits[Number(digit)]!);
    return Math.abs(value) < 10_000 ? written : written.replace(/\B(?=(...)+$)/gu, group);
  };
  const fill = (text: string, values: Record<string, string | number>): string =>
    text.replace(/\{([\w:]+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? number(value) : isolated(value, dir);
    });
  const t = (key: string, values: Record<string, string | number> = {}): string => {
    const { count } = values;
    const plural = typeof count === 'number' ? plurals.select(count) : 'other';
    return fill(message(key) ?? message(`${key}.${plural}`) ?? message(`${key}.other`) ?? key, values);
  };
  const formOf = (key: MessageKey): string => own.get(`${key}.of`) ?? t(key);
  const orOwn = (key: string, atlasWord: string): string => message(key) ?? atlasWord;
  return Object.assign(t, {
    lang,
    dir,
    number,
    formOf,
    orOwn,
    isolated: (text: string) => isolated(text, dir),
  }) as Messages;
}

const LEFT_TO_RIGHT = /[0-9A-Za-z\u00c0-\u02b8\u0370-\u058f]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Text that runs against the sentence it stands in is kept from mixing with it (Unicode bidirectional isolate). What
 * holds such text already is a sentence of the same language.
 */
function isolated(text: string, dir: 'ltr' | 'rtl'): string {
  const runsAgainst = (dir === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text);
  return runsAgainst && !text.includes('\u2068') ? `\u2068${text}\u2069` : text;
}

/** The messages that are always loaded. */
export const englishMessages = messagesOf('en', null);
