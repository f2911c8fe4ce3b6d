import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LANGUAGE_TAGS, loadMessages } from '../core/languages';
import { smallAtlas } from '../core/testing/aras';
import type { AtlasViewer } from './atlas-viewer';
import { fakeSizes, settled, textsIn } from './testing/viewer-page';

vi.mock('../map/atlas-map', () => import('./testing/fake-map'));
vi.mock('../styles/fonts', () => ({ adoptFonts: () => {} }));
await import('./register');

// At hand, so that a language is spoken at once.
await Promise.all(LANGUAGE_TAGS.map(loadMessages));

const PUBLISHED = [5, 4, 3, 2, 1].map((number) => ({ number, published: '2026-12-01T03:12:00Z' }));

let size: { width: number; height: number };
fakeSizes(() => size);

/** The answer to the question for the revisions of the atlas, which is at revision 3. */
let revisions: () => Response | Promise<Response>;
let asked: string[];

beforeEach(() => {
  localStorage.clear();
  size = { width: 1280, height: 800 };
  revisions = () => Response.json(PUBLISHED);
  asked = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(new URL(url, document.baseURI).pathname);
    if (url.endsWith('/revisions')) return revisions();
    if (/\/api\/atlases\/aras(@3)?$/.test(url)) return Response.json(smallAtlas());
    return url.includes('/api/atlases/') && !url.includes('layers')
      ? new Response('', { status: 404 })
      : Response.json({ type: 'FeatureCollection', features: [] });
  });
  history.replaceState(null, '', '/');
});

afterEach(() => document.body.replaceChildren());

async function open(attributes: Partial<AtlasViewer> = {}): Promise<AtlasViewer> {
  const viewer = document.createElement('atlas-viewer');
  Object.assign(viewer, { src: '/api/atlases/aras@3', ...attributes });
  document.body.append(viewer);
  await settled(viewer);
  return viewer;
}

const line = (viewer: AtlasViewer) => textsIn(viewer, '.revision')[0];
const status = (viewer: AtlasViewer) => textsIn(viewer, '.revision [role=status]')[0];
function linkOf(viewer: AtlasViewer, text: string): HTMLAnchorElement {
  const links = [...viewer.renderRoot.querySelectorAll<HTMLAnchorElement>('.revision a')];
  const found = links.find((link) => link.textContent!.trim() === text);
  if (!found) throw new Error(`No link "${text}" in ${line(viewer)}`);
  return found;
}

test('an older revision is named, with the number of the newest, the way to it and to what changed', async () => {
  const viewer = await open();
  expect(line(viewer)).toBe('You are reading revision 3 of 5 · Newest · What changed');
  expect(status(viewer)).toBe('You are reading revision 3 of 5');
  expect(asked).toContain('/api/atlases/aras/revisions');
});

test('the line comes before map and panel, and after the title', async () => {
  const viewer = await open();
  const parts = viewer.renderRoot.querySelectorAll('.title-bar, .revision, .map, .panel');
  expect([...parts].map((part) => part.className.trim().split(' ')[0])).toEqual([
    'title-bar',
    'revision',
    'map',
    'panel',
  ]);
});

test('a usual visit asks for no revisions and has no line', async () => {
  const viewer = await open({ src: '/api/atlases/aras' });
  expect(viewer.renderRoot.querySelector('.revision')).toBeNull();
  expect(asked.filter((path) => path.includes('revisions'))).toEqual([]);
});

test('the newest revision has no line, also by its permanent address', async () => {
  revisions = () => Response.json([{ number: 3 }, { number: 2 }]);
  const viewer = await open();
  expect(line(viewer)).toBe('');
  expect(viewer.renderRoot.querySelector('.root')!.classList).not.toContain('older');
});

test.each([
  ['no answer', () => Promise.reject(new TypeError('offline'))],
  ['an error', () => new Response('', { status: 503 })],
  ['an empty list', () => Response.json([])],
  ['something else', () => Response.json({ revisions: 5 })],
])(
  'where the list of revisions is %s, the revision is named and the newest is offered',
  async (_, answer) => {
    revisions = answer;
    const viewer = await open();
    expect(line(viewer)).toBe('You are reading revision 3 · Newest');
  },
);

test('nothing is said before the answer', async () => {
  let answer = (_: Response) => {};
  revisions = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const viewer = await open();
  expect(line(viewer)).toBe('');
  answer(Response.json(PUBLISHED));
  await settled(viewer);
  expect(status(viewer)).toBe('You are reading revision 3 of 5');
});

