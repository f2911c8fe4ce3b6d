import { STYLES, type StyleLook, ZOOMS, type ZoomSize } from '../../core/looks';

export const [FAR_ZOOM, NEAR_ZOOM] = ZOOMS;

/** 0 at the far zoom, 1 at the near one: the style sheet's `--near`. */
export function nearness(zoom: number): number {
  return Math.max(0, Math.min(1, (zoom - FAR_ZOOM) / (NEAR_ZOOM - FAR_ZOOM)));
}

export function sizeAt([far, near]: ZoomSize, zoom: number): number {
  return far + (near - far) * nearness(zoom);
}

/** Half the height of a point's symbol. */
export function symbolRadius({ size }: StyleLook, zoom: number): number {
  return sizeAt(size ?? STYLES.point!.size!, zoom);
}

/** A size as a CSS length. */
export function cssSize([far, near]: ZoomSize): string {
  return `calc(${far}px + ${+(near - far).toFixed(3)}px * var(--near))`;
}
