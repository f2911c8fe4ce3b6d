import { beforeEach, expect, test, vi } from 'vitest';
import { leavePageItsScrolling } from './cooperative-gestures';

const zooming = { enable: vi.fn(), disable: vi.fn() };
const dragging = { enable: vi.fn(), disable: vi.fn() };
const gestureBlocked = vi.fn();
let viewer: HTMLElement;
let map: HTMLElement;

beforeEach(() => {
  vi.clearAllMocks();
  viewer = document.createElement('div');
  const tree = viewer.attachShadow({ mode: 'open' });
  map = document.createElement('div');
  tree.append(map);
  document.body.replaceChildren(viewer);
  const engine = { scrollWheelZoom: zooming, dragging } as never;
  leavePageItsScrolling(map, engine, gestureBlocked, new AbortController().signal);
});

const pointer = (type: string, pointerType = 'mouse', at = 0, pointerId = 1) =>
  new PointerEvent(type, { pointerType, pointerId, clientX: at, clientY: 0 });
const wheelZooms = (options: WheelEventInit = {}) => {
  vi.clearAllMocks();
  // happy-dom's event takes no options.
  map.dispatchEvent(
    Object.defineProperties(new WheelEvent('wheel'), { ctrlKey: { value: options.ctrlKey ?? false } }),
  );
  return zooming.enable.mock.calls.length > 0;
};

test('wheel_isThePages_untilTheMapIsPressed_andAgainAfterThePointerLeft', () => {
  expect(wheelZooms()).toBe(false);
  expect(gestureBlocked).toHaveBeenCalledWith('wheel');
  map.dispatchEvent(pointer('pointerdown'));
  expect(wheelZooms()).toBe(true);
  expect(gestureBlocked).not.toHaveBeenCalled();
  viewer.dispatchEvent(pointer('pointerleave'));
  expect(wheelZooms()).toBe(false);
});

test('wheel_isTheMaps_inFocusAndWithCtrl', () => {
  map.dispatchEvent(new FocusEvent('focus'));
  expect(wheelZooms()).toBe(true);
  viewer.dispatchEvent(pointer('pointerleave'));
  expect(wheelZooms()).toBe(false);
  expect(wheelZooms({ ctrlKey: true })).toBe(true);
});

test('oneFinger_isThePages_twoAreTheMaps', () => {
  map.dispatchEvent(pointer('pointerdown', 'touch'));
  expect(dragging.disable).toHaveBeenCalled();
  map.dispatchEvent(pointer('pointermove', 'touch', 5));
  expect(gestureBlocked).not.toHaveBeenCalled();
  map.dispatchEvent(pointer('pointermove', 'touch', 40));
  expect(gestureBlocked).toHaveBeenCalledWith('finger');
  gestureBlocked.mockClear();
  map.dispatchEvent(pointer('pointerdown', 'touch', 100, 2));
  map.dispatchEvent(pointer('pointermove', 'touch', 80));
  expect(gestureBlocked).not.toHaveBeenCalled();
});
