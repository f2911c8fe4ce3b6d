import { expect, test } from 'vitest';
import { qrModules, qrPath, qrSvg } from './qr-code';

/** The pattern in three corners by which readers find a code: ISO/IEC 18004, 6.3.3. */
const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

const rows = (modules: boolean[][], y: number, x: number) =>
  modules.slice(y, y + 7).map((row) =>
    row
      .slice(x, x + 7)
      .map(Number)
      .join(''),
  );

test('modules_haveTheirFinders_insideAQuietZoneOfFour', () => {
  const modules = qrModules('https://maps.example.org/a/aras?place=shusha&view=9/39.7/46.7');
  const size = modules.length;
  expect(modules.every((row) => row.length === size)).toBe(true);
  expect((size - 8 - 17) % 4).toBe(0);
  for (const [y, x] of [
    [4, 4],
    [4, size - 11],
    [size - 11, 4],
  ] as const)
    expect(rows(modules, y, x)).toEqual(FINDER);
  const quiet = modules.flatMap((row, y) =>
    row.filter((_, x) => Math.min(x, y, size - 1 - x, size - 1 - y) < 4),
  );
  expect(quiet).not.toContain(true);
});

test('path_coversTheDarkModulesAndNoOthers', () => {
  const modules = [
    [false, true, true],
    [true, false, true],
  ];
  expect(qrPath(modules)).toBe('M1 0h2v1h-2zM0 1h1v1h-1zM2 1h1v1h-1z');
});

test('address_ofEveryPartOfAState_fits', () => {
  const long = `https://maps.example.org/a/aras?layers=${'aras.layer,'.repeat(100)}`;
  expect(qrModules(long).length).toBeLessThanOrEqual(177 + 8);
});

test('file_isDarkOnLight_inItsOwnSize', () => {
  const file = new DOMParser().parseFromString(qrSvg('https://maps.example.org/'), 'image/svg+xml');
  const [ground, code] = [...file.querySelectorAll('path')];
  expect(ground!.getAttribute('fill')).toBe('#fff');
  expect(code!.hasAttribute('fill')).toBe(false);
  expect(file.documentElement.getAttribute('viewBox')).toMatch(/^0 0 (\d+) \1$/);
});
