import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fitFrame } from './host-frames';

const HOME = 'https://maps.example.org';
let frames: HTMLIFrameElement[];
let frame: HTMLIFrameElement;
const theWindow = {} as Window;

beforeEach(() => {
  frames = [];
  // Frames that are not in the document load nothing.
  vi.spyOn(document, 'querySelectorAll').mockImplementation(() => frames as never);
  frame = frameOf(`${HOME}/embed/aras`, theWindow);
});

afterEach(() => vi.restoreAllMocks());

/** A frame as a browser has it, without loading anything. */
function frameOf(src: string, contentWindow: Window, sandbox = ''): HTMLIFrameElement {
  const made = document.createElement('iframe');
  Object.defineProperties(made, {
    src: { value: src },
    contentWindow: { value: contentWindow },
    sandbox: {
      value: {
        length: sandbox.split(' ').filter(Boolean).length,
        contains: (one: string) => sandbox.includes(one),
      },
    },
  });
  frames.push(made);
  return made;
}

function hear(
  data: unknown,
  { origin = HOME, source = theWindow as unknown, home = HOME as string | null } = {},
) {
  fitFrame({ data, origin, source } as MessageEvent, home);
  return frame.style.height;
}

const message = (height: unknown) => ({ type: 'reading-atlas:height', height });

test('height_ofAFrameOfOurs_isSet', () => {
  expect(hear(message(612.4))).toBe('612px');
});

test('height_staysWithinLimits', () => {
  expect(hear(message(1e9))).toBe('5000px');
  expect(hear(message(-3))).toBe('150px');
});

test.each([
  null,
  undefined,
  'reading-atlas:height',
  42,
  [],
  {},
  { type: 'other', height: 500 },
  { subject: 'lti.frameResize', height: 500 },
  { type: 'reading-atlas:height' },
  message(Number.NaN),
  message(Number.POSITIVE_INFINITY),
  message('500'),
  message('500px;background:url(//evil)'),
  message({ valueOf: () => 500 }),
  message(null),
])('malformed_%j_isIgnored', (data) => {
  expect(hear(data)).toBe('');
});

test('message_ofAnotherWindow_isIgnored', () => {
  expect(hear(message(500), { source: {} })).toBe('');
  expect(hear(message(500), { source: null })).toBe('');
});

test('message_ofAnotherOrigin_fromTheSameFrame_isIgnored', () => {
  expect(hear(message(500), { origin: 'https://evil.example' })).toBe('');
  expect(hear(message(500), { origin: 'null' })).toBe('');
});

test('frame_ofAnotherServer_isNotOurs', () => {
  frame = frameOf('https://evil.example/embed/aras', theWindow);
  expect(hear(message(500), { origin: 'https://evil.example' })).toBe('');
});

test('frame_ofAnyServer_isFitted_whereTheScriptsOwnIsNotKnown', () => {
  expect(hear(message(500), { home: null })).toBe('500px');
});

test('frame_sandboxed_hasNoOrigin_andIsKnownByItsWindow', () => {
  frames = [];
  frame = frameOf(`${HOME}/embed/aras`, theWindow, 'allow-scripts allow-popups');
  expect(hear(message(500))).toBe('');
  expect(hear(message(500), { origin: 'null' })).toBe('500px');
});

test('frame_sandboxedWithItsOrigin_hasIt', () => {
  frames = [];
  frame = frameOf(`${HOME}/embed/aras`, theWindow, 'allow-scripts allow-same-origin');
  expect(hear(message(500), { origin: 'null' })).toBe('');
  expect(hear(message(500))).toBe('500px');
});

test('twoFrames_eachHasItsOwnHeight', () => {
  const otherWindow = {} as Window;
  const other = frameOf(`${HOME}/embed/nile`, otherWindow);
  hear(message(700), { source: otherWindow });
  expect([frame.style.height, other.style.height]).toEqual(['', '700px']);
});
