import type { FeatureCollection, Geometry } from 'geojson';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MapView } from '../core/geography';
import { STYLES, type StyleLook } from '../core/looks';
import { AtlasMap, type MapHit, type MapLayer } from './atlas-map';

const WIDTH = 800;
const HEIGHT = 600;

let host: HTMLElement;
let map: AtlasMap;

function collection(features: Record<string, Geometry | null>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: Object.entries(features).map(([id, geometry]) => ({
      type: 'Feature',
      id,
      geometry: geometry as Geometry,
      properties: { name: id },
    })),
  };
}

function layer(id: string, style: MapLayer['style'], features: Record<string, Geometry | null>): MapLayer {
  const data = collection(features);
  return { id, style, color: null, pattern: null, basemap: false, label: true, minZoom: null, data };
}

const towns = layer('towns', 'town', {
  'towns:west': { type: 'Point', coordinates: [45, 39.5] },
  'towns:east': { type: 'Point', coordinates: [47, 39.5] },
  'towns:nowhere': null,
});
const river = layer('river', 'river', {
  'river:aras': {
    type: 'LineString',
    coordinates: [
      [44, 39],
      [48, 39],
    ],
  },
});
const region = layer('regions', 'region', {
  'regions:big': {
    type: 'Polygon',
    coordinates: [
      [
        [44.5, 38.6],
        [47.5, 38.6],
        [47.5, 40.4],
        [44.5, 40.4],
        [44.5, 38.6],
      ],
    ],
  },
});
const land = {
  ...layer('land', 'land', {
    'land:all': {
      type: 'Polygon',
      coordinates: [
        [
          [40, 36],
          [52, 36],
          [52, 43],
          [40, 43],
          [40, 36],
        ],
      ],
    },
  }),
  basemap: true,
};

const root = () => host.querySelector<HTMLElement>('.atlas-map')!;
const press = (key: string, shiftKey = false) =>
  root().dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
const click = (clientX: number, clientY: number) =>
  root().dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
const spoken = () => {
  const id = root().getAttribute('aria-activedescendant');
  return id === null ? null : host.querySelector(`#${id}`)!.getAttribute('aria-label');
};
const path = (id: string) => {
  const shown = [...host.querySelectorAll('.layer path.mark:not(.edge)')];
  const order = ['regions:big', 'river:aras', 'towns:west', 'towns:east'];
  return shown.filter((node) => !node.closest('.scenery'))[order.indexOf(id)]!;
};

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(WIDTH);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(HEIGHT);
  host = document.createElement('div');
  document.body.append(host);
  map = new AtlasMap(host, { bounds: [43, 38, 49, 41], reducedMotion: true });
  map.setLayers([land, region, river, towns]);
  map.setView({ zoom: 7, lon: 46, lat: 39.5 });
});

afterEach(() => {
  map.destroy();
  host.remove();
  vi.restoreAllMocks();
});

test('view_set_isReadBackAsLonLat', () => {
  map.setView({ zoom: 8, lon: 46.3, lat: 39.2 });
  expect(map.view.zoom).toBe(8);
  expect(map.view.lon).toBeCloseTo(46.3, 4);
  expect(map.view.lat).toBeCloseTo(39.2, 4);
});

test('view_setToTheSame_tellsNobody', () => {
  const views: MapView[] = [];
  map.on('view', (view) => views.push(view));
  map.setView(map.view);
  expect(views).toHaveLength(0);
  map.setView({ zoom: 8, lon: 46.5, lat: 39.2 });
  expect(views).toHaveLength(1);
});

test('view_farFromTheAtlas_comesBackToIt', () => {
  map.setView({ zoom: 7, lon: 120, lat: -20 });
  expect(map.view.lon).toBeLessThanOrEqual(49.1);
  expect(map.view.lat).toBeGreaterThanOrEqual(37.9);
});

test('click_onATown_picksTownThenRegion_neverScenery', () => {
  const picks: [MapHit[], { x: number; y: number }][] = [];
  map.on('pick', (hits, at) => picks.push([hits, at]));
  const pixelsADegree = (256 * 2 ** 7) / 360;
  click(WIDTH / 2 - pixelsADegree, HEIGHT / 2);
  expect(picks[0]![0].map((hit) => hit.feature)).toEqual(['towns:west', 'regions:big']);
  click(5, HEIGHT - 5);
  expect(picks[1]![0]).toEqual([]);
  expect(picks[1]![1]).toEqual({ x: 5, y: HEIGHT - 5 });
});

