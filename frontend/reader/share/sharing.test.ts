import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialState } from '../../state/link-state';
import { citation } from '../testing/citation';
import { viewerWith } from '../testing/viewer-context';
import { Sharing } from './sharing';

vi.mock('../../map/atlas-map', () => import('../testing/fake-map'));

let asked: string[];
let written: string[];
let answer: () => Response;

beforeEach(() => {
  asked = [];
  written = [];
  answer = () => Response.json(citation());
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(new URL(url).pathname);
    return answer();
  });
  vi.stubGlobal('ClipboardItem', undefined);
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void written.push(text) },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** The atlas is at revision 3. */
function sharing(src: string, full = '') {
  const { store } = viewerWith({}, { src, full });
  const passage = store.state.lookup!.passages[0]!;
  return { passage, store, of: new Sharing(store, () => document) };
}

const SOURCES = [
  'https://maps.example.org/below/api/atlases/aras',
  'https://maps.example.org/below/api/atlases/aras@3',
];

test.each(SOURCES)('a work of %s is cited in the revision that is read', async (src) => {
  document.body.innerHTML = '<cite-dialog></cite-dialog>';
  sharing(src).of.cite({ place: 'shusha' });
  const dialog = document.querySelector('cite-dialog')!;
  await vi.waitFor(() => expect(dialog.renderRoot?.textContent).toContain('(revision 3)'));
  expect(asked).toEqual(['/below/api/atlases/aras@3/citation']);
});

test.each(SOURCES)('a quotation of %s has the citation of the revision that is read', async (src) => {
  const { of, passage } = sharing(src);
  of.copyQuotation(passage);
  await vi.waitFor(() => expect(written).toHaveLength(1));
  expect(asked).toEqual(['/below/api/atlases/aras@3/citation']);
});

test.each(SOURCES)('a quotation of %s without a citation has its permanent address', async (src) => {
  answer = () => new Response('', { status: 503 });
  const { of, passage } = sharing(src, 'https://maps.example.org/below/a/aras');
  of.copyQuotation(passage);
  await vi.waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]!.split('\n').at(-1)).toBe(
    `https://maps.example.org/below/a/aras@3?excerpt=${passage.excerpt.id}`,
  );
});

test('a link is to the atlas as its address names it', () => {
  const state = { ...initialState(), place: 'shusha' };
  expect(sharing(SOURCES[0]!, 'https://maps.example.org/a/aras').of.linkTo(state)).toBe(
    'https://maps.example.org/a/aras?place=shusha',
  );
  expect(sharing(SOURCES[1]!, 'https://maps.example.org/a/aras@3').of.linkTo(state)).toBe(
    'https://maps.example.org/a/aras@3?place=shusha',
  );
});
