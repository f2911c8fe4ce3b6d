import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { riverAtlas } from '../../core/testing/river';
import type { AtlasViewer } from '../atlas-viewer';
import { FakeMap } from '../testing/fake-map';
import { fakeSizes, settled, textsIn } from '../testing/viewer-page';

vi.mock('../../map/atlas-map', () => import('../testing/fake-map'));
vi.mock('../../styles/fonts', () => ({ adoptFonts: () => {} }));
await import('../register');

fakeSizes(() => ({ width: 1280, height: 800 }));

beforeEach(() => {
  vi.stubGlobal('fetch', async (url: string) =>
    Response.json(
      String(url).endsWith('/api/atlases/aras') ? riverAtlas() : { type: 'FeatureCollection', features: [] },
    ),
  );
});
afterEach(() => document.body.replaceChildren());

async function open(query: string): Promise<AtlasViewer> {
  const viewer = document.createElement('atlas-viewer');
  Object.assign(viewer, { src: '/api/atlases/aras', query });
  document.body.append(viewer);
  await settled(viewer);
  return viewer;
}

const root = (viewer: AtlasViewer) => viewer.renderRoot as ShadowRoot;
const one = (viewer: AtlasViewer, selector: string) => root(viewer).querySelector<HTMLElement>(selector)!;
const heading = (viewer: AtlasViewer) => textsIn(viewer, '.panel-heading')[0];
const key = async (viewer: AtlasViewer, selector: string, name: string) => {
  one(viewer, selector).dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }),
  );
  await settled(viewer);
};
const click = async (viewer: AtlasViewer, selector: string) => {
  one(viewer, selector).click();
  await settled(viewer);
};

describe('a stretch of a line', () => {
  test('clicked with its river, it opens at once: its excerpts first, then the river’s others', async () => {
    const viewer = await open('');
    FakeMap.last.pick('aras.reaches:bridge', 'aras.river:aras');
    await settled(viewer);
    expect(one(viewer, '.chooser')).toBeNull();
    expect(heading(viewer)).toBe('Reach bridge');
    expect(textsIn(viewer, '.line-walk .fine')[0]).toContain('200 to 230 km from the source');
    expect(textsIn(viewer, '.excerpt-count')).toEqual(['2 passages', 'About the whole river: 2 passages']);
    expect([...root(viewer).querySelectorAll('article')].map(({ id }) => id)).toEqual([
      'excerpt-article-both',
      'excerpt-context-early',
      'excerpt-article-partner',
      'excerpt-article-whole',
    ]);
    expect(viewer.query).toBe('?place=bridge');
  });

  test('away from any stretch the river opens, with all that is written of it and its stretches', async () => {
    const viewer = await open('');
    FakeMap.last.pick('aras.river:aras');
    await settled(viewer);
    expect(heading(viewer)).toBe('Aras');
    expect(textsIn(viewer, '.excerpt-count')).toEqual(['6 passages']);
  });

  test('arrow keys step along it and stay in the stepper', async () => {
    const viewer = await open('?place=aras');
    expect(textsIn(viewer, '.step-reach')).toEqual(['Downstream, 100 km from the source Reach dam']);
    await key(viewer, '.stepper button', 'ArrowRight');
    expect(heading(viewer)).toBe('Reach dam');
    expect(root(viewer).activeElement?.getAttribute('data-way')).toBe('down');
    await key(viewer, '.stepper button', 'ArrowDown');
    await key(viewer, '.stepper button', 'ArrowDown');
    expect(heading(viewer)).toBe('Reach bridge');
    expect(root(viewer).activeElement?.getAttribute('data-way')).toBe('up');
    expect(textsIn(viewer, '.root > .visually-hidden')[0]).toBe('Reach bridge, stretch of river, 2 passages');
    await key(viewer, '.stepper button', 'ArrowDown');
    expect(heading(viewer)).toBe('Reach bridge');
    await key(viewer, '.stepper button', 'ArrowLeft');
    expect(heading(viewer)).toBe('Reach ford');
    expect(FakeMap.last.selected).toEqual(['aras.reaches:ford']);
    expect(viewer.query).toBe('?place=ford');
  });
});

describe('the walk along a line', () => {
  test('goes from source to mouth by steps that are links, the map with it', async () => {
    const viewer = await open('?place=aras');
    await click(viewer, '.travel');
    expect(heading(viewer)).toBe('Aras, from source to mouth');
    expect(viewer.query).toBe('?place=aras&excerpt=partner&order=along');
    expect(FakeMap.last.selected).toEqual(['aras.river:aras']);
    const seen = ['partner'];
    for (let i = 0; i < 9; i++) {
      await click(viewer, '.tour [aria-label="Next passage"]');
      const at = new URLSearchParams(viewer.query).get('excerpt')!;
      if (at !== seen.at(-1)) seen.push(at);
      if (at === 'early') expect(FakeMap.last.selected).toEqual(['aras.reaches:dam', 'aras.reaches:bridge']);
    }
    expect(seen).toEqual(['partner', 'whole', 'early', 'late', 'at-ford', 'both']);
    expect(textsIn(viewer, '.step')).toEqual(['6 of 6: About both.']);
    expect(FakeMap.last.fits.at(-1)).toEqual([46, 39, 46.3, 39.1]);
    await key(viewer, '.tour [aria-label="Next passage"]', 'ArrowLeft');
    expect(viewer.query).toBe('?place=aras&excerpt=at-ford&order=along');
  });

  test('a link opens its step; a reach begins it there; a place ends it', async () => {
    const viewer = await open('?place=aras&excerpt=late&order=along');
    expect(textsIn(viewer, '.step')).toEqual(['4 of 6: About late.']);
    expect(textsIn(viewer, '.excerpt.chosen blockquote')).toEqual(['“Messages of late.”']);
    expect(FakeMap.last.selected).toEqual(['aras.reaches:dam']);
    await click(viewer, '.tour > .quiet');
    expect(heading(viewer)).toBe('Aras');
    expect(viewer.query).toBe('?place=aras');
    viewer.actions.choosePlace('bridge');
    await settled(viewer);
    await click(viewer, '.travel');
    expect(viewer.query).toBe('?place=aras&excerpt=early&order=along');
    FakeMap.last.pick('aras.towns:shusha');
    await settled(viewer);
    expect(viewer.query).toBe('?place=shusha');
  });

  test('asked for where there is no line, the link says so', async () => {
    const viewer = await open('?place=shusha&order=along');
    expect(heading(viewer)).toBe('Shusha');
    expect(textsIn(viewer, '.notice')[0]).toContain('order=along');
  });
});