test('click_onAHiddenFeature_missesIt', () => {
  const hits: string[][] = [];
  map.on('pick', (found) => hits.push(found.map((hit) => hit.feature)));
  map.setVisibility((id) => (id === 'regions:big' ? 'hidden' : 'shown'));
  click(WIDTH / 2, HEIGHT / 2);
  expect(hits).toEqual([[]]);
});

test('visibility_isAClassOnEachFeature', () => {
  map.setVisibility((id) =>
    id.startsWith('towns') ? 'uncertain' : id === 'river:aras' ? 'hidden' : 'shown',
  );
  expect(path('towns:west').classList.contains('uncertain')).toBe(true);
  expect(path('river:aras').classList.contains('hidden')).toBe(true);
  expect(path('regions:big').classList.contains('hidden')).toBe(false);
  expect(host.querySelector('.scenery .hidden')).toBeNull();
});

test('visibility_setBeforeALayerComes_holdsForIt', () => {
  map.setVisibility(() => 'hidden');
  map.setLayers([land, region, river, { ...towns, data: { ...towns.data } }]);
  expect(path('towns:west').classList.contains('hidden')).toBe(true);
});

test('tint_givesColourAndPattern', () => {
  map.setTint((id) => (id === 'river:aras' ? { color: '#0072B2', pattern: 'dotted' } : null));
  expect(path('river:aras').classList.contains('p-dotted')).toBe(true);
  expect((path('river:aras') as SVGElement).style.getPropertyValue('--tint')).toBe('#0072B2');
  map.setTint(() => null);
  expect(path('river:aras').classList.contains('p-solid')).toBe(true);
});

test('layers_keptData_keepsItsPaths', () => {
  const before = path('river:aras');
  map.setLayers([land, region, { ...river, color: '#123456' }, towns]);
  expect(path('river:aras')).toBe(before);
  map.setLayers([land, region, towns]);
  expect(before.isConnected).toBe(false);
});

test('selected_isLiftedAboveTheRest', () => {
  map.setSelected(['regions:big']);
  expect(path('regions:big').classList.contains('selected')).toBe(true);
  expect(host.querySelectorAll('.lifted path')).toHaveLength(2);
  map.setSelected(['no-such-feature']);
  expect(host.querySelectorAll('.lifted path')).toHaveLength(0);
});

test('keyboard_arrows_walkFromFeatureToFeature', () => {
  const focused: (string | null)[] = [];
  map.setSpoken((id) => `the ${id}`);
  map.on('focus', (id) => focused.push(id));
  press('ArrowRight');
  expect(focused).toEqual(['regions:big']);
  press('ArrowRight');
  expect(focused.at(-1)).toBe('towns:east');
  expect(spoken()).toBe('the towns:east');
  expect(host.querySelector('.ring path')).not.toBeNull();
});

test('keyboard_pageDown_reachesEveryVisibleFeatureAndNoOther', () => {
  map.setVisibility((id) => (id === 'towns:east' ? 'hidden' : 'shown'));
  const seen = new Set<string | null>();
  press('Home');
  for (let i = 0; i < 6; i++) {
    seen.add(map.focused);
    press('PageDown');
  }
  expect(seen).toEqual(new Set(['regions:big', 'river:aras', 'towns:west']));
});

test('keyboard_enter_opensWhatIsInFocus_escapeLeavesIt', () => {
  const opened: string[] = [];
  map.on('open', (id) => opened.push(id));
  expect(press('Enter')).toBe(true);
  map.focusFeature('river:aras');
  expect(press('Enter')).toBe(false);
  press(' ');
  expect(opened).toEqual(['river:aras', 'river:aras']);
  expect(press('Escape')).toBe(false);
  expect(map.focused).toBeNull();
  expect(spoken()).toBeNull();
  expect(press('Escape')).toBe(true);
});

test('keyboard_focusOnAFeatureThatIsThenHidden_isLost', () => {
  map.focusFeature('towns:west');
  map.setVisibility((id) => (id === 'towns:west' ? 'hidden' : 'shown'));
  expect(map.focused).toBeNull();
});

