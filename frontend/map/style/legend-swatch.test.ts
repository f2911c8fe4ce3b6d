import { expect, test } from 'vitest';
import { STYLES } from '../../core/looks';
import { legendSwatch, type SwatchLayer } from './legend-swatch';

const layer = (more: Partial<SwatchLayer>): SwatchLayer => ({
  style: 'line',
  color: null,
  pattern: null,
  basemap: false,
  ...more,
});
const marks = (swatch: SVGSVGElement) => [...swatch.querySelectorAll('.mark')];

test('swatch_ofALine_carriesTheClassesOfTheMap', () => {
  const [path] = marks(legendSwatch(layer({ style: 'line', pattern: 'dashdot', color: '#0072B2' }), 8));
  expect([...path!.classList]).toEqual(['mark', 'line', 's-line', 'p-dashdot']);
  expect((path!.parentNode as SVGElement).style.getPropertyValue('--layer-color')).toBe('#0072B2');
  expect(path!.getAttribute('d')).toMatch(/^M2 9L.*28 9$/);
});

test('swatch_ofARegion_hasItsInnerEdge_ofARiver_itsSwells', () => {
  expect(
    marks(legendSwatch(layer({ style: 'region' }), 8)).map((path) => path.classList.contains('edge')),
  ).toEqual([false, true]);
  expect(legendSwatch(layer({ style: 'river' }), 8).querySelectorAll('.swell')).toHaveLength(3);
});

test('swatch_closer_isDrawnLarger', () => {
  const d = (zoom: number) => marks(legendSwatch(layer({ style: 'town' }), zoom))[0]!.getAttribute('d');
  expect(d(6)).not.toEqual(d(10));
  const weight = (zoom: number) => legendSwatch(layer({}), zoom).style.getPropertyValue('--near');
  expect(Number.parseFloat(weight(10))).toBeGreaterThan(Number.parseFloat(weight(6)));
});

test('swatch_ofTheBackground_isScenery', () => {
  expect(
    legendSwatch(layer({ style: 'land', basemap: true }), 8).querySelector('.scenery .mark'),
  ).not.toBeNull();
});

test('swatch_isSilent', () => {
  expect(legendSwatch(layer({ style: 'town' }), 8).getAttribute('aria-hidden')).toBe('true');
});

test('swatch_ofAnyLineStyle_isALine', () => {
  const [path] = marks(legendSwatch(layer({ style: 'railway' }), 8));
  expect([...path!.classList]).toEqual(['mark', 'line', 's-railway', 'p-solid']);
});

test('swatch_ofAStyleOfThePack_hasItsShape_andItsBand', () => {
  const look = { ...STYLES.region!, edge: 0.3 };
  const paths = marks(legendSwatch(layer({ style: 'diocese', look }), 8));
  expect(paths.map((path) => path.getAttribute('class'))).toEqual([
    'mark area s-diocese p-solid',
    'mark edge s-diocese',
  ]);
  const point = legendSwatch(layer({ style: 'monastery', look: STYLES.dam! }), 8);
  expect(marks(point)[0]!.classList).toContain('point');
});
