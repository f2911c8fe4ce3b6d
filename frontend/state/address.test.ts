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

test('a step is a new entry, and the entry it leaves keeps its own screen', () => {
  const before = history.length;
  address.step({ query: '?place=shusha', screen }, '?place=aras', screen);
  expect([location.search, address.query]).toEqual(['?place=aras', '?place=aras']);
  expect(history.length).toBe(before + 1);
});

test('in a frame no step is made: the back button is the host page’s', () => {
  vi.useFakeTimers();
  const inFrame = new Address(() => {}, false);
  const before = history.length;
  inFrame.step({ query: '', screen }, '?place=aras', screen);
  expect(location.search).toBe('');
  vi.advanceTimersByTime(250);
  expect([location.search, history.length]).toEqual(['?place=aras', before]);
  vi.useRealTimers();
});

test('many changes are written once, after a while, beside what else the address holds', () => {
  vi.useFakeTimers();
  history.replaceState({ router: 7 }, '', '/a/aras?utm=mail#map');
  const written = vi.spyOn(history, 'replaceState');
  address.keep('?view=7/39/46', screen);
  vi.advanceTimersByTime(249);
  address.keep('?view=8/39/46', screen);
  vi.advanceTimersByTime(249);
  expect(written).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(written).toHaveBeenCalledOnce();
  expect(`${location.search}${location.hash}`).toBe('?view=8/39/46&utm=mail#map');
  expect(history.state).toEqual({ router: 7, readingAtlas: screen });
  written.mockRestore();
  vi.useRealTimers();
});

test('what still waits is not written after a step, after Back, or when the viewer is taken out', () => {
  vi.useFakeTimers();
  const later = () => {
    vi.advanceTimersByTime(1000);
    return location.search;
  };
  address.keep('?place=shusha', screen);
  address.step({ query: '', screen }, '?place=aras', screen);
  expect(later()).toBe('?place=aras');
  address.keep('?place=shusha', screen);
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  expect(later()).toBe('?place=aras');
  address.keep('?place=shusha', screen);
  address.release();
  expect(later()).toBe('?place=aras');
  restored = [];
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  expect(restored).toEqual([]);
  vi.useRealTimers();
});

test('a router that writes before anything was written here is left alone', () => {
  const written = vi.spyOn(history, 'replaceState');
  window.dispatchEvent(new PopStateEvent('popstate', { state: 'vaadin-router-ignore' }));
  expect(written).not.toHaveBeenCalled();
  expect(restored).toEqual([]);
  written.mockRestore();
});

test('where a frame may not change its address, the viewer goes on', () => {
  vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('sandboxed', 'SecurityError');
  });
  expect(() => address.step({ query: '', screen }, '?place=aras', screen)).not.toThrow();
  vi.restoreAllMocks();
});
