import { vi } from 'vitest';
import type { AtlasViewer } from '../atlas-viewer';

/** Gives every element one size: happy-dom lays nothing out. */
export function fakeSizes(size: () => { width: number; height: number }): void {
  vi.stubGlobal(
    'ResizeObserver',
    class implements ResizeObserver {
      constructor(private readonly callback: ResizeObserverCallback) {}
      observe(): void {
        this.callback([{ contentRect: size() } as ResizeObserverEntry], this);
      }
      unobserve(): void {}
      disconnect(): void {}
    },
  );
}

/** Waits for the answers of a test's `fetch`, and for the updates that follow from them or from a click. */
export async function settled(viewer: AtlasViewer): Promise<void> {
  for (let i = 0; i < 6; i++) {
    await new Promise((resolve) => setTimeout(resolve));
    await viewer.updateComplete;
  }
}

/** The texts of all elements that a selector finds in the viewer, without line breaks. */
export const textsIn = (viewer: AtlasViewer, selector: string) =>
  [...viewer.renderRoot.querySelectorAll(selector)].map((element) =>
    element.textContent!.replace(/\s+/g, ' ').trim(),
  );
