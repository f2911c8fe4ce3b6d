import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Lookup } from '../../core/lookup';
import { smallAtlas } from '../../core/testing/aras';
import { initialState } from '../../state/link-state';
import { UnapiMarker, workId } from './unapi';

const SRC = 'https://atlas.example/api/atlases/aras';

function serverSaid(id: string): void {
  document.head.innerHTML =
    '<meta name="viewport"><link rel="unapi-server" href="/unapi" data-work><meta name="DC.title" content="x" data-work>';
  document.body.innerHTML = `<abbr class="unapi-id" title="${id}" hidden data-work></abbr><main></main>`;
}

const identifiers = () =>
  [...document.querySelectorAll<HTMLElement>('abbr.unapi-id')].map(({ title }) => title);

let updates = 0;
const count = () => {
  updates += 1;
};

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
  updates = 0;
  document.addEventListener('ZoteroItemUpdated', count);
});

afterEach(() => {
  document.removeEventListener('ZoteroItemUpdated', count);
  vi.restoreAllMocks();
});

describe('UnapiMarker', () => {
  test('what the server said of the same work stays', () => {
    serverSaid('aras/place/shusha');
    new UnapiMarker().show('aras/place/shusha', SRC);
    expect(document.querySelector('meta[name="DC.title"]')).not.toBeNull();
    expect(updates).toBe(0);
  });

  test('for another work, what the server said is taken away and the identifier renamed', () => {
    serverSaid('aras/place/shusha');
    const work = new UnapiMarker();
    work.show('aras/place/shusha', SRC);
    work.show('aras/place/julfa', SRC);
    expect(document.querySelector('meta[name="DC.title"]')).toBeNull();
    expect(document.querySelector('meta[name=viewport]')).not.toBeNull();
    expect(document.querySelectorAll('link[rel=unapi-server]')).toHaveLength(1);
    expect(identifiers()).toEqual(['aras/place/julfa']);
    expect(updates).toBe(1);
    work.show('aras/place/julfa', SRC);
    expect(updates).toBe(1);
  });

  test('on a page that another page led to, it says all by itself', () => {
    new UnapiMarker().show('aras', SRC);
    expect(identifiers()).toEqual(['aras']);
    expect(document.querySelector<HTMLLinkElement>('link[rel=unapi-server]')!.href).toBe(
      'https://atlas.example/unapi',
    );
  });

  test('below a path, the server of the document answers', () => {
    new UnapiMarker().show('aras', 'https://atlas.example/below/api/atlases/aras');
    expect(document.querySelector<HTMLLinkElement>('link[rel=unapi-server]')!.href).toBe(
      'https://atlas.example/below/unapi',
    );
  });

  test('withdrawn, nothing of it is left', () => {
    serverSaid('aras');
    const work = new UnapiMarker();
    work.show('aras/place/julfa', SRC);
    work.withdraw();
    expect(document.querySelectorAll('[data-work]')).toHaveLength(0);
    work.show('aras/place/julfa', SRC);
    expect(identifiers()).toEqual(['aras/place/julfa']);
  });
});

describe('workId', () => {
  const atlas = smallAtlas();
  const lookup = new Lookup(atlas);
  const { reading, excerpt } = lookup.passages[0]!;
  const state = (patch: object) => ({ ...initialState(), ...patch });

  test('names what is shown foremost', () => {
    expect(workId(state({}), lookup, null)).toBe('aras');
    expect(workId(state({ reading: reading.id }), lookup, null)).toBe(`aras/reading/${reading.id}`);
    expect(workId(state({ reading: reading.id, place: 'shusha' }), lookup, null)).toBe('aras/place/shusha');
    expect(workId(state({ place: 'shusha', excerpt: excerpt.id }), lookup, null)).toBe(
      `aras/reading/${reading.id}/excerpt/${excerpt.id}`,
    );
  });

  test('names the revision that the address names', () => {
    expect(workId(state({}), lookup, 3)).toBe('aras@3');
    expect(workId(state({ place: 'shusha' }), lookup, 3)).toBe('aras@3/place/shusha');
  });
});
