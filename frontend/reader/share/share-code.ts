import { atRevision } from '../../state/revision-address';
import type { Theme, ViewerPart } from '../../state/viewer-parts';

/** What is shared, and from which server. */
export interface Shared {
  slug: string;
  /** The revision that others get for ever; null for the newest at their time. */
  revision: number | null;
  /** What it is called, in the atlas's own words. */
  title: string;
  /** BCP 47 language of the title. */
  lang: string;
  /** Address of the server, with a slash at its end. */
  server: string;
  /** The state as a query, such as `?place=shusha`; empty for the first sight. */
  query: string;
}

/** How a viewer on another page is to look, beside its state. */
export interface Looks {
  /** Parts to show; null for those that an embedded viewer has unless told otherwise. */
  parts: readonly ViewerPart[] | null;
  /** Null for what the reader's system asks for. */
  theme: Exclude<Theme, 'auto'> | null;
  /** Pixels. */
  height: number;
  /** The page's script gives the frame the height it asks for; `height` is what it has until then. */
  fits: boolean;
  /** The frame is closed off from its own server, too. */
  sandboxed: boolean;
}

/**
 * What a frame may do without its server's origin: run the viewer, open the full atlas in a window that is not closed
 * off, and hand out citations as files.
 */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** The atlas, as addresses name it. */
function nameIn({ slug, revision }: Shared): string {
  return atRevision(encodeURIComponent(slug), revision);
}

/** The address of the atlas's own page. */
export function pageAddress(shared: Shared): string {
  return `${shared.server}a/${nameIn(shared)}${shared.query}`;
}

/** The address of the page for frames. */
export function embedAddress(shared: Shared, looks: Looks): string {
  const parts = [
    shared.query.slice(1),
    looks.parts && `ui=${looks.parts.join(',')}`,
    looks.theme && `theme=${looks.theme}`,
    looks.fits && 'height=auto',
  ].filter(Boolean);
  return `${shared.server}embed/${nameIn(shared)}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}

/** The address where programs ask how to embed the atlas's page. */
export function oembedAddress(shared: Shared): string {
  return `${shared.server}oembed?url=${encodeURIComponent(pageAddress(shared))}&format=json`;
}

/** A frame for the HTML of a page, with a link for readers whose page shows no frames. */
export function frameCode(shared: Shared, looks: Looks): string {
  const frame = element('iframe', {
    src: embedAddress(shared, looks),
    title: shared.title,
    width: '100%',
    height: String(looks.height),
    style: 'border:0',
    loading: 'lazy',
    sandbox: looks.sandboxed ? SANDBOX : null,
    allow: 'clipboard-write',
    allowfullscreen: '',
  });
  // The script is asked for before the frame, so that it hears all that the frame says.
  const script = looks.fits ? `${element('script', { src: `${shared.server}embed.js`, async: '' })}\n` : '';
  return `${script}${frame}\n<p>${link(shared)}</p>`;
}

/** A script and the element it defines, for the HTML of a page; the link is there until the script has run. */
export function elementCode(shared: Shared, looks: Looks): string {
  const script = element('script', { type: 'module', src: `${shared.server}atlas-viewer.js` });
  const viewer = element(
    'atlas-viewer',
    {
      atlas: nameIn(shared),
      ...Object.fromEntries(new URLSearchParams(shared.query)),
      ui: looks.parts?.join(',') ?? null,
      theme: looks.theme,
      style: `height:${looks.height}px`,
    },
    link(shared),
  );
  return `${script}\n${viewer}`;
}

function link(shared: Shared): string {
  return element('a', { href: pageAddress(shared), lang: shared.lang }, escaped(shared.title));
}

/** An element as HTML; an attribute of null is left out, an empty one stands by its name alone. */
function element(name: string, attributes: Record<string, string | null>, inner = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escaped(value!)}"`));
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