test('on a page of its own the newest is the same state, in the same window', async () => {
  history.replaceState(null, '', '/below/a/aras@3?place=shusha&course=7#top');
  const viewer = await open({ src: '/below/api/atlases/aras@3', history: 'url' });
  const newest = linkOf(viewer, 'Newest');
  expect(newest.getAttribute('href')).toBe('/below/a/aras?place=shusha&course=7#top');
  expect([newest.target, newest.hasAttribute('router-ignore')]).toEqual(['', true]);
  viewer.actions.togglePeriod('first-war');
  await settled(viewer);
  expect(linkOf(viewer, 'Newest').getAttribute('href')).toBe(
    '/below/a/aras?place=shusha&period=first-war&course=7#top',
  );
  const changes = linkOf(viewer, 'What changed');
  expect(new URL(changes.href).pathname + new URL(changes.href).search).toBe(
    '/below/a/aras/revisions?from=3&to=5',
  );
  expect([changes.target, changes.hasAttribute('router-ignore')]).toEqual(['', true]);
});

test('in a frame the newest is in the same frame, with its options, and what changed in a new window', async () => {
  history.replaceState(null, '', '/embed/aras%403?place=shusha&ui=map,panel&theme=dark#?secret=abc');
  const viewer = await open({ history: 'url', embedded: true, full: '/a/aras@3' });
  const newest = linkOf(viewer, 'Newest');
  expect(newest.getAttribute('href')).toBe('/embed/aras?place=shusha&ui=map%2Cpanel&theme=dark#?secret=abc');
  expect(newest.target).toBe('');
  const changes = linkOf(viewer, 'What changed');
  expect(new URL(changes.href).pathname).toBe('/a/aras/revisions');
  expect([changes.target, changes.rel]).toEqual(['_blank', 'noopener']);
});

test('on another site’s page, Newest opens the atlas’s own page in a new window', async () => {
  const viewer = await open({
    src: 'https://maps.example.org/api/atlases/aras@3',
    query: '?place=shusha',
    embedded: true,
  });
  const newest = linkOf(viewer, 'Newest');
  expect(newest.href).toBe('https://maps.example.org/a/aras?place=shusha');
  expect([newest.target, newest.rel]).toEqual(['_blank', 'noopener']);
  expect(linkOf(viewer, 'What changed').href).toBe('https://maps.example.org/a/aras/revisions?from=3&to=5');
});

test('on a phone the line is short', async () => {
  size = { width: 390, height: 844 };
  const viewer = await open();
  expect(line(viewer)).toBe('Revision 3 of 5 · Newest · What changed');
  revisions = () => new Response('', { status: 500 });
  expect(line(await open())).toBe('Revision 3 · Newest');
});

test('dismissed, the line gives back its room; another revision has it again', async () => {
  const viewer = await open();
  const root = viewer.renderRoot.querySelector('.root')!;
  expect(root.classList).toContain('older');
  viewer.renderRoot.querySelector<HTMLElement>('.revision button[aria-label=Dismiss]')!.click();
  await settled(viewer);
  expect(line(viewer)).toBe('');
  expect(root.classList).not.toContain('older');
  viewer.src = '/below/api/atlases/aras@3';
  await settled(viewer);
  expect(status(viewer)).toBe('You are reading revision 3 of 5');
  viewer.src = '/api/atlases/aras';
  await settled(viewer);
  expect(viewer.renderRoot.querySelector('.revision')).toBeNull();
});

test('a viewer that is moved while the list is on its way asks again', async () => {
  revisions = () => new Promise(() => {});
  const viewer = await open();
  viewer.remove();
  await settled(viewer);
  revisions = () => Response.json(PUBLISHED);
  document.body.append(viewer);
  await settled(viewer);
  expect(status(viewer)).toBe('You are reading revision 3 of 5');
});

test.each([
  ['az', 'Oxuduğunuz versiya: 3, ən yenisi: 5 · Ən yeni · Nə dəyişib'],
  ['hy', 'Դուք կարդում եք տարբերակ 3, նորագույնը՝ 5 · Նորագույնը · Ինչ է փոխվել'],
  ['fa', 'در حال خواندن نسخهٔ ۳ از ۵ هستید · تازه‌ترین · چه تغییر کرده است'],
  ['ru', 'Вы читаете версию 3 из 5 · Новейшая · Что изменилось'],
  ['tr', 'Okuduğunuz sürüm: 3, en yenisi: 5 · En yeni · Neler değişti'],
])('in %s', async (language, sentence) => {
  expect(line(await open({ query: `?interface=${language}` }))).toBe(sentence);
});

test('a revision that does not exist is named', async () => {
  const viewer = await open({ src: '/api/atlases/aras@99' });
  expect(textsIn(viewer, 'h1')).toEqual(['There is no revision 99 of an atlas at this address.']);
  expect(textsIn(await open({ src: '/api/atlases/nile' }), 'h1')).toEqual([
    'There is no atlas at this address.',
  ]);
});

test.each([
  ['/api/atlases/aras@3', 'Revision 3 of 5 · '],
  ['/api/atlases/aras', 'Revision 3 · '],
])('paper of %s says its revision beside its address', async (src, words) => {
  history.replaceState(null, '', src.replace('/api/atlases', '/a'));
  const viewer = await open({ src, history: 'url' });
  window.dispatchEvent(new Event('beforeprint'));
  const [foot] = textsIn(viewer, '.handout-foot');
  window.dispatchEvent(new Event('afterprint'));
  expect(foot).toContain(words + location.href);
});
