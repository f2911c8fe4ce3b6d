/**
 * Addresses of an atlas: `…/aras` is its newest revision, `…/aras@3` is revision 3 for ever. Pages, frames and atlas documents
 * have the same form. No address here has a query.
 */
const REVISION = /(?:@|%40)([1-9]\d{0,8})\/?$/;

/** The revision that an address names; null for the newest. */
export function revisionIn(address: string): number | null {
  const number = REVISION.exec(address)?.[1];
  return number === undefined ? null : Number(number);
}

/** The address of another revision of the same atlas; null for the newest. */
export function atRevision(address: string, revision: number | null): string {
  const newest = address.replace(REVISION, '').replace(/\/$/, '');
  return revision === null ? newest : `${newest}@${revision}`;
}

/** The server of an atlas document, with a slash at its end. */
export function serverOf(src: string): string {
  return new URL('../..', new URL(src, document.baseURI)).href;
}

/** The page of an atlas on the server of its document. */
export function pageOf(src: string, slug: string, revision: number | null): string {
  return atRevision(`${serverOf(src)}a/${encodeURIComponent(slug)}`, revision);
}
