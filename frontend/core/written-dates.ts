import type { Language } from './languages';
import { describeWhen, type Precision, parseWhen, type Season, type WhenDate, WhenError } from './when';

/**
 * Dates as people write them, in any of the interface's languages: "May 1992", "8 мая 1992", "summer 1993", "c. 450 BC",
 * "1990-1995", and EDTF. Months come from the browser's own calendars; seasons, eras and small words from the lists below.
 * All languages are read at once, as people mix them; the interface's language decides where two disagree.
 */

/** What text was understood as: EDTF, and the smallest unit named. */
export interface ReadDates {
  edtf: string;
  as: Precision | 'span';
}

/**
 * Reads text as a date or a span; null for text that is none.
 *
 * @throws WhenError for a date that no calendar has, such as 30 February, and for a span that ends before it begins
 */
export function readDates(text: string, language: Language): ReadDates | null {
  const written = withLatinDigits(text).trim();
  if (written === '') return null;
  const edtf = asEdtf(written);
  if (edtf !== null) return readAs(edtf);
  const { text: folded, open } = withoutOpenEnd(tidied(written));
  const pair = sidesOf(folded);
  if (pair && open === null) {
    const [begin, end] = pairOf(pair, language);
    return begin && end ? readAs(spanOf(begin, end)) : null;
  }
  const date = dateOf(folded, language);
  if (!date) return null;
  const one = edtfOf(date);
  return readAs(open === 'end' ? `${one}/..` : open === 'begin' ? `../${one}` : one);
}

/** The span from one text to the other, each a date; or of the first alone where that is a span. Empty text leaves a side open. */
export function readSpan(from: string, to: string, language: Language): ReadDates | null {
  const [first, last] = [from, to].map((text) => (text.trim() === '' ? '' : readDates(text, language)));
  if (first === null || last === null) return null;
  if (first === '' || last === '') {
    const only = first === '' ? last : first;
    if (!only) return null;
    if (only.as === 'span') return only;
    return readAs(first === '' ? `../${only.edtf}` : `${only.edtf}/..`);
  }
  // Of a span in a field for one date its own side counts.
  const begin = first.edtf.split('/')[0]!;
  const end = last.edtf.split('/').at(-1)!;
  return readAs(begin === end ? begin : `${begin}/${end}`);
}

function readAs(edtf: string): ReadDates {
  parseWhen(edtf);
  const { kind, begin } = describeWhen(edtf);
  return { edtf, as: kind === 'date' ? (begin as WhenDate).precision : 'span' };
}

/** Text that is EDTF already; a year range such as 1990-1995 is none. */
function asEdtf(text: string): string | null {
  const given = text.toUpperCase();
  if (!/^[-\dXY./?~%]+$/.test(given)) return null;
  try {
    parseWhen(given);
    return given;
  } catch (problem) {
    if (!(problem instanceof WhenError)) throw problem;
    // A day that no month has, and an end before its beginning, are said to be so; other text may be read otherwise.
    if (problem.rule === 'day' || problem.rule === 'backwards') throw problem;
    return null;
  }
}

// ---- letters ----------------------------------------------------------------------------------------------------

/** Arabic and Persian digits as those of EDTF. */
export function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Without capitals, accents, the dot of the i, and the two spellings of Arabic letters, so that each way of typing is the same. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/և/g, 'եւ');
}

