/** Pixels between which a frame's height stays, whatever it asks for. */
const LEAST = 150;
const MOST = 5000;

/**
 * Sets the height of the frame that a message comes from, where the message is ours and well formed. A frame is known by
 * its window; what it says of its origin must be the origin of its address, or `null` as of a sandboxed frame.
 *
 * @param home origin whose frames are served; null for any
 */
export function fitFrame({ data, origin, source }: MessageEvent, home: string | null): void {
  const height = data?.type === 'reading-atlas:height' && data.height;
  if (!Number.isFinite(height)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (!source || frame.contentWindow !== source) continue;
    const own = new URL(frame.src, document.baseURI).origin;
    const sandboxed = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
    if ((home === null || own === home) && origin === (sandboxed ? 'null' : own))
      frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.round(height)))}px`;
  }
}