test('keyboard_focusTwice_soundsThroughAnotherElement', () => {
  map.setSpoken(() => 'same name');
  map.focusFeature('towns:west');
  const first = root().getAttribute('aria-activedescendant');
  map.focusFeature('towns:east');
  const second = root().getAttribute('aria-activedescendant');
  expect(second).not.toBe(first);
  map.setSpoken((id) => id);
  expect(root().getAttribute('aria-activedescendant')).not.toBe(second);
});

test('plusAndMinus_zoom_shiftArrow_pans', () => {
  press('+');
  expect(map.view.zoom).toBe(8);
  press('-');
  expect(map.view.zoom).toBe(7);
  press('ArrowLeft', true);
  expect(map.view.lon).toBeLessThan(45.9);
});

test('fit_features_showsThemInTheFreePart', () => {
  map.setFreeArea({ top: 0, right: 300, bottom: 0, left: 0 });
  map.fit(['towns:west', 'towns:east']);
  expect(map.view.lon).toBeGreaterThan(46.1);
  map.setFreeArea({ top: 0, right: 0, bottom: 0, left: 0 });
  map.fit([44, 38.5, 48, 40.5]);
  expect(map.view.lon).toBeCloseTo(46, 1);
  const before = map.view;
  map.fit(['towns:nowhere']);
  expect(map.view).toEqual(before);
});

test('middle_isOfTheFreePart_andIsToldAnew_whenThatChanges', () => {
  map.setView({ zoom: 8, lat: 39.5, lon: 46 }, { animate: false });
  const heard = vi.fn();
  map.on('view', heard);
  map.setFreeArea({ top: 0, right: 200, bottom: 0, left: 0 });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(map.view.lon).toBeCloseTo(46, 6);
  expect(map.middle.lon).toBeLessThan(45.9);
  expect(map.middle.lat).toBeCloseTo(39.5, 6);
  map.setMiddle({ zoom: 8, lat: 39.4, lon: 46.1 });
  expect(map.middle.lon).toBeCloseTo(46.1, 2);
  expect(map.view.lon).toBeGreaterThan(46.2);
});

test('labels_carryLanguageAndDirection_andDoNotOverlap', async () => {
  map.setLabels((id) => ({ text: id, lang: 'fa-Arab', dir: 'rtl' }));
  const labels = await vi.waitFor(() => {
    const found = [...host.querySelectorAll('text.label')];
    expect(found).not.toEqual([]);
    return found;
  });
  expect(labels.map((node) => node.getAttribute('data-feature')).sort()).toContain('towns:west');
  expect(labels.every((node) => node.getAttribute('lang') === 'fa-Arab')).toBe(true);
  expect(labels.every((node) => node.getAttribute('dir') === 'rtl')).toBe(true);
  expect(labels[0]!.closest('[aria-hidden=true]')).not.toBeNull();
});

test('labels_inCapitals_followTheirLanguage', async () => {
  const labels: Record<string, string> = { 'c:tr': 'tr-Latn', 'c:none': '', 'c:bad': 'not a tag' };
  const spots: Record<string, Geometry> = Object.fromEntries(
    Object.keys(labels).map((id, i) => [id, { type: 'Point', coordinates: [45 + i, 39.5] }]),
  );
  map.setLayers([layer('c', 'country', spots)]);
  map.setLabels((id) => ({ text: 'Ili', lang: labels[id]!, dir: 'ltr' }));
  await vi.waitFor(() => {
    const texts = [...host.querySelectorAll('text.label')].map((node) => node.textContent);
    expect(texts).toEqual(['ILİ', 'ILI', 'ILI']);
  });
});

test('point_ofAFeature_isWhereItsGroundIs', () => {
  const { x, y } = map.pointOf('towns:west')!;
  expect(x).toBeLessThan(WIDTH / 2);
  const [lon, lat] = map.groundAt(x, y);
  expect(lon).toBeCloseTo(45, 2);
  expect(lat).toBeCloseTo(39.5, 2);
  expect(map.pointOf('towns:nowhere')).toBeNull();
});

test('feature_withoutId_isAnErrorThatNamesTheLayer', () => {
  const bad = layer('bad', 'town', { '': { type: 'Point', coordinates: [46, 39] } });
  expect(() => map.setLayers([bad])).toThrow('Feature without id in layer bad');
});

