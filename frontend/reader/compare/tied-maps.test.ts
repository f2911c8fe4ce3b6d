import { beforeEach, expect, test } from 'vitest';
import type { MapView } from '../../core/geography';
import { type Movement, type Tieable, TiedMaps } from './tied-maps';

/** A map that tells of every move, also of those it is made to do, a little off as by rounding. */
class TestMap implements Tieable {
  readonly host = document.createElement('div');
  readonly heard = new Set<Movement>();
  follows = 0;
  glides: MapView[] = [];

  constructor(public view: MapView) {}

  onMove(hear: Movement): () => void {
    this.heard.add(hear);
    return () => this.heard.delete(hear);
  }

  glideAlong(target: MapView): void {
    this.glides.push(target);
    for (const { zooming } of this.heard) zooming(target);
  }

  follow(view: MapView): void {
    this.follows++;
    this.move({ ...view, lon: view.lon + 1e-7 });
    this.rest();
  }

  move(view: MapView): void {
    this.view = view;
    for (const { moved } of this.heard) moved(view);
  }

  rest(): void {
    for (const { rested } of this.heard) rested(this.view);
  }
}

const at = (lon: number, zoom = 7): MapView => ({ zoom, lat: 39, lon });
let left: TestMap;
let right: TestMap;
let tied: TiedMaps;

beforeEach(() => {
  left = new TestMap(at(46));
  right = new TestMap(at(0));
  tied = new TiedMaps(left, right);
});

test('theSecond_goesToTheFirstAtOnce_andTheFirstStays', () => {
  expect(right.view.lon).toBeCloseTo(46);
  expect(left.view).toEqual(at(46));
  expect(left.follows).toBe(0);
});

test('eitherMap_movesTheOther_withoutEcho', () => {
  left.move(at(47));
  left.rest();
  expect(right.view.lon).toBeCloseTo(47);
  right.move(at(45, 8));
  right.rest();
  expect(left.view).toMatchObject({ zoom: 8 });
  expect(left.view.lon).toBeCloseTo(45);
  expect(left.follows).toBe(2);
  expect(right.view).toEqual(at(45, 8));
});

test('aFollower_thatMovesByItself_isNotPassedBackWhileTheOtherLeads', () => {
  left.move(at(47));
  right.move(at(30));
  expect(left.view).toEqual(at(47));
  left.move(at(48));
  expect(right.view.lon).toBeCloseTo(48);
});

test('aGraspedMap_takesTheLeadFromOneThatStillGlides', () => {
  left.move(at(47));
  right.host.dispatchEvent(new Event('pointerdown'));
  right.move(at(40));
  expect(left.view.lon).toBeCloseTo(40);
  left.move(at(49));
  expect(right.view).toEqual(at(40));
});

test('aGlide_isGlidedAlongOnce', () => {
  for (const { zooming } of left.heard) zooming(at(46, 9));
  expect(right.glides).toEqual([at(46, 9)]);
  expect(left.glides).toEqual([]);
});

test('released_theyGoTheirOwnWays', () => {
  tied.release();
  left.move(at(50));
  left.rest();
  expect(right.view.lon).toBeCloseTo(46);
  expect([...left.heard, ...right.heard]).toEqual([]);
});
