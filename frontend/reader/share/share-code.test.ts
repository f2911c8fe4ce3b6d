import { describe, expect, test } from 'vitest';
import {
  elementCode,
  embedAddress,
  frameCode,
  type Looks,
  oembedAddress,
  pageAddress,
  type Shared,
} from './share-code';

const QUERY = '?place=shusha&period=first-war&layers=a.b,c.d&compare=lang:hy;undated:0&view=9/39.7/46.7';
const shared: Shared = {
  slug: 'aras',
  revision: null,
  title: 'Shusha · Along the Aras',
  lang: 'en',
  server: 'https://maps.example.org/',
  query: QUERY,
};
const looks: Looks = { parts: null, theme: null, height: 600, fits: false, sandboxed: false };

/** The code as a browser reads it. */
function read(code: string): HTMLElement {
  const page = document.createElement('template');
  page.innerHTML = code;
  const read = document.createElement('div');
  read.append(page.content);
  return read;
}

describe('frame', () => {
  test('code_asAPageReadsIt_isTheFrameAndALink', () => {
    const frame = read(frameCode(shared, looks)).querySelector('iframe')!;
    expect(frame.getAttributeNames().sort()).toEqual(
      ['allow', 'allowfullscreen', 'height', 'loading', 'src', 'style', 'title', 'width'].sort(),
    );
    expect(frame.getAttribute('src')).toBe(`https://maps.example.org/embed/aras${QUERY}`);
    expect(frame.title).toBe('Shusha · Along the Aras');
    expect(frame.getAttribute('loading')).toBe('lazy');
    expect([frame.getAttribute('width'), frame.getAttribute('height')]).toEqual(['100%', '600']);
    const link = frame.nextElementSibling!.querySelector('a')!;
    expect(link.getAttribute('href')).toBe(`https://maps.example.org/a/aras${QUERY}`);
    expect([link.textContent, link.lang]).toEqual(['Shusha · Along the Aras', 'en']);
  });

  test('wishes_standInTheAddress_afterTheState', () => {
    const wishes: Looks = { ...looks, parts: ['map', 'time'], theme: 'dark', fits: true };
    expect(embedAddress(shared, wishes)).toBe(
      `https://maps.example.org/embed/aras${QUERY}&ui=map,time&theme=dark&height=auto`,
    );
    expect(embedAddress({ ...shared, query: '' }, wishes)).toBe(
      'https://maps.example.org/embed/aras?ui=map,time&theme=dark&height=auto',
    );
    expect(embedAddress({ ...shared, query: '' }, looks)).toBe('https://maps.example.org/embed/aras');
  });

  test('heightToFit_asksForTheScriptFirst', () => {
    const page = read(frameCode(shared, { ...looks, fits: true }));
    expect(page.firstElementChild!.getAttribute('src')).toBe('https://maps.example.org/embed.js');
    expect(page.firstElementChild!.hasAttribute('async')).toBe(true);
    expect(read(frameCode(shared, looks)).querySelector('script')).toBeNull();
  });

  test('sandbox_letsTheViewerRunAndLeadOut_butGivesNoOrigin', () => {
    const sandbox = read(frameCode(shared, { ...looks, sandboxed: true }))
      .querySelector('iframe')!
      .getAttribute('sandbox')!
      .split(' ');
    expect(sandbox).toContain('allow-scripts');
    expect(sandbox).toContain('allow-popups');
    expect(sandbox).not.toContain('allow-same-origin');
    expect(read(frameCode(shared, looks)).querySelector('iframe')!.hasAttribute('sandbox')).toBe(false);
  });
});

describe('element', () => {
  test('attributes_areThePartsOfTheState', () => {
    const page = read(elementCode(shared, { ...looks, parts: ['map'], theme: 'light', height: 480 }));
    const script = page.querySelector('script')!;
    expect([script.getAttribute('type'), script.getAttribute('src')]).toEqual([
      'module',
      'https://maps.example.org/atlas-viewer.js',
    ]);
    const viewer = page.querySelector('atlas-viewer')!;
    const attributes = Object.fromEntries(
      viewer.getAttributeNames().map((name) => [name, viewer.getAttribute(name)]),
    );
    expect(attributes).toEqual({
      atlas: 'aras',
      place: 'shusha',
      period: 'first-war',
      layers: 'a.b,c.d',
      compare: 'lang:hy;undated:0',
      view: '9/39.7/46.7',
      ui: 'map',
      theme: 'light',
      style: 'height:480px',
    });
    expect(viewer.querySelector('a')!.getAttribute('href')).toBe(pageAddress(shared));
  });
});

test('words_thatWouldBeMarkup_stayWords_inEveryCode', () => {
  const hostile: Shared = {
    ...shared,
    title: `"><script>alert('1')</script> & </a> "it's"`,
    query: `?place=${encodeURIComponent('"><script>')}`,
  };
  for (const code of [frameCode(hostile, looks), elementCode(hostile, looks)]) {
    const page = read(code);
    expect(page.querySelectorAll('script:not([src])')).toHaveLength(0);
    expect(page.querySelector('a')!.textContent).toBe(hostile.title);
    expect(new URL(page.querySelector('a')!.getAttribute('href')!).searchParams.get('place')).toBe(
      '"><script>',
    );
  }
  expect(read(frameCode(hostile, looks)).querySelector('iframe')!.title).toBe(hostile.title);
  expect(read(elementCode(hostile, looks)).querySelector('atlas-viewer')!.getAttribute('place')).toBe(
    '"><script>',
  );
});

test('oembed_asksForThePageItself', () => {
  const address = new URL(oembedAddress(shared));
  expect(address.origin + address.pathname).toBe('https://maps.example.org/oembed');
  expect(address.searchParams.get('url')).toBe(`https://maps.example.org/a/aras${QUERY}`);
  expect(address.searchParams.get('format')).toBe('json');
});

test('revision_isInEveryAddress_andInTheElement', () => {
  const pinned: Shared = { ...shared, revision: 5 };
  const page = `https://maps.example.org/a/aras@5${QUERY}`;
  expect(pageAddress(pinned)).toBe(page);
  expect(new URL(oembedAddress(pinned)).searchParams.get('url')).toBe(page);
  const framed = read(frameCode(pinned, looks));
  expect(framed.querySelector('iframe')!.getAttribute('src')).toBe(
    `https://maps.example.org/embed/aras@5${QUERY}`,
  );
  expect(framed.querySelector('a')!.getAttribute('href')).toBe(page);
  const viewer = read(elementCode(pinned, looks)).querySelector('atlas-viewer')!;
  expect(viewer.getAttribute('atlas')).toBe('aras@5');
  expect(viewer.querySelector('a')!.getAttribute('href')).toBe(page);
});
