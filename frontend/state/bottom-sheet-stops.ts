export type SheetStop = 'peek' | 'half' | 'full';

export const stops: readonly SheetStop[] = ['peek', 'half', 'full'];

/** Height in pixels of the bottom sheet at a stop, in a viewer of the given height. */
export function stopHeight(stop: SheetStop, available: number): number {
  const peek = Math.min(PEEK, available * 0.5);
  switch (stop) {
    case 'peek':
      return peek;
    case 'half':
      return Math.max(peek, Math.round(available * 0.5));
    case 'full':
      return Math.max(peek, available - 8);
  }
}

/** The stop that a sheet let go at a height comes to rest at, moving on in the direction of a quick fling. */
export function restingStop(height: number, speed: number, available: number): SheetStop {
  const aimed = height + speed * 180;
  const distance = (stop: SheetStop) => Math.abs(stopHeight(stop, available) - aimed);
  return stops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}

/** The next stop up or down; the same at the end. */
export function neighbourStop(stop: SheetStop, by: 1 | -1): SheetStop {
  return stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(stop) + by))]!;
}

/** The handle with the title of what is open. */
const PEEK = 46;
