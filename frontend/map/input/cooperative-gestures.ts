import type { LeafletMap } from '../engine';

/** Pixels that a finger may tremble. */
const TREMBLE = 10;

/**
 * Leaves a page its scrolling over the map that stands in it: the wheel zooms only with Ctrl, or once the map was pressed
 * or came into focus, until the pointer leaves the viewer; one finger scrolls the page, two move and zoom the map. The
 * browser is told by `touch-action` (map-styles.ts).
 *
 * @param gestureBlocked called when the wheel or one finger meant the map, perhaps, and the page had it
 * @param signal ends it
 */
export function leavePageItsScrolling(
  root: HTMLElement,
  engine: Pick<LeafletMap, 'scrollWheelZoom' | 'dragging'>,
  gestureBlocked: (by: 'wheel' | 'finger') => void,
  signal: AbortSignal,
): void {
  const { scrollWheelZoom, dragging } = engine;
  const fingers = new Map<number, { x: number; y: number }>();
  const tree = root.getRootNode() as Document | ShadowRoot;
  /** The map was pressed or focused, and the pointer has not left since. */
  let taken = false;
  const lift = ({ pointerId }: PointerEvent) => fingers.delete(pointerId);

  root.classList.add('cooperative');
  root.addEventListener(
    'focus',
    () => {
      taken = true;
    },
    { signal },
  );
  root.addEventListener(
    'wheel',
    ({ ctrlKey }) => {
      if (ctrlKey || taken) scrollWheelZoom.enable();
      else {
        scrollWheelZoom.disable();
        gestureBlocked('wheel');
      }
    },
    // Not passive: a browser that was told so would not ask again when the wheel is the map's.
    { signal, capture: true, passive: false },
  );
  const viewer = 'host' in tree ? tree.host : root;
  viewer.addEventListener(
    'pointerleave',
    () => {
      taken = false;
    },
    { signal },
  );
  root.addEventListener(
    'pointerdown',
    ({ pointerType, pointerId, clientX: x, clientY: y }) => {
      taken = true;
      // Two fingers move the map by the engine's pinching, not by its dragging.
      if (pointerType === 'touch') dragging.disable();
      else dragging.enable();
      if (pointerType === 'touch') fingers.set(pointerId, { x, y });
    },
    { signal, capture: true },
  );
  root.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      const from = fingers.get(pointerId);
      if (from && fingers.size === 1 && Math.hypot(clientX - from.x, clientY - from.y) > TREMBLE)
        gestureBlocked('finger');
    },
    { signal },
  );
  // The browser takes the finger away when the page begins to scroll.
  root.addEventListener(
    'pointercancel',
    (event) => {
      if (fingers.size === 1 && fingers.has(event.pointerId)) gestureBlocked('finger');
      lift(event);
    },
    { signal },
  );
  root.addEventListener('pointerup', lift, { signal });
}
