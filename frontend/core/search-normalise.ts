const LETTERS: Record<string, string> = {
  // Latin letters that do not come apart into a base and a mark
  ı: 'i',
  ə: 'e',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  // Arabic letters that Persian and Arabic keyboards give differently
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  // the Armenian ligature "ev"
  և: 'եվ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Text as search compares it: lower case, without accents, vowel signs, joiners and punctuation, one blank between words.
 * Scripts stay apart: a Cyrillic query finds Cyrillic names.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640\u200b-\u200f\u2060'’‘ʼʻ`´]/gu, '')
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .replace(/եւ/g, 'եվ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
