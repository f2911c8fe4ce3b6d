import { afterEach, expect, test, vi } from 'vitest';
import type { AtlasViewer } from '../reader/atlas-viewer';
import { heightFor, sendHeights } from './heights';

let resized = () => {};
vi.stubGlobal(
  'ResizeObserver',
  class {
    constructor(callback: () => void) {
      resized = callback;
    }
    observe(): void {}
    disconnect(): void {
      resized = () => {};
    }
  },
);

afterEach(() => vi.clearAllMocks());

function viewer(width: number, contentHeight: number | null = null) {
  const controllers = new Set<{ hostUpdated?(): void }>();
  return {
    clientWidth: width,
    contentHeight,
    addController: (one: object) => controllers.add(one),
    removeController: (one: object) => controllers.delete(one),
    update: () => {
      for (const one of controllers) one.hostUpdated?.();
    },
  };
}

const host = { postMessage: vi.fn() };
const sent = () => host.postMessage.mock.calls.map(([message]) => message);

test('height_isTold_inOurWordsAndInCanvas_once', () => {
  const one = viewer(1000);
  sendHeights(one as unknown as AtlasViewer, host);
  resized();
  one.update();
  expect(sent()).toEqual([
    { type: 'reading-atlas:height', height: 600 },
    { subject: 'lti.frameResize', height: 600 },
  ]);
});

test('height_followsTheWidth_notTheFrame', () => {
  const one = viewer(1000);
  sendHeights(one as unknown as AtlasViewer, host);
  resized();
  one.clientWidth = 390;
  resized();
  expect(sent().at(-2)).toEqual({ type: 'reading-atlas:height', height: heightFor(390) });
});

test('height_ofTextWithoutAMap_isWhatTheTextTakes', () => {
  const one = viewer(1000, 2345);
  sendHeights(one as unknown as AtlasViewer, host);
  one.update();
  expect(sent()[0]).toEqual({ type: 'reading-atlas:height', height: 2345 });
});

test('height_isNotTold_whileThereIsNoWidth_norWhenItIsOver', () => {
  const one = viewer(0);
  const stop = sendHeights(one as unknown as AtlasViewer, host);
  resized();
  stop();
  one.clientWidth = 500;
  resized();
  one.update();
  expect(sent()).toEqual([]);
});

test('heights_areWithinReason_andGrowWithTheWidth', () => {
  expect([320, 390, 699, 700, 1000, 2000].map(heightFor)).toEqual([560, 624, 760, 520, 600, 800]);
});
