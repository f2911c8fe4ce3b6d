import { expect, test } from 'vitest';
import { lookOf, priorityAt, STATES, STYLES, type StyleLook } from '../../core/looks';
import { mapStyles } from './map-styles';
import { patternRules, rulesOf } from './style-rules';
import { sizeAt } from './zoom-sizes';

test('widths_atAnyZoom_keepTheirRank', () => {
  for (let zoom = 4; zoom <= 12; zoom++) {
    const at = (style: string) => sizeAt(STYLES[style]!.width!, zoom);
    expect(at('river') * 0.55).toBeGreaterThan(at('stream'));
    expect(at('border')).toBeGreaterThan(at('district'));
    expect(at('line')).toBeGreaterThan(at('border'));
  }
});

test('priorityOfACountry_isHighest_andLowAtCloseRange', () => {
  const priority = (style: string, zoom: number) => priorityAt(STYLES[style]!.label, zoom);
  const others = Object.keys(STYLES).filter((style) => style !== 'country' && style !== 'land');
  for (const style of others) expect(priority('country', 8), style).toBeGreaterThan(priority(style, 8));
  for (const style of ['town', 'river', 'region', 'water', 'route', 'line', 'point', 'dam'])
    expect(priority('country', 8.1), style).toBeLessThan(priority(style, 8.1));
});

test('uncertainEdge_isFainterThanAnyCertainOne', () => {
  const edges = Object.values(STYLES).flatMap(({ edge }) => edge ?? []);
  expect(edges).toHaveLength(2);
  expect(STATES.uncertain.edge).toBeLessThan(0.7 * Math.min(...edges));
  expect(STATES.uncertain.edge).toBeGreaterThan(0.05);
  const rule = /\.edge\.uncertain\s*\{\s*stroke-opacity:\s*([\d.]+)/.exec(mapStyles.cssText);
  expect(Number(rule![1])).toBe(STATES.uncertain.edge);
});

test('labelOfAChosenFeature_isHeavierThanAnyOther', () => {
  for (const { label } of Object.values(STYLES))
    expect(STATES.selected.label).toBeGreaterThanOrEqual((label.weight ?? 400) + 100);
});

test('rules_ofAStyle_setPropertiesOnly_andTheWidthsOfACourse', () => {
  const look: StyleLook = {
    shape: 'line',
    color: '#123456',
    width: [1, 3],
    courses: [0.5, 1],
    dash: [8, 2],
    scenery: { color: 'border' },
    label: { family: 'serif', size: [10, 12], priority: 5, color: 'own' },
  };
  const rules = rulesOf('tramway', look);
  expect(rules).toContain('.atlas-map .s-tramway{--own-color:light-dark(#123456,');
  expect(rules).toContain('.atlas-map .s-tramway{--width:calc(0.5px + 1px * var(--near))}');
  expect(rules).toContain('.atlas-map .swell-1.s-tramway{--width:calc(1px + 2px * var(--near))}');
  expect(rules).toContain('.atlas-map .scenery .s-tramway{--own-color:var(--border)}');
  expect(rules).toContain('--dash:8 2;--cap:butt');
  for (const [, body] of rules.matchAll(/\{([^}]*)}/g))
    for (const declaration of body!.split(';')) expect(declaration).toMatch(/^--[a-z-]+:./);
});

test('rules_ofPatterns_haveFlatDashesAndRoundDots', () => {
  const rules = patternRules();
  expect(rules).toContain('.p-dashed:not(.point){stroke-dasharray:10 6;stroke-linecap:butt}');
  expect(rules).toContain('.p-dotted:not(.point){stroke-dasharray:0.1 6;stroke-linecap:round}');
  expect(rules).toContain('.uncertain.p-solid:not(.point,.edge){stroke-dasharray:16 7;stroke-linecap:butt}');
  expect(rules).not.toContain('.mark).p-solid');
});

test('lookOfALayer_isThatOfThePack_elseOfItsStyle', () => {
  const own = { ...STYLES.line!, color: 'river' };
  expect(lookOf({ style: 'tramway', look: own })).toBe(own);
  expect(lookOf({ style: 'town' })).toBe(STYLES.town);
});
