import { scaleOf, type WorldBox } from '../geometry/mercator';

/** The part of the world that is drawn: pixels from the world's north-west corner at a zoom. */
export interface Frame {
  zoom: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A frame in world units. */
export function frameBox(frame: Frame): WorldBox {
  const scale = scaleOf(frame.zoom);
  return {
    minX: frame.x / scale,
    minY: frame.y / scale,
    maxX: (frame.x + frame.width) / scale,
    maxY: (frame.y + frame.height) / scale,
  };
}