test('two_maps_follow_each_other_without_echo', () => {
  const other = document.createElement('div');
  document.body.append(other);
  const second = new AtlasMap(other, { bounds: [43, 38, 49, 41], reducedMotion: true });
  let heard = 0;
  map.on('view', (view) => {
    heard++;
    second.setView(view, { animate: false });
  });
  second.on('view', (view) => {
    heard++;
    map.setView(view, { animate: false });
  });
  map.setView({ zoom: 8, lon: 45.5, lat: 39.2 });
  expect(second.view.lon).toBeCloseTo(45.5, 4);
  expect(heard).toBeLessThanOrEqual(2);
  second.destroy();
  other.remove();
});

test('destroy_leavesNothing', () => {
  const gone = document.createElement('div');
  document.body.append(gone);
  new AtlasMap(gone, { bounds: [43, 38, 49, 41], reducedMotion: true }).destroy();
  expect(gone.childNodes).toHaveLength(0);
  gone.remove();
});

const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};
const pixelOf = (id: string) => map.pointOf(id)!;

test('label_clicked_isItsFeature_beforeAllElse', async () => {
  map.setLabels((id) => (id.startsWith('towns') ? { text: 'Shusha', lang: 'en-Latn', dir: 'ltr' } : null));
  await frames(3);
  const picks: MapHit[][] = [];
  map.on('pick', (hits) => picks.push(hits));
  const { x, y } = pixelOf('towns:west');
  click(x + 30, y);
  expect(picks[0]!.map(({ feature, label }) => [feature, label])).toEqual([
    ['towns:west', true],
    ['regions:big', undefined],
  ]);
  click(x + 30, y - 40);
  expect(picks[1]!.map(({ feature }) => feature)).toEqual(['regions:big']);
});

test('label_ofAPlaceThatIsWrittenAbout_isNotDisplaced', async () => {
  const ring = [
    [45.2, 39.5],
    [46.9, 39.5],
    [46.9, 39.66],
    [45.2, 39.66],
    [45.2, 39.5],
  ];
  const twice = { type: 'Polygon' as const, coordinates: [ring] };
  map.setLayers([land, layer('regions', 'region', { 'regions:silent': twice, 'regions:read': twice })]);
  const placed = () =>
    [...host.querySelectorAll('text.label')].map((node) => node.getAttribute('data-feature'));
  for (const [read, silent] of [
    ['regions:read', 'regions:silent'],
    ['regions:silent', 'regions:read'],
  ]) {
    map.setLabels((id) =>
      id === 'land:all' ? null : { text: 'Karabakh', lang: 'en', dir: 'ltr', passages: id === read ? 3 : 0 },
    );
    await frames(3);
    expect(placed()).toContain(read);
    expect(placed()).not.toContain(silent);
  }
});

test('label_ofOneName_onAreasThatLieOverEachOther_isSetOnce', async () => {
  const box = (west: number, south: number, east: number, north: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  });
  const courses = {
    'corridor:first': box(44, 38.4, 47, 39.4),
    'corridor:second': box(44, 39.3, 46.5, 40.3),
    'corridor:other': box(47.2, 39.6, 48.2, 40.2),
  };
  map.setLayers([land, layer('corridor', 'district', courses)]);
  const placed = () =>
    [...host.querySelectorAll('text.label')].map((node) => node.getAttribute('data-feature')).sort();
  const named = (second: string) => (id: string) =>
    id === 'land:all'
      ? null
      : { text: id === 'corridor:second' ? second : 'Way', lang: 'en', dir: 'ltr' as const };
  map.setLabels(named('Way'));
  await frames(3);
  expect(placed()).toEqual(['corridor:first', 'corridor:other']);
  map.setSelected(['corridor:first', 'corridor:second']);
  await frames(3);
  expect(placed()).toEqual(['corridor:first', 'corridor:other']);
  map.setSelected([]);
  map.setLabels(named('Road'));
  await frames(3);
  expect(placed()).toEqual(['corridor:first', 'corridor:other', 'corridor:second']);
});

test('zoom_ofCoarseData_endsWhereItsDetailDoes_butNotBeforeItIsNeeded', () => {
  const limited = (zoomNeeded: number, rough = false) => {
    map.destroy();
    map = new AtlasMap(host, { bounds: [43, 38, 49, 41], reducedMotion: true, zoomNeeded });
    map.setLayers([land, { ...region, rough }]);
    map.setView({ zoom: 13, lon: 46, lat: 39.5 });
    return map.view.zoom;
  };
  expect(limited(8)).toBe(8);
  expect(limited(10)).toBe(10);
  expect(limited(8, true)).toBe(13);
});

