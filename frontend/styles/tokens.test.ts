import { describe, expect, test } from 'vitest';
import { contrast, textColorOn } from './contrast';
import { markPairs, shades, textPairs } from './tokens';

describe('contrast', () => {
  test('black and white are 21 : 1, a colour and itself 1 : 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#8a3b12', '#8a3b12')).toBe(1);
  });

  test('a colour that is not six digits is named', () => {
    expect(() => contrast('red', '#ffffff')).toThrow('Invalid colour: "red"');
  });

  test('text is black on light colours and white on dark ones', () => {
    expect(textColorOn('#F0E442')).toBe('#000000');
    expect(textColorOn('#0072B2')).toBe('#ffffff');
  });
});

describe.each(['light', 'dark'] as const)('tokens in %s', (scheme) => {
  test.each(textPairs)('%s on %s reads at 4.5 : 1', (text, ground) => {
    expect(contrast(shades[text][scheme], shades[ground][scheme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(markPairs)('%s on %s shows at 3 : 1', (mark, ground) => {
    expect(contrast(shades[mark][scheme], shades[ground][scheme])).toBeGreaterThanOrEqual(3);
  });
});
