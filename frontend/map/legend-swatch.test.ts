import { expect, test } from 'vitest';
import { legendSwatch } from './legend-swatch';

const mark = (swatch: SVGSVGElement) => swatch.querySelector('.mark')!;

test('swatch_ofALine_carriesTheClassesOfTheMap', () => {
  const path = mark(legendSwatch('river', null, { color: '#0072B2', pattern: 'dotted' }));
  expect([...path.classList]).toEqual(['mark', 'line', 's-river', 'p-dotted', 'tinted']);
});

test('swatch_ofAnArea_isHatchedUnlessSolid', () => {
  const hatched = legendSwatch('district', null, { color: '#0072B2', pattern: 'dashed' });
  const id = hatched.querySelector('pattern')!.id;
  expect((mark(hatched) as SVGElement).style.fill).toContain(id);
  expect(
    legendSwatch('district', null, { color: '#0072B2', pattern: 'solid' }).querySelector('pattern'),
  ).toBeNull();
});

test('swatch_isSilent', () => {
  expect(legendSwatch('town').getAttribute('aria-hidden')).toBe('true');
});
