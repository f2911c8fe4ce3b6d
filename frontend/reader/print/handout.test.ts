import { afterEach, expect, test, vi } from 'vitest';
import type { LayerStatus } from '../../core/features';

vi.mock('../../map/atlas-map', () => import('../testing/fake-map'));

import { render } from 'lit';
import { Lookup } from '../../core/lookup';
import { englishMessages } from '../../core/messages';
import { smallAtlas } from '../../core/testing/aras';
import { initialState } from '../../state/link-state';
import type { Scene } from '../../state/scene';
import { mapIsHere } from '../loading-view';
import type { MenuHost } from '../menu/menus';
import { Handout, type HandoutPage, handoutHead } from './handout';

function scene(statusOf: (id: string) => LayerStatus | undefined): Scene {
  const lookup = new Lookup(smallAtlas());
  const { layers } = lookup.atlas;
  return {
    lookup,
    layersOn: new Set(layers.filter(({ basemap }) => !basemap).map(({ id }) => id)),
    layerStatus: new Map(layers.flatMap(({ id }) => (statusOf(id) ? [[id, statusOf(id)!]] : []))),
    choice: { spans: [], undated: true },
    chosen: [],
    state: initialState(),
    t: englishMessages,
  } as unknown as Scene;
}

const printed = (of: Scene) => {
  const page = document.createElement('div');
  render(handoutHead([of]), page);
  return page;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('map_withALayerOnItsWay_isNotHere_evenWhereThatIsTheLandBelow', () => {
  expect(mapIsHere(scene(() => 'loaded'))).toBe(true);
  expect(mapIsHere(scene(() => undefined))).toBe(false);
  expect(mapIsHere(scene((id) => (id === 'basemap.countries' ? 'loading' : 'loaded')))).toBe(false);
});

test('printButton_waitsForTheMap_thenPrintsOnce', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  let now = scene((id) => (id === 'basemap.countries' ? 'loading' : 'loaded'));
  const host = {
    addController: () => {},
    requestUpdate: () => {},
    renderRoot: document.createElement('div'),
  } as unknown as MenuHost;
  const page: HandoutPage = {
    renderNow: () => {},
    get sides() {
      return [{ scene: now, stage: null }];
    },
    layers: [],
  };
  const handout = new Handout(host, page);
  handout.print();
  handout.hostUpdated();
  expect([handout.waiting, print.mock.calls.length]).toEqual([true, 0]);
  now = scene(() => 'loaded');
  handout.hostUpdated();
  handout.hostUpdated();
  await vi.waitFor(() => expect([handout.waiting, print.mock.calls.length]).toEqual([false, 1]));
});

test('paper_beforeTheMapIsHere_saysSo_insteadOfABlueRectangle', () => {
  const early = printed(scene(() => 'loading'));
  expect(early.querySelector('.handout-map')).toBeNull();
  expect(early.textContent).toContain('The map is not loaded yet');
  const ready = printed(scene(() => 'loaded'));
  expect(ready.querySelector('.handout-map')).not.toBeNull();
  expect(ready.textContent).not.toContain('not loaded');
});

test('paper_withALayerThatCouldNotBeHad_namesIt', () => {
  const torn = printed(scene((id) => (id === 'basemap.countries' ? 'failed' : 'loaded')));
  expect(torn.querySelector('.handout-map')).not.toBeNull();
  expect(torn.textContent).toContain('One layer could not be loaded: basemap.countries');
});
