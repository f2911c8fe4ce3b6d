import type { Direction } from '../map-model';

/** What a key asks of the map. */
export type MapCommand =
  | { do: 'step'; direction: Direction }
  | { do: 'pan'; direction: Direction }
  | { do: 'first' | 'last' | 'next' | 'previous' | 'open' | 'leave' | 'zoomIn' | 'zoomOut' };

/** The command of a key; null for keys that are not the map's, so that the page may have them. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): MapCommand | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const direction = ARROWS.get(event.key);
  if (direction) return { do: event.shiftKey ? 'pan' : 'step', direction };
  const command = KEYS.get(event.key);
  return command ? { do: command } : null;
}

const ARROWS = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

const KEYS = new Map<string, Exclude<MapCommand['do'], 'step' | 'pan'>>([
  ['Home', 'first'],
  ['End', 'last'],
  ['PageDown', 'next'],
  ['PageUp', 'previous'],
  ['Enter', 'open'],
  [' ', 'open'],
  ['Escape', 'leave'],
  ['+', 'zoomIn'],
  ['=', 'zoomIn'],
  ['-', 'zoomOut'],
  ['_', 'zoomOut'],
]);
