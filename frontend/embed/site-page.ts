import '../reader/register';

/** Milliseconds after which Vaadin starts, whatever has become of the map. */
const LATEST = 15_000;

/**
 * The program's own page of an atlas: its viewer stands in the page's first bytes and starts here. Vaadin's script, which
 * hosts the page, comes when the map is painted: until then it would only take the line and the processor from the map.
 */
const viewer = document.querySelector<HTMLElement>('atlas-viewer[data-then]');
if (viewer) {
  const src = viewer.dataset.then!;
  delete viewer.dataset.then;
  const ready = new Promise((resolve) => {
    for (const type of ['atlas-drawn', 'atlas-failed'])
      viewer.addEventListener(type, resolve, { once: true });
    setTimeout(resolve, LATEST);
  });
  void ready.then(() => {
    const start = () =>
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    requestAnimationFrame(() => setTimeout(start));
  });
}
