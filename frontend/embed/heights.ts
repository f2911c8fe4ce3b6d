import type { AtlasViewer } from '../reader/atlas-viewer';

/** Heights in pixels of a viewer with a map, by its width: room for map and panel side by side, or one above the other. */
export function heightFor(width: number): number {
  return width < 700
    ? Math.min(760, Math.max(560, Math.round(width * 1.6)))
    : Math.min(800, Math.max(520, Math.round(width * 0.6)));
}

/**
 * Tells the page that frames this one how high it would like to be, in our own words and in Canvas's, whenever that
 * changes. What is told is a number only, so everyone may hear it.
 */
export function tellHeights(viewer: AtlasViewer, host: Pick<Window, 'postMessage'>): () => void {
  let told = 0;
  const tell = () => {
    const height = viewer.contentHeight ?? heightFor(viewer.clientWidth);
    if (height === told || viewer.clientWidth === 0) return;
    told = height;
    host.postMessage({ type: 'reading-atlas:height', height }, '*');
    host.postMessage({ subject: 'lti.frameResize', height }, '*');
  };
  const sizes = new ResizeObserver(tell);
  sizes.observe(viewer);
  // Lit tells its controllers of every update.
  const updates = { hostUpdated: tell };
  viewer.addController(updates);
  return () => {
    sizes.disconnect();
    viewer.removeController(updates);
  };
}
