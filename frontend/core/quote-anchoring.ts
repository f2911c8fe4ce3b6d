import type { Excerpt, Format, Paragraph } from './atlas';

/** Where quoted words stand in a text: offsets into a paragraph in UTF-16 units. */
export interface Anchor {
  excerpt: string;
  /** Counted from 0. */
  paragraph: number;
  start: number;
  end: number;
}

type Selector = Pick<Excerpt, 'id' | 'exact' | 'prefix' | 'suffix'>;

/**
 * Finds the one place where the exact words stand between prefix and suffix (W3C Web Annotation, text quote selector).
 * An empty prefix is the start of a paragraph, an empty suffix its end; null is any. Null when no place or more than one answers:
 * an excerpt is never moved to words that only look like it.
 */
export function anchorOf({ id, exact, prefix, suffix }: Selector, text: readonly Paragraph[]): Anchor | null {
  let found: Anchor | null = null;
  for (const [paragraph, { text: words }] of text.entries()) {
    for (let start = words.indexOf(exact); start >= 0; start = words.indexOf(exact, start + 1)) {
      const end = start + exact.length;
      const begins = prefix === '' ? start === 0 : words.slice(0, start).endsWith(prefix ?? '');
      const ends = suffix === '' ? end === words.length : words.startsWith(suffix ?? '', end);
      if (!begins || !ends) continue;
      if (found) return null;
      found = { excerpt: id, paragraph, start, end };
    }
  }
  return found;
}

export interface Anchoring {
  anchors: Anchor[];
  /** Excerpts whose words were not found, or found more than once. */
  orphans: string[];
}

export function anchorAll(excerpts: readonly Selector[], text: readonly Paragraph[]): Anchoring {
  const anchoring: Anchoring = { anchors: [], orphans: [] };
  for (const excerpt of excerpts) {
    const anchor = anchorOf(excerpt, text);
    if (anchor) anchoring.anchors.push(anchor);
    else anchoring.orphans.push(excerpt.id);
  }
  return anchoring;
}

/** A stretch of a paragraph that is all within the same excerpts, formats and mention of a place. */
export interface Run {
  text: string;
  place: string | null;
  excerpts: string[];
  /** Excerpts that begin with this run. */
  begins: string[];
  /** Excerpts that end with this run. */
  ends: string[];
  formats: Format[];
}

/** Cuts a paragraph where a mention, an excerpt or a format begins or ends; the runs joined again are its text. */
export function runsOf(paragraph: Paragraph, anchors: readonly Anchor[]): Run[] {
  const { text, formats = [] } = paragraph;
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...paragraph.mentions, ...anchors, ...formats]) {
    cuts.add(start);
    cuts.add(end);
  }
  const sorted = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index]!;
    const over = anchors.filter(({ start, end }) => start <= from && to <= end);
    return {
      text: text.slice(from, to),
      place: paragraph.mentions.find(({ start, end }) => start <= from && to <= end)?.place ?? null,
      excerpts: over.map(({ excerpt }) => excerpt),
      begins: over.filter(({ start }) => start === from).map(({ excerpt }) => excerpt),
      ends: over.filter(({ end }) => end === to).map(({ excerpt }) => excerpt),
      formats: formats.filter(({ start, end }) => start <= from && to <= end),
    };
  });
}