/** Folded, with eras as ` @bce ` and ` @ce `, and without dots that are not between digits. */
function tidied(text: string): string {
  let plain = ` ${folded(text)} `.replace(/\.(?!\d)|(?<!\d)\./g, (_dot, at: number, all: string) =>
    /\d\.\s*$/.test(all.slice(0, at + 1)) ? ' . ' : ' ',
  );
  plain = plain.replace(/\s+/g, ' ');
  for (const [mark, words] of ERAS)
    plain = plain.replace(new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'gu'), ` ${mark} `);
  return plain
    .replace(/ \. /g, ' ')
    .replace(/[,،՝;:()«»"“”'’՛]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ERAS: readonly [string, string][] = [
  [
    '@bce',
    [
      'b ?c ?e',
      'b ?c',
      'до н(?:ашеи)? ?э(?:ры)?',
      'до р ?х',
      'до рождества христова',
      'b ?e ?ə',
      'e ?ə',
      '(?:bizim )?era(?:mi[zs]|miz)?dan (?:evvel|əvvəl)',
      'miladdan (?:once|əvvəl|evvel)',
      'milattan once',
      'm ?o',
      'i ?o',
      'մ ?թ ?ա',
      'մեր թվարկությունից առաջ',
      'պ ?մ ?թ',
      '(?:پیش|قبل) از میلاد',
      'ق ?م',
    ].join('|'),
  ],
  [
    '@ce',
    [
      'c ?e',
      'a ?d',
      'н(?:ашеи)? ?э(?:ры)?',
      'от р ?х',
      'b ?e(?= \\d|$)',
      'm ?s(?= \\d|$| )',
      'milattan sonra',
      'մ ?թ',
      '(?:پس|بعد) از میلاد',
      'میلادی',
    ].join('|'),
  ],
];

// ---- a date -----------------------------------------------------------------------------------------------------

interface Parts {
  day: number | null;
  month: number | null;
  season: Season | null;
  /** As counted in its era; null while it is not named. */
  year: number | null;
  unit: 'year' | 'decade' | 'century';
  bce: boolean | null;
  approximate: boolean;
  uncertain: boolean;
}

function dateOf(text: string, language: Language): Parts | null {
  const parts = partsOf(text, language);
  return parts?.year == null ? null : parts;
}

/** What a text names of a date; null where it holds something that belongs to none. */
function partsOf(text: string, language: Language): Parts | null {
  const parts: Parts = {
    day: null,
    month: null,
    season: null,
    year: null,
    unit: 'year',
    bce: null,
    approximate: false,
    uncertain: false,
  };
  let rest = text.replace(/(\d)\s*\?/g, '$1 @uncertain ').replace(/~/g, ' @about ');
  if (namesWinter(rest)) rest = rest.replace(/(\d{1,4})\s*[-–—/]\s*(\d{1,4})(?!\d)/, '$1 $2');
  const decade =
    /(?<!\d)(\d{2,3}0)[-’' ]?(?:s|е|х|ер|lar|ler|lər|ական|ականներ|ci illər|ci iller|ارهه)(?!\p{L})/u.exec(
      rest,
    );
  if (decade) {
    parts.unit = 'decade';
    parts.year = Number(decade[1]);
    rest = rest.replace(decade[0], ' ');
  }
  const dotted = /(?<!\d)(\d{1,4})[./-](\d{1,2})(?:[./-](\d{1,4}))?(?!\d)/.exec(rest);
  if (dotted && !decade) {
    if (!readDotted(dotted, parts)) return null;
    rest = rest.replace(dotted[0], ' ');
  }
  const numbers: number[] = [];
  // An ending is joined to its number by a hyphen or written after it: 1992-ci, 19th, 1992-ի.
  for (const word of rest.replace(/(\d)[-–]?(\p{L})/gu, '$1 $2').split(/[\s-]+/)) {
    if (word === '' || NOISE.has(word)) continue;
    if (/^\d+$/.test(word)) {
      if (word.length > 6) return null;
      numbers.push(Number(word));
    } else if (word === '@bce' || word === '@ce') parts.bce = word === '@bce';
    else if (word === '@about' || ABOUT.has(word)) parts.approximate = true;
    else if (word === '@uncertain' || PERHAPS.has(word)) parts.uncertain = true;
    else if (CENTURY.has(word)) parts.unit = 'century';
    else if (DECADE.has(word)) parts.unit = 'decade';
    else if (parts.month === null && monthOf(word, language) !== null) parts.month = monthOf(word, language);
    else if (parts.season === null && seasonOf(word, language) !== null)
      parts.season = seasonOf(word, language);
    else if (romanOf(word) !== null) numbers.push(romanOf(word)!);
    else return null;
  }
  return takeNumbers(numbers, parts) ? parts : null;
}

/** Days stand before or after their month, years are what is no day; a year of one or two digits needs its era. */
function takeNumbers(numbers: readonly number[], parts: Parts): boolean {
  const left = [...numbers];
  if (parts.unit === 'century') {
    if (left.length !== 1 || parts.year !== null || left[0]! < 1 || left[0]! > 99) return false;
    parts.year = left[0]!;
    return parts.month === null && parts.season === null;
  }
  if (parts.month !== null && parts.day === null && left.length > 0) {
    const at = left.findIndex((number) => number <= 31);
    if (at >= 0 && (left.length > 1 || !(parts.bce !== null && parts.year === null)))
      parts.day = left.splice(at, 1)[0]!;
  }
  if (parts.year === null && left.length > 0) parts.year = left.shift()!;
  // A winter lies in two years.
  if (parts.season === 'winter' && left.length === 1 && parts.year !== null) {
    const next = left.shift()!;
    if (!isNext(parts.year, next, parts.bce === true)) return false;
  }
  if (left.length > 0) return false;
  if (parts.year === null) return parts.month !== null || parts.season !== null || parts.day !== null;
  if (parts.year === 0 || parts.year > 99_999) return false;
  if (parts.year < 100 && parts.bce === null) return false;
  if (parts.unit === 'decade') return parts.year % 10 === 0 && parts.month === null && parts.season === null;
  return parts.season === null || (parts.month === null && parts.day === null);
}

/** 8.5.1992, 8/5/1992, 05.1992 and 1992.05.08: the day stands first but where the year does. */
function readDotted([, one, two, three]: RegExpExecArray, parts: Parts): boolean {
  const numbers = [one, two, three].map((text) => (text === undefined ? null : Number(text)));
  if (one!.length > 2) {
    [parts.year, parts.month, parts.day] = numbers as [number, number, number | null];
    if (three === undefined) return false;
  } else if (three === undefined) return false;
  else {
    if (three.length < 3) return false;
    [parts.day, parts.month, parts.year] = numbers as [number, number, number];
    // Where the second cannot be a month the first is.
    if (parts.month! > 12 && parts.day! <= 12) [parts.day, parts.month] = [parts.month, parts.day];
  }
  return parts.month! >= 1 && parts.month! <= 12;
}

function edtfOf({ day, month, season, year, unit, bce, approximate, uncertain }: Parts): string {
  const qualifier = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  if (unit === 'century') return `${bce ? '-' : ''}${String(year! - 1).padStart(2, '0')}XX${qualifier}`;
  if (unit === 'decade')
    // The years 499 to 490 BC are -498 to -489: no decade of EDTF.
    return bce
      ? `${yearText(1 - (year! + 9))}/${yearText(1 - year!)}`
      : `${String(Math.floor(year! / 10)).padStart(3, '0')}X${qualifier}`;
  const fields = [yearText(bce ? 1 - year! : year!)];
  if (season !== null) fields.push(String(21 + SEASONS.indexOf(season)));
  else if (month !== null) {
    fields.push(String(month).padStart(2, '0'));
    if (day !== null) fields.push(String(day).padStart(2, '0'));
  }
  return fields.join('-') + qualifier;
}

/** An astronomical year: 0 is 1 BCE. */
function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

// ---- spans ------------------------------------------------------------------------------------------------------

const SINCE = /^(?:since|from|after|с|со|начиная с|از|بعد از|پس از)\s+/u;
const UNTIL = /^(?:until|till|up to|before|to|до|по|تا)\s+(?!@)/u;
const AND_LATER = /\s+(?:and later|onwards?|v[eə] sonra(?:si)?|եւ հետո)$/u;
const AND_EARLIER = /\s+(?:and earlier|ve oncesi|və əvvəl|եւ առաջ)$/u;

/** Takes the words for an open side away. */
function withoutOpenEnd(text: string): { text: string; open: 'begin' | 'end' | null } {
  const since = SINCE.exec(text);
  if (since) {
    const rest = text.slice(since[0].length);
    return { text: rest, open: sidesOf(rest) ? null : 'end' };
  }
  if (UNTIL.test(text)) return { text: text.replace(UNTIL, ''), open: 'begin' };
  const later = text.replace(AND_LATER, '');
  if (later !== text) return { text: later, open: 'end' };
  const earlier = text.replace(AND_EARLIER, '');
  return earlier === text ? { text, open: null } : { text: earlier, open: 'begin' };
}

/** The two sides of a span, by a dash, a word, or the hyphen between two years; null for a date. */
function sidesOf(text: string): [string, string] | null {
  const split =
    /^(.+?)\s*(?:–|—|\.\.\.?|…)\s*(.+)$/u.exec(text) ??
    /^(.+?)\s+(?:to|till|until|through|and|по|до|تا|-)\s+(?!@)(.+)$/u.exec(text) ??
    /^((?:.*\s)?\d{3,4})\s*[-/]\s*(\d{2,4}(?!\d).*)$/u.exec(text) ??
    /^(\d{1,2})\s*-\s*(\d{1,2}\s.*)$/u.exec(text);
  if (!split) return null;
  // Of a winter both years are one date.
  const [, one, two] = split as unknown as [string, string, string];
  const years = [Number(/\d+/.exec(one)?.[0]), Number(/\d+/.exec(two)?.[0])] as const;
  if (namesWinter(text) && isNext(years[0], years[1], text.includes('@bce'))) return null;
  return [one, two];
}

/** Whether a winter that begins in one year ends in the other; 1992/93 is short for 1992/1993. */
function isNext(year: number, next: number, bce: boolean): boolean {
  return bce ? next === year - 1 : next === year + 1 || next === (year + 1) % 100;
}

function namesWinter(text: string): boolean {
  return text.split(' ').some((word) => WINTERS.has(word));
}

/** A side takes what only the other names: the era, the month, the year; 1914-18 ends in 1918. */
function pairOf([one, two]: [string, string], language: Language): [Parts | null, Parts | null] {
  const shortYear = /^(\d{2})(?!\d)/.exec(two);
  const full = /(\d{3,4})$/.exec(one);
  const second = shortYear && full && /^\d{2}(?: @.*)?$/.test(two) ? full[1]!.slice(0, -2) + two : two;
  const end = partsOf(second, language);
  let begin = partsOf(one, language);
  // "8 to 9 May 1992", "300-200 BC": a bare number is a day, or a year.
  if (/^\d{1,2}$/.test(one) && end && (end.day !== null || end.bce !== null)) {
    begin = { ...end, approximate: false, uncertain: false };
    if (end.day !== null) begin.day = Number(one);
    else begin.year = Number(one);
  }
  if (!begin || !end || end.year === null) return [null, null];
  if (begin.year === null) begin = { ...begin, year: end.year, bce: begin.bce ?? end.bce };
  if (begin.bce === null) begin = { ...begin, bce: end.bce };
  return [begin, end];
}

function spanOf(begin: Parts, end: Parts): string {
  const [first, last] = [edtfOf(begin).split('/')[0]!, edtfOf(end).split('/').at(-1)!];
  return first === last ? first : `${first}/${last}`;
}

// ---- words ------------------------------------------------------------------------------------------------------

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(folded));

