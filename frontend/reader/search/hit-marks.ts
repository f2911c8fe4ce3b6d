import { hitsIn } from '../../core/search-hits';

const HIT = 'atlas-hit';
const CURRENT = 'atlas-hit-current';

/**
 * Marks what was looked for in text that is shown, without a change of the document: by the browser's own highlights,
 * and not at all where it has none. Several viewers on a page share the highlights, each with ranges of its own.
 */
export class HitMarks {
  #ranges: AbstractRange[] = [];

  /** Marks hits below an element; those in `current` stand out. */
  show(below: Element | null, terms: readonly string[], current: Element | null): void {
    this.clear();
    if (!below || terms.length === 0 || !('highlights' in CSS)) return;
    const texts = document.createTreeWalker(below, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node as Text;
      if (text.parentElement?.closest('h2, [role=listbox], .visually-hidden')) continue;
      for (const [begin, end] of hitsIn(text.data, terms)) {
        const range = new StaticRange({
          startContainer: text,
          startOffset: begin,
          endContainer: text,
          endOffset: end,
        });
        this.#ranges.push(range);
        highlight(current?.contains(text) ? CURRENT : HIT).add(range);
      }
    }
  }

  clear(): void {
    for (const range of this.#ranges)
      for (const name of [HIT, CURRENT]) CSS.highlights.get(name)?.delete(range);
    this.#ranges = [];
  }
}

function highlight(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}
