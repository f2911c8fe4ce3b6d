import { expect, test } from 'vitest';
import golden from '../../src/test/resources/period/when.golden.json';
import { type Language, loadMessages } from './languages';
import { typedSpan } from './typed-span';
import { describeWhen, WhenError } from './when';
import { formatWhen } from './when-words';
import { readDates, readSpan } from './written-dates';

const WRITTEN: [text: string, language: Language, edtf: string][] = [
  ['1992', 'en', '1992'],
  ['May 1992', 'en', '1992-05'],
  ['8 May 1992', 'en', '1992-05-08'],
  ['May 8, 1992', 'en', '1992-05-08'],
  ['summer 1993', 'en', '1993-22'],
  ['c. 450 BC', 'en', '-0449~'],
  ['1990-1995', 'en', '1990/1995'],
  ['1990–95', 'en', '1990/1995'],
  ['1992-05/1993', 'en', '1992-05/1993'],
  ['1993-22', 'en', '1993-22'],
  ['-0206', 'en', '-0206'],
  ['206 BC', 'en', '-0205'],
  ['44 BCE to 14 CE', 'en', '-0043/0014'],
  ['300-200 BC', 'en', '-0299/-0199'],
  ['circa 1900', 'en', '1900~'],
  ['1994?', 'en', '1994?'],
  ['the 1990s', 'en', '199X'],
  ['19th century', 'en', '18XX'],
  ['5th century BC', 'en', '-04XX'],
  ['winter 1992/93', 'en', '1992-24'],
  ['winter 1992–1993', 'en', '1992-24'],
  ['since 1992', 'en', '1992/..'],
  ['until May 1994', 'en', '../1994-05'],
  ['8–9 May 1992', 'en', '1992-05-08/1992-05-09'],
  ['May to June 1992', 'en', '1992-05/1992-06'],
  ['08.05.1992', 'en', '1992-05-08'],
  ['8/5/1992', 'en', '1992-05-08'],
  ['5/28/1992', 'en', '1992-05-28'],
  ['1992.05.08', 'en', '1992-05-08'],
  ['Sept. 1993', 'en', '1993-09'],
  ['AD 14', 'en', '0014'],
  ['1 CE', 'en', '0001'],
  ['1 BCE', 'en', '0000'],
  ['fall 1991', 'en', '1991-23'],
  ['about May 1992', 'en', '1992-05~'],
  ['500 B.C.E.', 'en', '-0499'],
  ['from 1990 to 1995', 'en', '1990/1995'],
  ['possibly about 1994', 'en', '1994%'],
  ['8 мая 1992 г.', 'ru', '1992-05-08'],
  ['май 1992', 'ru', '1992-05'],
  ['лето 1993 года', 'ru', '1993-22'],
  ['ок. 450 до н. э.', 'ru', '-0449~'],
  ['44 г. до н.э.', 'ru', '-0043'],
  ['1990-е годы', 'ru', '199X'],
  ['V век до н.э.', 'ru', '-04XX'],
  ['с 1992 по 1994', 'ru', '1992/1994'],
  ['08.05.1992', 'ru', '1992-05-08'],
  ['14 н. э.', 'ru', '0014'],
  ['примерно 1994', 'ru', '1994~'],
  ['8 may 1992', 'az', '1992-05-08'],
  ['1992-ci ilin mayı', 'az', '1992-05'],
  ['1992 və sonra', 'az', '1992/..'],
  ['1992 ve sonrası', 'tr', '1992/..'],
  ['1992 և հետո', 'hy', '1992/..'],
  ['1994 ve öncesi', 'tr', '../1994'],
  ['до мая 1994', 'ru', '../1994-05'],
  ['до 450 до н. э.', 'ru', '../-0449'],
  ['1914-18', 'en', '1914/1918'],
  ['1990-95', 'en', '1990/1995'],
  ['May 1992 to summer 1993', 'en', '1992-05/1993-22'],
  ['may 1992', 'az', '1992-05'],
  ['1993, yay', 'az', '1993-22'],
  ['yaz 1993', 'az', '1993-21'],
  ['e.ə. 450', 'az', '-0449'],
  ['eramızdan əvvəl 450', 'az', '-0449'],
  ['təxminən 1994', 'az', '1994~'],
  ['İyun 1992', 'az', '1992-06'],
  ['1992-ci il', 'az', '1992'],
  ['b.e. 14', 'az', '0014'],
  ['8 Mayıs 1992', 'tr', '1992-05-08'],
  ['mayis 1992', 'tr', '1992-05'],
  ['1993 yazı', 'tr', '1993-22'],
  ['yaz 1993', 'tr', '1993-22'],
  ['MÖ 450', 'tr', '-0449'],
  ['M.Ö. 450', 'tr', '-0449'],
  ['yaklaşık 1994', 'tr', '1994~'],
  ['AĞUSTOS 1993', 'tr', '1993-08'],
  ['Şubat 1988', 'tr', '1988-02'],
  ["1990'lar", 'tr', '199X'],
  ['MS 14', 'tr', '0014'],
  ['19. yüzyıl', 'tr', '18XX'],
  ['8 մայիսի, 1992', 'hy', '1992-05-08'],
  ['մայիս 1992', 'hy', '1992-05'],
  ['1992 թ. մայիս', 'hy', '1992-05'],
  ['մայիսի 8, 1992', 'hy', '1992-05-08'],
  ['1993, ամառ', 'hy', '1993-22'],
  ['մ.թ.ա. 450', 'hy', '-0449'],
  ['մոտավորապես 1994', 'hy', '1994~'],
  ['մ.թ. 14', 'hy', '0014'],
  ['۸ مهٔ ۱۹۹۲', 'fa', '1992-05-08'],
  ['مه ۱۹۹۲', 'fa', '1992-05'],
  ['می ۱۹۹۲', 'fa', '1992-05'],
  ['تابستان ۱۹۹۳', 'fa', '1993-22'],
  ['۴۵۰ پیش از میلاد', 'fa', '-0449'],
  ['حدود ۱۹۹۴', 'fa', '1994~'],
  ['۱۹۹۰–۱۹۹۵', 'fa', '1990/1995'],
  ['۱۹۹۰ تا ۱۹۹۵', 'fa', '1990/1995'],
  ['از ۱۹۹۲', 'fa', '1992/..'],
  ['قرن ۱۹', 'fa', '18XX'],
  ['۴۵۰ ق.م.', 'fa', '-0449'],
  ['۱۴ میلادی', 'fa', '0014'],
];

