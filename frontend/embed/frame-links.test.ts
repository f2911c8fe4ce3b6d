import { afterEach, expect, test, vi } from 'vitest';
import { followLinks, newWindowLink, secretOf } from './frame-links';

// No link of a test is followed.
Object.assign(
  (window as unknown as { happyDOM: { settings: { navigation: object } } }).happyDOM.settings.navigation,
  {
    disableMainFrameNavigation: true,
    disableChildPageNavigation: true,
  },
);
let page = document.createElement('div');

afterEach(() => {
  page.remove();
  page = document.createElement('div');
  vi.restoreAllMocks();
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

/** A frame's window with that address, whose sandbox opens windows or does not. */
function frame(href: string, opens = true) {
  const parent = { postMessage: vi.fn() };
  const opened = { opener: window as unknown };
  const blocked = vi.fn();
  const open = vi.fn((_address: string, _target: string) => (opens ? opened : null));
  followLinks({ location: new URL(href), document: page, parent, open } as unknown as Window, blocked);
  return { sent: parent.postMessage, open, opened, blocked };
}

function click(href: string, target: string, keys: MouseEventInit = {}): Event {
  const link = document.createElement('a');
  Object.assign(link, { href, target, rel: 'noopener noreferrer', textContent: 'link' });
  const word = document.createElement('span');
  link.append(word);
  page.append(link);
  document.body.append(page);
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys });
  word.dispatchEvent(event);
  return event;
}

test('linkToThisHost_inWordPress_isSentToThePageAround', () => {
  const { sent, blocked } = frame('https://maps.example.org/embed/aras?place=shusha#?secret=abc', false);
  const event = click('https://maps.example.org/a/aras', '_blank');
  expect(event.defaultPrevented).toBe(true);
  expect(sent.mock.calls).toEqual([
    [{ message: 'link', value: 'https://maps.example.org/a/aras', secret: 'abc' }, '*'],
  ]);
  expect(blocked).not.toHaveBeenCalled();
});

test('linkToAnotherHost_whereNoWindowOpens_isOfferedToCopy', () => {
  const { sent, blocked } = frame('https://maps.example.org/embed/aras#?secret=abc', false);
  click('https://other.example/article', '_blank');
  expect(blocked.mock.calls).toEqual([['https://other.example/article']]);
  expect(sent).not.toHaveBeenCalled();
});

test('link_whereWindowsOpen_isOpened_withoutAWayBack', () => {
  const { open, opened, blocked } = frame('https://maps.example.org/embed/aras');
  click('https://other.example/article', '_blank');
  expect(open.mock.calls).toEqual([['https://other.example/article', '_blank']]);
  expect(opened.opener).toBeNull();
  expect(blocked).not.toHaveBeenCalled();
});

test('linkInThisFrame_orWithAKeyHeld_isTheBrowsers', () => {
  frame('https://maps.example.org/embed/aras', false);
  const followed: boolean[] = [];
  page.addEventListener('click', (event) => {
    followed.push(!event.defaultPrevented);
    event.preventDefault();
  });
  click('https://maps.example.org/embed/aras?text=1', '');
  click('https://other.example/', '_blank', { ctrlKey: true });
  expect(followed).toEqual([true, true]);
  expect(newWindowLink(new MouseEvent('click'))).toBeNull();
});