test('fit_ofWhatIsInView_leavesTheMap_andOfTheRestMovesIt', () => {
  const before = map.view;
  map.fit([46, 39.4, 46.2, 39.6], { unlessWithin: 16, animate: false });
  expect(map.view).toEqual(before);
  map.fit([53, 41, 53, 41], { unlessWithin: 16, maxZoom: 9, animate: false });
  expect(map.view).not.toEqual(before);
});

test('tooltip_showsAtOnce_andEscapeHidesIt', async () => {
  map.setTooltips((id) =>
    id === 'towns:west' ? { name: 'West:', detail: '2 passages', lang: 'en', dir: 'ltr' } : null,
  );
  const tooltip = host.querySelector<HTMLElement>('.tooltip')!;
  const { x, y } = pixelOf('towns:west');
  const move = (pointerType: string) =>
    root().dispatchEvent(
      new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType, bubbles: true }),
    );
  move('touch');
  await frames(2);
  expect(tooltip.hidden).toBe(true);
  move('mouse');
  await frames(2);
  expect(tooltip.hidden).toBe(false);
  expect(tooltip.textContent).toBe('West: 2 passages');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(tooltip.hidden).toBe(true);
});

test('lakes_inAChosenCountry_areLeftOutOfItsFill', () => {
  const lake = {
    ...layer('lakes', 'water', {
      'lakes:urmia': {
        type: 'Polygon',
        coordinates: [
          [
            [45, 39],
            [45.5, 39],
            [45.5, 39.5],
            [45, 39],
          ],
        ],
      },
    }),
    basemap: true,
  };
  map.setLayers([land, lake, region]);
  map.setSelected(['regions:big']);
  const fill = path('regions:big') as unknown as SVGElement;
  const mask = fill.style.getPropertyValue('mask').slice('url(#'.length, -1);
  expect(host.querySelector(`#${mask} path`)?.getAttribute('d')).toMatch(/^M/);
  map.setSelected([]);
  expect(fill.style.getPropertyValue('mask')).toBe('');
});

test('labels_waitForTheirTypefaces_onceEach', async () => {
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  const asked: string[] = [];
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: {
      check: () => false,
      load: (font: string) => {
        asked.push(font);
        return coming;
      },
      addEventListener: () => {},
    },
  });
  map.setLabels((id) => (id === 'towns:west' ? { text: 'Shusha', lang: 'en-Latn', dir: 'ltr' } : null));
  await frames(4);
  expect(host.querySelectorAll('text.label')).toHaveLength(0);
  come();
  await frames(4);
  expect(host.querySelectorAll('text.label')).toHaveLength(1);
  expect(asked).toHaveLength(1);
  Reflect.deleteProperty(document, 'fonts');
});

const text = (id: string) => host.querySelector<SVGElement>(`text.label[data-feature="${id}"]`);

test('style_ofAPack_isDrawnByItsLook_andItsRulesLeaveWithTheMap', () => {
  const sheets = document.adoptedStyleSheets.length;
  const other = document.createElement('div');
  document.body.append(other);
  const second = new AtlasMap(other, { bounds: [43, 38, 49, 41] });
  const look: StyleLook = { ...STYLES.line!, color: '#7a1f5c', width: [2, 4], courses: [0.5, 1] };
  second.setLayers([land, { ...river, style: 'canal', look }]);
  expect(other.querySelectorAll('.s-canal.swell')).toHaveLength(1);
  expect(document.adoptedStyleSheets).toHaveLength(sheets + 1);
  const own = document.adoptedStyleSheets.at(-1)!;
  const rules = [...own.cssRules].map(({ cssText }) => cssText).join('');
  expect(rules).toContain('.s-canal');
  expect(rules).toContain('#7a1f5c');
  second.setLayers([land, river]);
  expect(own.cssRules).toHaveLength(0);
  second.destroy();
  other.remove();
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
});

test('label_ofAChosenFeature_isBold', async () => {
  map.setLabels((id) => ({ text: id, lang: 'en', dir: 'ltr' }));
  map.setSelected(['towns:west']);
  await frames(3);
  expect(text('towns:west')!.style.font).toMatch(/^(bold|700) /);
  expect(text('towns:east')!.style.font).toMatch(/^500 /);
});