test.each(WRITTEN)('"%s" in %s is %s', (text, language, edtf) => {
  expect(readDates(text, language)?.edtf).toBe(edtf);
});

test.each(WRITTEN.filter(([text]) => !/yaz/.test(text)))(
  '"%s" is read in every interface',
  (text, _, edtf) => {
    for (const language of ['en', 'az', 'hy', 'fa', 'ru', 'tr'] as const)
      expect(readDates(text, language)?.edtf, language).toBe(edtf);
  },
);

test.each([
  'spring-ish 92',
  '92',
  'soon',
  '8 May',
  'May',
  '8 Mayy 1992',
  '32 May 1992',
  'the',
  '1992 1993',
  '13.13.1992',
  '0 BC',
  'BC',
  'May June 1992',
  'summer winter 1992',
  '<b>1992</b>',
  '1992; drop',
])('"%s" is no date', (text) => {
  expect(readDates(text, 'en')).toBeNull();
});

test.each([
  ['30 February 1993', 'day'],
  ['1993-02-30', 'day'],
  ['1995-1990', 'backwards'],
  ['May 1995 to 1990', 'backwards'],
])('"%s" breaks a rule of the calendar', (text, rule) => {
  let broken: unknown;
  try {
    readDates(text, 'en');
  } catch (problem) {
    broken = problem;
  }
  expect((broken as WhenError).rule).toBe(rule);
  expect(broken).toBeInstanceOf(WhenError);
});

test.each([
  ['May 1992', 'summer 1993', '1992-05/1993-22'],
  ['May 1992', '', '1992-05/..'],
  ['', '1994', '../1994'],
  ['1992', '1992', '1992'],
  ['1990-1995', '', '1990/1995'],
])('from "%s" to "%s" is %s', (from, to, edtf) => {
  expect(readSpan(from, to, 'en')?.edtf).toBe(edtf);
});

test('aSpanTypedIntoOneField_standsForBoth', () => {
  expect(typedSpan({ from: '1990-1995', to: '2001', changed: 'from' }, 'en')).toEqual({ edtf: '1990/1995' });
  expect(typedSpan({ from: '', to: ' ', changed: 'from' }, 'en')).toEqual({ edtf: null });
  expect(typedSpan({ from: 'spring-ish 92', to: '', changed: 'from' }, 'en')).toEqual({
    problem: { field: 'from', broken: null },
  });
  expect(typedSpan({ from: '1995', to: '1990', changed: 'to' }, 'en')).toMatchObject({
    problem: { field: 'to', broken: { rule: 'backwards' } },
  });
});

test('whatTheProgramPrints_canBeTypedBack', async () => {
  for (const language of ['en', 'az', 'hy', 'fa', 'ru', 'tr'] as const) {
    const t = await loadMessages(language);
    for (const { edtf } of golden.cases) {
      const { kind, begin } = describeWhen(edtf);
      // "A month in 1999" is a sentence; years beyond four digits and decades that have no word print as spans.
      if (kind !== 'date' || begin.kind !== 'date' || begin.missing !== null) continue;
      if (begin.precision === 'decade' || begin.precision === 'century' || Math.abs(begin.year) > 9000)
        continue;
      // Of the one winter that lies in both eras, both years are printed with theirs.
      if (begin.season === 'winter' && begin.year === 0) continue;
      const printed = formatWhen({ edtf }, t);
      expect(readDates(printed, language)?.edtf, `${language}: ${printed}`).toBe(edtf);
    }
  }
});