/** Words that add nothing to a date. */
const NOISE = wordSet(
  'the of in year years г гг год года году годы лет в il ili ilin ilinin illər ci cı cu cü də da yıl yılı yılının թ թթ թվական թվականի թվականին տարի ի ին th st nd rd го й سال سده‌ی ماه ه ش',
);
const ABOUT = wordSet(
  'c ca circa cca about around approx approximately roughly ок около примерно приблизительно təxminən təqribən yaklaşık takriben մոտ մոտավորապես շուրջ حدود حدوداً تقریبا',
);
const PERHAPS = wordSet(
  'possibly perhaps maybe probably возможно вероятно bəlkə ehtimal ki mümkündür mümkün ola bilsin belki muhtemelen olası olabilir հավանաբար հնարավոր է գուցե شاید احتمالا احتمالاً ممکن است',
);
const CENTURY = wordSet(
  'century cent c. век века веке в. əsr əsrin yüzyıl yüzyılın asır դար դարի դարում قرن سده سدهٔ',
);
const DECADE = wordSet('decade illər onillik lar ler دهه دههٔ');
const SEASON_WORDS: Record<Language, Record<Season, string>> = {
  en: { spring: 'spring', summer: 'summer', autumn: 'autumn fall', winter: 'winter' },
  az: { spring: 'yaz yazı bahar baharı', summer: 'yay yayı', autumn: 'payız payızı', winter: 'qış qışı' },
  tr: {
    spring: 'ilkbahar ilkbaharı bahar baharı',
    summer: 'yaz yazı',
    autumn: 'sonbahar sonbaharı güz güzü',
    winter: 'kış kışı',
  },
  ru: {
    spring: 'весна весны весной весну',
    summer: 'лето лета летом',
    autumn: 'осень осени осенью',
    winter: 'зима зимы зимой зиму',
  },
  hy: {
    spring: 'գարուն գարնան գարնանը',
    summer: 'ամառ ամառը ամռան ամռանը',
    autumn: 'աշուն աշնան աշնանը',
    winter: 'ձմեռ ձմռան ձմռանը',
  },
  fa: { spring: 'بهار', summer: 'تابستان', autumn: 'پاییز پائیز', winter: 'زمستان' },
};
const LANGUAGES = Object.keys(SEASON_WORDS) as Language[];
const WINTERS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => [...wordSet(SEASON_WORDS[language].winter)]),
);