test('label_ofACountry_isBeforeATowns_andBehindItAtCloseRange', async () => {
  const at = (x: number) => ({ type: 'Point' as const, coordinates: [x, 39.5] });
  map.setLayers([land, layer('c', 'country', { 'c:all': at(46) }), layer('t', 'town', { 't:one': at(46) })]);
  map.setLabels((id) => (id === 'land:all' ? null : { text: 'Armenia', lang: 'en', dir: 'ltr' }));
  const first = async (zoom: number) => {
    map.setView({ zoom, lon: 46, lat: 39.5 });
    await frames(3);
    return [...host.querySelectorAll('text.label')].map((node) => node.getAttribute('data-feature'))[0];
  };
  expect(await first(8)).toBe('c:all');
  expect(await first(9)).toBe('t:one');
});

test('label_ofATown_isOnTheSideThatNoLineCrosses', async () => {
  const side = async () => {
    map.setView({ zoom: 7, lon: 45, lat: 39.5 });
    await frames(3);
    return Number(text('towns:west')!.getAttribute('x'));
  };
  const line = (west: number, east: number) => {
    const coordinates = [
      [west, 39.5],
      [east, 39.5],
    ];
    return layer('l', 'line', { 'l:one': { type: 'LineString', coordinates } });
  };
  map.setLabels((id) => (id === 'towns:west' ? { text: 'Shusha', lang: 'en', dir: 'ltr' } : null));
  map.setLayers([land, towns]);
  const right = await side();
  map.setLayers([land, line(45, 46.5), towns]);
  const left = await side();
  expect(left).toBeLessThan(right - 20);
  map.setLayers([land, line(43.5, 45), towns]);
  expect(await side()).toBe(right);
});

test('label_ofAnArea_avoidsTheOutlineOfAnother_whereItCan', async () => {
  const ring = [
    [44, 39.5],
    [48, 39.5],
    [48, 39.51],
    [44, 39.51],
    [44, 39.5],
  ];
  const lake = layer('lake', 'water', { 'lake:one': { type: 'Polygon', coordinates: [ring] } });
  const y = async () => {
    map.setView({ zoom: 7, lon: 46, lat: 39.5 });
    await frames(3);
    return Number(text('regions:big')!.getAttribute('y'));
  };
  map.setLabels((id) => (id === 'regions:big' ? { text: 'Karabakh', lang: 'en', dir: 'ltr' } : null));
  map.setLayers([land, region]);
  const middle = await y();
  map.setLayers([land, region, lake]);
  expect(Math.abs((await y()) - middle)).toBeGreaterThan(5);
});

test('label_ofAnArea_fullOfLines_isLeftOut_unlessItIsChosen', async () => {
  const coordinates = Array.from({ length: 80 }, (_, i) => [
    [44, 38.6 + i * 0.0225],
    [48, 38.6 + i * 0.0225],
  ]);
  const lines = layer('l', 'line', { 'l:all': { type: 'MultiLineString', coordinates } });
  map.setLabels((id) => (id === 'regions:big' ? { text: 'Karabakh', lang: 'en', dir: 'ltr' } : null));
  map.setLayers([land, region, lines]);
  await frames(3);
  expect(text('regions:big')).toBeNull();
  map.setSelected(['regions:big']);
  await frames(3);
  expect(text('regions:big')).not.toBeNull();
});

test('label_ofAnArea_isNotOnALineThatCrossesIt', async () => {
  const coordinates = [
    [44, 39.5],
    [48, 39.5],
  ];
  const crossing = layer('river', 'river', { 'river:one': { type: 'LineString', coordinates } });
  const y = async () => {
    map.setView({ zoom: 7, lon: 46, lat: 39.5 });
    await frames(3);
    return Number(text('regions:big')!.getAttribute('y'));
  };
  map.setLabels((id) => (id === 'regions:big' ? { text: 'Karabakh', lang: 'en', dir: 'ltr' } : null));
  map.setLayers([land, region]);
  const middle = await y();
  map.setLayers([land, region, crossing]);
  expect(Math.abs((await y()) - middle)).toBeGreaterThan(10);
  map.setLayers([land, region, { ...crossing, style: 'stream' }]);
  expect(await y()).toBe(middle);
});
