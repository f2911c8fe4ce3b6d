import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodedTile } from './testing/encode-tile';

const address = { z: 2, x: 1, y: 1 };
const square = {
  key: 'a',
  kind: 'area' as const,
  runs: [[72, 72, 80, 72, 80, 80, 72, 80]],
  properties: { name: 'Plot', when: '1992', first: 8035, last: 8400, lastUncertain: true },
};
const bytes = () => encodedTile(address, [square]);

/** The worker's script in this thread; what goes in and out is copied as between threads. */
class NearWorker {
  static made: NearWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  ended = false;
  received: unknown[] = [];

  constructor() {
    NearWorker.made.push(this);
  }

  postMessage(job: unknown): void {
    this.received.push(structuredClone(job));
    dispatchEvent(new MessageEvent('message', { data: structuredClone(job) }));
  }

  terminate(): void {
    this.ended = true;
  }
}

beforeEach(async () => {
  vi.resetModules();
  NearWorker.made = [];
  vi.stubGlobal('Worker', NearWorker);
  vi.stubGlobal('OffscreenCanvas', class {});
  vi.stubGlobal('postMessage', (answer: unknown) => {
    const data = structuredClone(answer);
    queueMicrotask(() => NearWorker.made[0]!.onmessage!({ data }));
  });
});

afterEach(() => vi.unstubAllGlobals());

test('a tile decoded by the worker is the tile the page would have decoded', async () => {
  await import('./tile-worker');
  const { tileWorker } = await import('./worker-link');
  const tile = await tileWorker()!.decode(address, 'aras.plots', bytes());
  expect(tile.features).toEqual([
    {
      id: 'aras.plots:a',
      name: 'Plot',
      when: '1992',
      first: 8035,
      last: 8400,
      firstUncertain: false,
      lastUncertain: true,
      kind: 'area',
    },
  ]);
  expect(tile.touching(0, 0, 4096, 4096)).toEqual([0]);
  expect(tile.find('aras.plots:a')).toBe(0);
});

test('a page has one worker for all its tiles', async () => {
  const { tileWorker } = await import('./worker-link');
  expect(tileWorker()).toBe(tileWorker());
  expect(NearWorker.made).toHaveLength(1);
});

test('bytes that are no tile are refused with the reason, and the worker goes on', async () => {
  await import('./tile-worker');
  const { tileWorker, WorkerEnded } = await import('./worker-link');
  const refused = tileWorker()!.decode(address, 'aras.plots', new Uint8Array([255, 255, 255]));
  await expect(refused).rejects.toThrow('varint');
  await expect(refused).rejects.not.toBeInstanceOf(WorkerEnded);
  expect((await tileWorker()!.decode(address, 'aras.plots', bytes())).features).toHaveLength(1);
});

test('a worker whose script may not be loaded hands everything back to the page, for good', async () => {
  const { tileWorker, WorkerEnded } = await import('./worker-link');
  const asked = tileWorker()!.decode(address, 'aras.plots', bytes());
  NearWorker.made[0]!.onerror!(new Event('error', { cancelable: true }));
  await expect(asked).rejects.toBeInstanceOf(WorkerEnded);
  expect(NearWorker.made[0]!.ended).toBe(true);
  expect(tileWorker()).toBeNull();
});

test('where no worker may be started there is none, and it is not tried again', async () => {
  let tries = 0;
  class Refused {
    constructor() {
      tries++;
      throw new DOMException('Another origin', 'SecurityError');
    }
  }
  vi.stubGlobal('Worker', Refused);
  const { tileWorker } = await import('./worker-link');
  expect(tileWorker()).toBeNull();
  expect(tileWorker()).toBeNull();
  expect(tries).toBe(1);
});

test('where a worker could not paint there is none', async () => {
  vi.stubGlobal('OffscreenCanvas', undefined);
  const { tileWorker } = await import('./worker-link');
  expect(tileWorker()).toBeNull();
  expect(NearWorker.made).toHaveLength(0);
});

test('a tile that is dropped is dropped by the worker, under the number it was brought by', async () => {
  await import('./tile-worker');
  const { tileWorker } = await import('./worker-link');
  const tile = await tileWorker()!.decode(address, 'aras.plots', bytes());
  tileWorker()!.drop(tile);
  expect(NearWorker.made[0]!.received).toMatchObject([
    { do: 'decode', job: 1 },
    { do: 'drop', job: 1 },
  ]);
});
