import { expect, test } from 'vitest';
import type { Place } from '../core/atlas';
import { parseWhen } from '../core/when';
import type { Scene } from './scene';
import { whyNotDrawn } from './undrawn-reason';

const place = (...features: string[]) => ({ id: 'p', features }) as unknown as Place;

function scene(
  patch: Partial<Record<'on' | 'failed', string[]>> & { shapeless?: string[]; now?: string } = {},
): Scene {
  const { on = ['a.towns', 'a.lines'], failed = [], shapeless = [], now } = patch;
  const facts = (id: string, when: string | null) => [
    id,
    { id, when: when && parseWhen(when), hasShape: !shapeless.includes(id) },
  ];
  return {
    features: new Map([facts('a.towns:one', null), facts('a.lines:old', '1990/1994')] as never),
    layersOn: new Set(on),
    layerStatus: new Map(failed.map((id) => [id, 'failed'])),
    choice: { spans: now ? [parseWhen(now)] : [], undated: true },
  } as unknown as Scene;
}

test('placeThatIsDrawn_orWhoseLayerIsOnItsWay_hasNoReason', () => {
  expect(whyNotDrawn(place('a.towns:one'), scene())).toBeNull();
  expect(whyNotDrawn(place('a.roads:one'), scene({ on: ['a.roads'] }))).toBeNull();
});

test('noFeature_noShape_layerOffOrFailed_andTime_areToldApart', () => {
  expect(whyNotDrawn(place(), scene())).toBe('no-feature');
  expect(whyNotDrawn(place('a.towns:one'), scene({ shapeless: ['a.towns:one'] }))).toBe('no-shape');
  expect(whyNotDrawn(place('a.towns:one'), scene({ on: [] }))).toBe('layer-off');
  expect(whyNotDrawn(place('a.roads:one'), scene({ on: ['a.roads'], failed: ['a.roads'] }))).toBe(
    'layer-failed',
  );
  expect(whyNotDrawn(place('a.lines:old'), scene({ now: '2020' }))).toBe('out-of-time');
});

test('severalFeatures_theNearestToBeingDrawnSpeaks', () => {
  const both = place('a.towns:one', 'a.lines:old');
  expect(whyNotDrawn(both, scene({ now: '2020' }))).toBeNull();
  expect(whyNotDrawn(both, scene({ now: '2020', shapeless: ['a.towns:one'] }))).toBe('out-of-time');
  expect(whyNotDrawn(both, scene({ on: ['a.lines'], shapeless: ['a.lines:old'] }))).toBe('layer-off');
});
