import type { AtlasViewer } from '../reader/atlas-viewer';

/** Heights in pixels of a viewer with a map, by its width: room for map and panel side by side, or one above the other. */
export function heightFor(width: number): number {
  return width < 700
    ? Math.min(760, Math.max(560, Math.round(width * 1.6)))
    : Math.min(800, Math.max(520, Math.round(width * 0.6)));
}

/**
 * Sends the wanted height to the page that frames this one, in a message of ours and in that of Canvas, whenever it
 * changes. The message holds a number only, so any page may receive it.
 */
export function sendHeights(viewer: AtlasViewer, host: Pick<Window, 'postMessage'>): () => void {
  let sent = 0;
  const send = () => {
    const height = viewer.contentHeight ?? heightFor(viewer.clientWidth);
    if (height === sent || viewer.clientWidth === 0) return;
    sent = height;
    host.postMessage({ type: 'reading-atlas:height', height }, '*');
    host.postMessage({ subject: 'lti.frameResize', height }, '*');
  };
  const sizes = new ResizeObserver(send);
  sizes.observe(viewer);
  // Lit tells its controllers of every update.
  const updates = { hostUpdated: send };
  viewer.addController(updates);
  return () => {
    sizes.disconnect();
    viewer.removeController(updates);
  };
}
