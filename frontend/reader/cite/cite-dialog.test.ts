import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { englishMessages as words } from '../../core/messages';
import { citation } from '../testing/citation';
import type { CitationRequest } from './citation-request';
import type { CiteDialog } from './cite-dialog';
import { styleChoice } from './style-choice';
import './cite-dialog';

const request: CitationRequest = {
  kind: 'place',
  title: 'Շուշի',
  lang: 'hy-Armn',
  url: 'https://atlas.example/api/atlases/aras/citation?place=shusha',
};
let dialog: CiteDialog;
let answer: () => Promise<Response>;
let written: ClipboardItem[][];

beforeEach(() => {
  localStorage.clear();
  styleChoice.style = 'apa';
  answer = async () => Response.json(citation());
  vi.stubGlobal('fetch', () => answer());
  written = [];
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly parts: Record<string, Promise<Blob>>) {}
    },
  );
  vi.stubGlobal('navigator', {
    clipboard: { write: async (items: ClipboardItem[]) => void written.push(items) },
  });
  dialog = document.createElement('cite-dialog');
  document.body.append(dialog);
});

afterEach(() => {
  dialog.remove();
  vi.unstubAllGlobals();
});

const root = () => dialog.renderRoot as ShadowRoot;
const button = (label: string) =>
  [...root().querySelectorAll('button')].find((one) => one.textContent?.includes(label))!;
const text = () => root().textContent!.replace(/\s+/g, ' ');
const said = () => root().querySelector('.said')!.textContent;

async function open(): Promise<void> {
  await dialog.open(request);
  await vi.waitFor(() => expect(text()).not.toContain(words('cite.loading')));
  await dialog.updateComplete;
}

test('it says what is cited, in its own language, and shows the style used last', async () => {
  styleChoice.style = 'chicago';
  await open();
  expect(root().querySelector('dialog')!.open).toBe(true);
  expect(root().querySelector('h2')!.textContent).toBe('Cite this place');
  expect(root().querySelector('cite')!.lang).toBe('hy-Armn');
  const checked = [...root().querySelectorAll('input')].filter((input) => input.checked);
  expect(checked.map(({ value }) => value)).toEqual(['chicago']);
  expect(text()).toContain('Author, A Title, 2026, para. 2.');
  expect(root().querySelector('.words i')!.textContent).toBe('A Title');
});

test('a dialog opened anew keeps its text when the browser tells late that it was closed', async () => {
  await open();
  root().querySelector('dialog')!.dispatchEvent(new Event('close'));
  await dialog.updateComplete;
  expect(text()).toContain('Author. (2026). A title.');
});

test('another style is shown at once and kept', async () => {
  await open();
  expect(text()).toContain('Author. (2026). A title.');
  root().querySelector<HTMLInputElement>('input[value=chicago]')!.dispatchEvent(new Event('change'));
  await dialog.updateComplete;
  expect(text()).toContain('Author. A Title. 2026.');
  expect(styleChoice.style).toBe('chicago');
});

test('files are links with names, from the atlas’s own server', async () => {
  await open();
  const links = [...root().querySelectorAll('a')].map((link) => [link.href, link.getAttribute('download')]);
  expect(links).toEqual([
    ['https://atlas.example/api/atlases/aras/citation.bib?place=shusha', 'aras.bib'],
    ['https://atlas.example/api/atlases/aras/citation.bib?place=shusha&with=sources', 'aras.bib'],
  ]);
  expect(text()).toContain('The 9 sources it cites');
});

test('what rests on nothing offers no sources', async () => {
  answer = async () => Response.json({ ...citation(), sources: { count: 0, files: [] } });
  await open();
  expect(root().querySelectorAll('a')).toHaveLength(1);
});

test('a reference is copied with its italics, and that is said', async () => {
  await open();
  button(words('cite.copyEntry')).click();
  await vi.waitFor(() => expect(said()).toBe(words('cite.entryCopied')));
  const [item] = written[0] as unknown as [{ parts: Record<string, Promise<Blob>> }];
  expect(await (await item.parts['text/html']!).text()).toBe('Author. (2026). <i>A title</i>.');
  expect(await (await item.parts['text/plain']!).text()).toBe('Author. (2026). A title.');
});

test('where the page may not copy, that is said', async () => {
  vi.stubGlobal('navigator', {});
  await open();
  button(words('cite.copyEntry')).click();
  await vi.waitFor(() => expect(said()).toBe(words('cite.copyFailed')));
});

test('a server that fails, or is out of reach, is said, and can be tried again', async () => {
  answer = async () => new Response('', { status: 500 });
  await open();
  expect(root().querySelector('[role=alert]')!.textContent).toContain(words('cite.failed'));
  answer = async () => Promise.reject(new TypeError('offline'));
  button(words('tryAgain')).click();
  await vi.waitFor(() => expect(text()).toContain(words('cite.offline')));
  answer = async () => Response.json(citation());
  button(words('tryAgain')).click();
  await vi.waitFor(() => expect(text()).toContain('Author. (2026). A title.'));
});

test('keys in the dialog reach nothing around it', async () => {
  await open();
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard);
  root()
    .querySelector('h2')!
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  expect(heard).not.toHaveBeenCalled();
});

test('it says that an address of a revision is permanent', async () => {
  await open();
  const words =
    'The address in the entry always opens this version (revision 3), even if the atlas changes later.';
  expect(text()).toContain(words);
  answer = async () => Response.json({ ...citation(), address: 'https://atlas.example/a/aras?place=shusha' });
  await open();
  expect(text()).not.toContain('always opens');
});
