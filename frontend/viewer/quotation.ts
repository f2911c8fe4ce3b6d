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

/** A run of text, or a web address in it. */
export type LinkedPart = { text: string } | { href: string };

/** Finds web addresses in a footnote as printed; the full stop or bracket that closes the sentence is not part of one. */
export function splitLinks(text: string): LinkedPart[] {
  const parts: LinkedPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”]+/g)) {
    const href = match[0].replace(/[.,;:!?)\]’']+$/, '');
    if (!URL.canParse(href)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ href });
    from = match.index + href.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
