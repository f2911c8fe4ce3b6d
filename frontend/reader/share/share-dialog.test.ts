import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lookup } from '../../core/lookup';
import { englishMessages as words } from '../../core/messages';
import { smallAtlas } from '../../core/testing/aras';
import { parseState } from '../../state/link-state';
import { fakeSizes } from '../testing/viewer-page';
import type { ShareDialog } from './share-dialog';

fakeSizes(() => ({ width: 480, height: 600 }));
await import('./share-dialog');

let dialog: ShareDialog;
let written: string[];

beforeEach(() => {
  written = [];
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void written.push(text) },
  });
  dialog = document.createElement('share-dialog');
  document.body.append(dialog);
});

afterEach(() => {
  dialog.remove();
  vi.unstubAllGlobals();
});

async function open(
  query = '?place=shusha&lang=az',
  framing: string[] | null = null,
  src = 'https://maps.example.org/api/atlases/aras',
): Promise<void> {
  const atlas = { ...smallAtlas(), framing };
  await dialog.open({
    lookup: new Lookup(atlas),
    state: parseState(query, atlas, () => true).state,
    src,
  });
  await dialog.updateComplete;
}

const root = () => dialog.renderRoot as ShadowRoot;
const text = () => root().textContent!.replace(/\s+/g, ' ');
const said = () => root().querySelector('.said')!.textContent;
const code = () => root().querySelector<HTMLTextAreaElement>('textarea')?.value ?? null;
const preview = () => root().querySelector('iframe')?.getAttribute('src') ?? null;

function control<T extends HTMLElement>(label: string): T {
  const labels = [...root().querySelectorAll('label')];
  const found =
    labels.find((one) => one.textContent!.trim() === label) ??
    labels.find((one) => one.textContent!.trim().startsWith(label));
  if (!found) throw new Error(`No label "${label}" in ${text()}`);
  return found.querySelector<T>('input, select')!;
}

async function choose(label: string): Promise<void> {
  control<HTMLInputElement>(label).checked = true;
  control(label).dispatchEvent(new Event('change'));
  await dialog.updateComplete;
}

async function uncheck(label: string): Promise<void> {
  control<HTMLInputElement>(label).checked = false;
  control(label).dispatchEvent(new Event('change'));
  await dialog.updateComplete;
}

async function set(label: string, value: string): Promise<void> {
  control<HTMLSelectElement>(label).value = value;
  control(label).dispatchEvent(new Event('change'));
  await dialog.updateComplete;
}

async function copy(label: string): Promise<void> {
  [...root().querySelectorAll('button')].find((one) => one.textContent!.includes(label))!.click();
  await vi.waitFor(() => expect(said()).not.toBe(''));
}

test('link_isCopied_andThatIsSaid_untilSomethingElseIsChosen', async () => {
  await open();
  await choose(words('share.form.link'));
  await copy(words('share'));
  expect(written).toEqual(['https://maps.example.org/a/aras?place=shusha&lang=az']);
  expect(said()).toBe(words('linkCopied'));
  await choose(words('share.start.first'));
  expect(said()).toBe('');
  expect(root().querySelector<HTMLInputElement>('.result input')!.value).toBe(
    'https://maps.example.org/a/aras?lang=az',
  );
});

test('frameForACoursePage_comesFirst_theRestIsAdvanced', async () => {
  await open();
  const labels = (within: string) =>
    [...root().querySelectorAll(`${within} input[name=form]`)].map((input) =>
      input.closest('label')!.textContent!.trim(),
    );
  expect(control<HTMLInputElement>(words('share.form.frame')).checked).toBe(true);
  expect(code()).toContain('<iframe');
  expect(labels('.inner > fieldset')).toEqual([
    words('share.form.frame'),
    words('share.form.link'),
    words('share.form.qr'),
  ]);
  expect(labels('details:not([open])')).toEqual([words('share.form.element'), words('share.form.oembed')]);
  expect(control(words('share.sandbox')).closest('details')).not.toBeNull();
});

test('namesAsTheInterface_needNoPartOfTheLink', async () => {
  await open('?place=shusha');
  expect(preview()).toBe('https://maps.example.org/embed/aras?place=shusha');
  await set(words('nameLanguage'), 'hy');
  await set(words('nameLanguage'), '');
  expect(preview()).toBe('https://maps.example.org/embed/aras?place=shusha');
});

test('copying_refused_selectsTheWordsAndSaysSo', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('no')) } });
  await open();
  await choose(words('share.form.frame'));
  await copy(words('share.copyCode'));
  expect(said()).toBe(words('cite.copyFailed'));
  expect(root().activeElement).toBe(root().querySelector('textarea'));
});

test('choices_changeCodeAndPreviewAlike', async () => {
  await open();
  await choose(words('share.form.frame'));
  expect(preview()).toBe('https://maps.example.org/embed/aras?place=shusha&lang=az');
  await uncheck(words('share.part.time'));
  await set(words('share.colours'), 'dark');
  await set(words('nameLanguage'), 'hy');
  await set(words('interfaceLanguage'), 'fa');
  await choose(words('share.sandbox'));
  const address =
    'https://maps.example.org/embed/aras?place=shusha&lang=hy&interface=fa&ui=map,panel,index&theme=dark';
  expect(preview()).toBe(address);
  expect(code()).toContain(address.replaceAll('&', '&amp;'));
  expect(root().querySelector('iframe')!.hasAttribute('sandbox')).toBe(true);
  await choose(words('share.form.element'));
  expect(code()).toContain('place="shusha" lang="hy" interface="fa" ui="map,panel,index" theme="dark"');
  expect(root().querySelector('iframe')!.hasAttribute('sandbox')).toBe(false);
});