/** The interface's language first: "yaz" is spring to some and summer to others. */
function seasonOf(word: string, language: Language): Season | null {
  for (const one of [language, ...LANGUAGES])
    for (const season of SEASONS) if (wordSet(SEASON_WORDS[one][season]).has(word)) return season;
  return null;
}

/** Forms that the calendars of browsers lack. */
const MORE_MONTHS: Partial<Record<string, number>> = {
  sept: 9,
  می: 5,
  آوریل: 4,
  جولای: 7,
  آگوست: 8,
};

const monthsOf = new Map<Language, ReadonlyMap<string, number>>();

function monthOf(word: string, language: Language): number | null {
  for (const name of [word, word.replace(ENDING, '')])
    for (const one of [language, ...LANGUAGES]) {
      const found = monthNames(one).get(name);
      if (found !== undefined) return found;
    }
  return null;
}

/** Of a month's name within a sentence, such as mayın and մայիսին. */
const ENDING = /(?:[iu]n?|d[ae]|t[ae]|ին?)$/u;

/** Long and short names, alone and beside a day, folded. */
function monthNames(language: Language): ReadonlyMap<string, number> {
  let names = monthsOf.get(language);
  if (names) return names;
  const found = new Map(Object.entries(MORE_MONTHS).map(([name, month]) => [folded(name), month!]));
  const locale = `${language}-u-ca-gregory-nu-latn`;
  for (const month of ['long', 'short'] as const)
    for (const options of [{ month }, { month, day: 'numeric' }, { month, year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      for (let i = 0; i < 12; i++) {
        const part = format.formatToParts(Date.UTC(2001, i, 15)).find(({ type }) => type === 'month');
        const name = folded(part?.value ?? '')
          .replace(/\./g, '')
          .trim();
        if (/^\p{L}+$/u.test(name) && !found.has(name)) found.set(name, i + 1);
      }
    }
  names = found;
  monthsOf.set(language, names);
  return names;
}

/** Of Latin letters, or the Cyrillic ones that look the same. */
function romanOf(word: string): number | null {
  const roman = word.replace(/х/g, 'x').replace(/с/g, 'c').replace(/і/g, 'i');
  if (!/^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/.test(roman)) return null;
  const value: Record<string, number> = { i: 1, v: 5, x: 10 };
  return [...roman].reduce((sum, letter, i) => {
    const next = value[roman[i + 1] ?? ''] ?? 0;
    return sum + (value[letter]! < next ? -value[letter]! : value[letter]!);
  }, 0);
}
