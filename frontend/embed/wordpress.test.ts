import { afterEach, expect, test, vi } from 'vitest';
import { followInWordPress, linkOf, secretOf } from './wordpress';

afterEach(() => {
  document.body.replaceChildren();
});

test.each([
  ['#?secret=aB3', 'aB3'],
  ['', null],
  ['#place', null],
  ['#?secret=', null],
  ['#?secret=a"b', null],
])('secret_of_%j_is_%j', (hash, secret) => {
  expect(secretOf(hash)).toBe(secret);
});

/** A frame's window with that address. */
function frame(href: string) {
  const parent = { postMessage: vi.fn() };
  followInWordPress({ location: new URL(href), document, parent } as unknown as Window);
  return parent.postMessage;
}

function click(href: string, target: string): Event {
  const link = document.createElement('a');
  Object.assign(link, { href, target, textContent: 'link' });
  const word = document.createElement('span');
  link.append(word);
  document.body.append(link);
  const event = new Event('click', { bubbles: true, composed: true, cancelable: true });
  word.dispatchEvent(event);
  return event;
}

test('linkToThisHost_inANewWindow_isHandedToWordPress', () => {
  const told = frame('https://maps.example.org/embed/aras?place=shusha#?secret=abc');
  const event = click('https://maps.example.org/a/aras', '_blank');
  expect(event.defaultPrevented).toBe(true);
  expect(told.mock.calls).toEqual([
    [{ message: 'link', value: 'https://maps.example.org/a/aras', secret: 'abc' }, '*'],
  ]);
});

test('linkToAnotherHost_orInThisFrame_isTheBrowsers', () => {
  expect(linkOf(new Event('click'), 'https://maps.example.org')).toBeNull();
  const told = frame('https://maps.example.org/embed/aras#?secret=abc');
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  click('https://other.example/', '_blank');
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  click('https://maps.example.org/embed/aras?text=1', '');
  expect(told).not.toHaveBeenCalled();
});

test('frame_withoutASecret_handsNothingOn', () => {
  const told = frame('https://maps.example.org/embed/aras');
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  click('https://maps.example.org/a/aras', '_blank');
  expect(told).not.toHaveBeenCalled();
});