test('parts_thatWouldLeaveNothing_areAllBack', async () => {
  await open();
  await choose(words('share.form.frame'));
  for (const part of ['map', 'panel', 'index'] as const) await uncheck(words(`share.part.${part}`));
  expect(preview()).not.toContain('ui=');
  expect(control<HTMLInputElement>(words('share.part.map')).checked).toBe(true);
});

test.each([
  ['480', '480'],
  ['12', '240'],
  ['1e9', '2000'],
  ['', '600'],
])('height_%s_is%s', async (typed, height) => {
  await open();
  await choose(words('share.form.frame'));
  await set(words('share.height'), typed);
  expect(code()).toContain(`height="${height}"`);
});

test('preview_isAsHighAsItAsks_whereTheScriptFitsIt', async () => {
  await open();
  await choose(words('share.form.frame'));
  await choose(words('share.fits'));
  const frame = root().querySelector('iframe')!;
  const source = {} as Window;
  Object.defineProperty(frame, 'contentWindow', { value: source });
  const tell = (from: object, height: unknown) =>
    window.dispatchEvent(
      new MessageEvent('message', {
        source: from as Window,
        data: { type: 'reading-atlas:height', height },
      }),
    );
  tell({}, 900);
  tell(source, 720);
  tell(source, 'high');
  await dialog.updateComplete;
  expect(root().querySelector<HTMLElement>('iframe')!.style.height).toBe('720px');
});

test('atlas_thatOnlySomeMayFrame_saysWho', async () => {
  await open('', ['https://courses.example.edu']);
  await choose(words('share.form.link'));
  expect(text()).not.toContain('courses.example.edu');
  await choose(words('share.form.frame'));
  expect(text()).toContain('Only these sites can embed this atlas: https://courses.example.edu');
  expect(code()).toContain('<iframe');
});

test('atlas_thatNobodyMayFrame_offersNoFrame', async () => {
  await open('', []);
  for (const form of ['frame', 'oembed'] as const) {
    await choose(words(`share.form.${form}`));
    expect(text()).toContain(words('share.framing.nobody'));
    expect(root().querySelector('.result')).toBeNull();
  }
  await choose(words('share.form.element'));
  expect(code()).toContain('<atlas-viewer');
});

test('systemsOwnDialog_isOfferedWhereThereIsOne', async () => {
  await open();
  await choose(words('share.form.link'));
  expect(text()).not.toContain(words('share.device'));
  const handed: unknown[] = [];
  vi.stubGlobal('navigator', { share: async (what: unknown) => void handed.push(what) });
  await choose(words('share.start.now'));
  await choose(words('share.form.qr'));
  await choose(words('share.form.link'));
  [...root().querySelectorAll('button')]
    .find((one) => one.textContent!.includes(words('share.device')))!
    .click();
  expect(handed).toEqual([
    { title: 'Shusha · Along the Aras', url: 'https://maps.example.org/a/aras?place=shusha&lang=az' },
  ]);
});

const NEWEST = 'Newest version';
const PINNED = 'This version for ever (revision 3)';
const checked = (label: string) => control<HTMLInputElement>(label).checked;
const address = () => root().querySelector<HTMLInputElement>('.result input')!.value;

test('version_newestAtFirst_isChosenForEveryForm', async () => {
  await open('?place=shusha');
  expect([checked(NEWEST), checked(PINNED)]).toEqual([true, false]);
  expect(text()).toContain('Readers always get the newest words and map, with later corrections.');
  expect(preview()).toBe('https://maps.example.org/embed/aras?place=shusha');

  await choose(PINNED);
  expect([checked(NEWEST), checked(PINNED)]).toEqual([false, true]);
  expect(text()).toContain('Words and map stay as you see them now, even if the atlas changes later.');
  expect(preview()).toBe('https://maps.example.org/embed/aras@3?place=shusha');
  expect(code()).toContain('src="https://maps.example.org/embed/aras@3?place=shusha"');
  expect(code()).toContain('href="https://maps.example.org/a/aras@3?place=shusha"');
  await choose(words('share.form.element'));
  expect(code()).toContain('<atlas-viewer atlas="aras@3" place="shusha"');
  await choose(words('share.form.link'));
  expect(address()).toBe('https://maps.example.org/a/aras@3?place=shusha');
  await choose(words('share.form.qr'));
  expect(root().querySelector('.qr .link')!.textContent).toBe(
    'https://maps.example.org/a/aras@3?place=shusha',
  );
  const pinnedCode = root().querySelector('.qr path + path')!.getAttribute('d');
  await choose(NEWEST);
  expect(root().querySelector('.qr path + path')!.getAttribute('d')).not.toBe(pinnedCode);
  await choose(words('share.form.oembed'));
  expect(new URL(address()).searchParams.get('url')).toBe('https://maps.example.org/a/aras?place=shusha');
});

test('version_thatIsRead_isChosenFirst_andTheNewestCanBe', async () => {
  await open('?place=shusha', null, 'https://maps.example.org/api/atlases/aras@3');
  await choose(words('share.form.link'));
  expect([checked(NEWEST), checked(PINNED)]).toEqual([false, true]);
  expect(address()).toBe('https://maps.example.org/a/aras@3?place=shusha');
  await choose(NEWEST);
  expect(address()).toBe('https://maps.example.org/a/aras?place=shusha');
});

test('version_isAChoiceByKeys_underItsOwnName', async () => {
  await open();
  const radios = [...root().querySelectorAll<HTMLInputElement>('input[name=version]')];
  expect(radios.map(({ type }) => type)).toEqual(['radio', 'radio']);
  expect(radios[0]!.closest('fieldset')!.querySelector('legend')!.textContent).toBe('Version');
});
