import type { Lookup } from '../../core/lookup';
import type { ViewerState } from '../../state/link-state';
import { atRevision, serverOf } from '../../state/revision-address';

/**
 * The unAPI identifier of what is shown foremost: an excerpt, else a place, else a reading, else the atlas.
 *
 * @param revision null for the newest
 */
export function workId(
  { excerpt, place, reading }: ViewerState,
  lookup: Lookup,
  revision: number | null,
): string {
  const slug = atRevision(lookup.atlas.slug, revision);
  const passage = lookup.passage(excerpt, reading);
  if (passage) return `${slug}/reading/${passage.reading.id}/excerpt/${passage.excerpt.id}`;
  if (place !== null) return `${slug}/place/${place}`;
  return reading === null ? slug : `${slug}/reading/${reading}`;
}

/**
 * Says to reference managers which work the page shows. What the server said of another work in the page's first bytes
 * is taken away.
 */
export class UnapiMarker {
  #identifier: HTMLElement | null = null;
  #id = '';

  /** Names the work; `src` is the address of the atlas document, beside which the server's unAPI is. */
  show(id: string, src: string): void {
    if (id === this.#id && this.#identifier?.isConnected) return;
    const first = document.querySelector<HTMLElement>('abbr.unapi-id[data-work]');
    const known = this.#id === '' && first?.title === id;
    this.#id = id;
    this.#identifier = first ?? append(document.body, 'abbr', { class: 'unapi-id', hidden: '' });
    if (known) return;
    for (const stale of document.head.querySelectorAll('[data-work]:not([rel=unapi-server])')) stale.remove();
    this.#identifier.title = id;
    if (!document.head.querySelector('[rel=unapi-server]')) {
      const href = `${serverOf(src)}unapi`;
      append(document.head, 'link', { rel: 'unapi-server', type: 'application/xml', href });
    }
    // Zotero looks again at a page that says so.
    document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
  }

  /** Takes back all that was said, when the page shows something else. */
  withdraw(): void {
    for (const said of document.querySelectorAll('[data-work]')) said.remove();
    this.#identifier = null;
    this.#id = '';
  }
}

function append(parent: HTMLElement, tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ ...attributes, 'data-work': '' }))
    element.setAttribute(name, value);
  return parent.appendChild(element);
}
