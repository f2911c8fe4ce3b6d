import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from './wrap-text';

const width = (line: string) => line.length;

test('text_thatFits_staysOnOneLine', () => {
  expect(wrapped('Former oblast', 20, width)).toEqual(['Former oblast']);
});

test('text_tooWide_breaksEvenly', () => {
  expect(wrapped('Former Nagorno-Karabakh oblast', 20, width)).toEqual([
    'Former Nagorno-',
    'Karabakh oblast',
  ]);
  expect(wrapped('South of the river', 12, width)).toEqual(['South of', 'the river']);
});

test('text_oneWord_neverBreaks', () => {
  expect(wrapped('Nakhchivan', 3, width)).toEqual(['Nakhchivan']);
});

test('text_any_losesNoWord', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 7 }),
      fc.nat(40),
      (words, room) => {
        const lines = wrapped(words.join(' '), room, width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.length).toBeLessThanOrEqual(3);
      },
    ),
  );
});

test('wrapped_hyphenated_breaksAfterTheHyphen', () => {
  expect(wrapped('Nagorno-Karabakh', 60, (line) => line.length * 6)).toEqual(['Nagorno-', 'Karabakh']);
  expect(wrapped('Nagorno-Karabakh', 200, (line) => line.length * 6)).toEqual(['Nagorno-Karabakh']);
});

test('wrapped_hyphenAtAnEnd_isNoBreak', () => {
  expect(wrapped('- one 5-6', 10, (line) => line.length * 6)).toEqual(['-', 'one', '5-6']);
});

test('wrapped_spacesThatDoNotBreak_stayInTheirWord', () => {
  for (const space of ['\u00a0', '\u202f', '\u2007']) {
    expect(wrapped(`Shusha${space}/ Şuşa${space}/ Шуша`, 10, width).join('|')).toBe(
      `Shusha${space}/|Şuşa${space}/|Шуша`,
    );
    expect(wrapped(`Mont${space}Blanc`, 100, width)).toEqual([`Mont${space}Blanc`]);
  }
});
