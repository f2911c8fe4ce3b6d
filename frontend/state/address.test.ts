import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Address } from './address';
import type { Screen } from './screen';

const screen = { tab: 'place' } as unknown as Screen;
let restored: string[];
let address: Address;

beforeEach(() => {
  history.replaceState(null, '', '/a/aras');
  restored = [];
  address = new Address((query) => restored.push(query));
  address.listen();
});

afterEach(() => address.release());

test('a router that starts late and writes the address it found does not undo what the reader did', () => {
  address.step({ query: '', screen }, '?place=aras', screen);
  // Vaadin's router, at the end of its first navigation.
  history.replaceState(null, '', '/a/aras');
  window.dispatchEvent(new PopStateEvent('popstate', { state: 'vaadin-router-ignore' }));
  expect(location.search).toBe('?place=aras');
  expect(address.screen).toEqual(screen);
  expect(restored).toEqual([]);
});

test("back within the atlas is the viewer's alone; another page is the router's", () => {
  const router = vi.fn();
  window.addEventListener('popstate', router);
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  expect(restored).toEqual(['']);
  expect(router).not.toHaveBeenCalled();

  history.replaceState(null, '', '/library');
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  expect(restored).toEqual(['']);
  expect(router).toHaveBeenCalledOnce();
  window.removeEventListener('popstate', router);
});
