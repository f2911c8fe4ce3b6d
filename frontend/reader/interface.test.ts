import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LANGUAGES, type Language, loadMessages } from '../core/languages';
import { smallAtlas } from '../core/testing/aras';
import type { AtlasViewer } from './atlas-viewer';
import { FakeMap } from './testing/fake-map';
import { fakeSizes, settled } from './testing/viewer-page';

vi.mock('../map/atlas-map', () => import('./testing/fake-map'));
vi.mock('../styles/fonts', () => ({ adoptFonts: () => {} }));
await import('./register');

fakeSizes(() => ({ width: 1280, height: 800 }));

beforeEach(() => {
  localStorage.clear();
  document.documentElement.lang = 'en';
  history.replaceState(null, '', '/');
  vi.stubGlobal('fetch', async (url: string) =>
    String(url).endsWith('/api/atlases/aras')
      ? Response.json(smallAtlas())
      : Response.json({ type: 'FeatureCollection', features: [] }),
  );
});
afterEach(() => document.body.replaceChildren());

async function open(address: string, attributes: Partial<AtlasViewer> = {}): Promise<AtlasViewer> {
  history.replaceState(null, '', address);
  const viewer = document.createElement('atlas-viewer');
  Object.assign(viewer, { src: '/api/atlases/aras', history: 'url', ...attributes });
  document.body.append(viewer);
  await vi.waitFor(() => expect(viewer.renderRoot.querySelector('.panel')).not.toBeNull());
  await settled(viewer);
  return viewer;
}

const text = (viewer: AtlasViewer, selector: string) =>
  viewer.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

async function choose(viewer: AtlasViewer, language: Language): Promise<HTMLElement> {
  const button = viewer.renderRoot.querySelector<HTMLElement>('[data-menu=language]')!;
  button.click();
  await settled(viewer);
  const items = [...viewer.renderRoot.querySelectorAll<HTMLElement>('.menu [role=menuitemradio]')];
  items.find((item) => item.textContent!.trim() === LANGUAGES[language])!.click();
  await loadMessages(language);
  await settled(viewer);
  return button;
}

test('a link in Persian gives words, digits, direction and page to Persian, and leaves content its own', async () => {
  const viewer = await open('/?interface=fa&place=shusha');
  expect(viewer.renderRoot.querySelector<HTMLElement>('.root')!.dir).toBe('rtl');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fa', 'rtl']);
  expect(text(viewer, '.excerpt-count')).toBe('۴ گزیده');
  expect(text(viewer, '#tab-place')).toBe('اینجا');
  expect(viewer.renderRoot.querySelector('.map')!.getAttribute('dir')).toBe('ltr');
  expect(viewer.renderRoot.querySelector('blockquote')!.lang).toBe('en');
  expect(text(viewer, '.panel h2.name')).toBe('شوشا');
});

test('names follow the interface where the atlas has its language, and stay where a link asks for another', async () => {
  const name = async (address: string) => {
    const viewer = await open(address);
    const shown = text(viewer, '.panel h2.name');
    viewer.remove();
    return shown;
  };
  expect(await name('/?place=shusha')).toBe('Shusha');
  expect(await name('/?place=shusha&interface=hy')).toBe('Շուշի');
  expect(await name('/?place=shusha&interface=hy&lang=en')).toBe('Shusha');
  expect(await name('/?place=shusha&interface=ru')).toBe('Shusha');
});

test('the switch changes all words at once, keeps place, focus and address, and is remembered', async () => {
  const viewer = await open('/?place=shusha');
  const choice = await choose(viewer, 'ru');
  expect(text(viewer, '.excerpt-count')).toBe('4 отрывка');
  expect(FakeMap.last.label).toBe('Карта');
  expect(location.search).toBe('?place=shusha');
  expect((viewer.renderRoot as ShadowRoot).activeElement).toBe(choice);
  viewer.remove();
  const next = await open('/?place=aras');
  expect(text(next, '#tab-place')).toBe('Здесь');
});

test('a link that asks for a language goes on asking for the one spoken', async () => {
  const viewer = await open('/?place=shusha&interface=fa');
  await choose(viewer, 'hy');
  await vi.waitFor(() => expect(location.search).toBe('?place=shusha&interface=hy'));
});

test('where nothing can be stored the link keeps the choice', async () => {
  const viewer = await open('/?place=shusha');
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const { localStorage } = globalThis;
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  await choose(viewer, 'tr');
  vi.stubGlobal('localStorage', localStorage);
  await vi.waitFor(() => expect(location.search).toBe('?place=shusha&interface=tr'));
});

test('a language that there is not is told in one line, in the language spoken instead', async () => {
  localStorage.setItem('atlas-language', 'az');
  const viewer = await open('/?interface=klingon');
  expect(text(viewer, '.notice p')).toBe('Bu keçid mövcud olmayan dili istəyir: klingon');
  await choose(viewer, 'en');
  expect(text(viewer, '.notice p')).toBe('This link asks for a language that is not available: klingon');
});

test('a viewer in a page of others keeps its language to itself', async () => {
  const heard: unknown[] = [];
  const viewer = await open('/', { history: 'none', query: '?interface=ru' });
  viewer.addEventListener('language-chosen', (event) => heard.push((event as CustomEvent).detail));
  const other = await open('/', { history: 'none', query: '?interface=hy' });
  expect([text(viewer, '#tab-layers'), text(other, '#tab-layers')]).toEqual(['Легенда', 'Քարտեզի նշանները']);
  expect(document.documentElement.lang).toBe('en');
  await choose(viewer, 'fa');
  expect(heard).toEqual([{ language: 'fa' }]);
  expect(text(other, '#tab-layers')).toBe('Քարտեզի նշանները');
});

test('arrow keys follow the direction of the text', async () => {
  const viewer = await open('/?interface=fa');
  const tab = viewer.renderRoot.querySelector<HTMLElement>('#tab-place')!;
  tab.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
  await settled(viewer);
  expect(viewer.renderRoot.querySelector('[aria-selected=true]')!.id).toBe('tab-reading');
});
