/**
 * Links of a frame to new windows, in pages whose sandbox opens none (no `allow-popups`).
 *
 * WordPress puts a secret into the frame's address and takes messages with it: `link` opens a page of the frame's own host in
 * place of the page around the frame. For any other link, the reader gets the address to copy.
 */
export function secretOf(hash: string): string | null {
  return /^#\?secret=([a-zA-Z0-9]+)$/.exec(hash)?.[1] ?? null;
}

/** The link to a new window under a plain click; null for other clicks, which the browser handles. */
export function newWindowLink(click: MouseEvent): HTMLAnchorElement | null {
  if (click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return null;
  const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
  return link?.target === '_blank' ? link : null;
}

/** The page behind a link has no hold on this frame. From a sandbox of an origin of its own this cannot be set; no page can navigate such a frame. */
function release(opened: Window): void {
  try {
    opened.opener = null;
  } catch {
    // The sandbox has an origin of its own.
  }
}

/** @param blocked called with the address of a link that the page around the frame does not let open */
export function followLinks(window: Window, blocked: (address: string) => void): void {
  if (window.parent === window) return;
  const secret = secretOf(window.location.hash);
  window.document.addEventListener('click', (click) => {
    const link = newWindowLink(click);
    if (link === null) return;
    click.preventDefault();
    if (secret !== null && link.origin === new URL(window.location.href).origin) {
      window.parent.postMessage({ message: 'link', value: link.href, secret }, '*');
      return;
    }
    const opened = window.open(link.href, '_blank');
    if (opened === null) blocked(link.href);
    else release(opened);
  });
}
