/** A run of quoted words, or the mark of a footnote among them. */
export type QuotationPart = { text: string } | { footnote: number };

/** Splits quoted words at the marks `[3]` of footnotes that exist; any other bracket stays text. */
export function splitQuotation(quoted: string, footnotes: ReadonlySet<number>): QuotationPart[] {
  const parts: QuotationPart[] = [];
  let from = 0;
  for (const mark of quoted.matchAll(/\[(\d{1,4})\]/g)) {
    const footnote = Number(mark[1]);
    if (!footnotes.has(footnote)) continue;
    if (mark.index > from) parts.push({ text: quoted.slice(from, mark.index) });
    parts.push({ footnote });
    from = mark.index + mark[0].length;
  }
  if (from < quoted.length) parts.push({ text: quoted.slice(from) });
  return parts;
}

/** Quoted words without the marks of footnotes, which belong to the text they are taken from. */
export function withoutMarks(quoted: string, footnotes: readonly { number: number }[]): string {
  return splitQuotation(quoted, new Set(footnotes.map(({ number }) => number)))
    .map((part) => ('text' in part ? part.text : ''))
    .join('');
}

/** A run of text; or a link, with the words that stand for it. */
export type LinkedPart = { text: string } | { href: string; title: string };

/**
 * Finds web addresses in a source or a footnote. The words before an address, from the last semicolon or address on,
 * are the title of its link; where there are none, the name of the site is. The full stop or bracket that closes the
 * sentence is not part of an address.
 */
export function splitLinks(text: string): LinkedPart[] {
  const parts: LinkedPart[] = [];
  const add = (run: string) => run !== '' && parts.push({ text: run });
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”]+/g)) {
    const href = match[0].replace(/[.,;:!?)\]’']+$/, '');
    if (!URL.canParse(href)) continue;
    const before = text.slice(from, match.index);
    const end = before.replace(/[\s,;:(–—-]+$/, '').length;
    const begin = /[^\s.,:;)]/.exec(before.slice(before.lastIndexOf('; ', end - 1) + 1));
    const at = begin === null ? end : before.lastIndexOf('; ', end - 1) + 1 + begin.index;
    const title = before.slice(at, end);
    add(isTitle(title) ? before.slice(0, at) : before);
    parts.push({ href, title: isTitle(title) ? title : new URL(href).hostname.replace(/^www\./, '') });
    from = match.index + href.length;
  }
  add(text.slice(from));
  return parts;
}

/** Not "see", "both in" or "for the name", but "Trend, 2011". */
function isTitle(words: string): boolean {
  return words.length >= 20 || (words.length >= 8 && !/^\p{Ll}/u.test(words));
}
