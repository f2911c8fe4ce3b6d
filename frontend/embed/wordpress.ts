/**
 * WordPress puts a frame into a sandbox that opens no windows, with a secret in the frame's address. It does what messages
 * with that secret ask for: `link` opens a page of the frame's own host in place of the page around the frame.
 */
export function secretOf(hash: string): string | null {
  return /^#\?secret=([a-zA-Z0-9]+)$/.exec(hash)?.[1] ?? null;
}

/** The address that a click asks WordPress to open; null where the browser is to follow the link, or there is none. */
export function linkOf(click: Event, origin: string): string | null {
  const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
  return link?.target === '_blank' && link.origin === origin ? link.href : null;
}

/** Hands links to new windows on to the page around this one. */
export function followInWordPress(window: Window): void {
  const secret = secretOf(window.location.hash);
  if (secret === null || window.parent === window) return;
  window.document.addEventListener('click', (click) => {
    const value = linkOf(click, new URL(window.location.href).origin);
    if (value === null) return;
    click.preventDefault();
    window.parent.postMessage({ message: 'link', value, secret }, '*');
  });
}
