/** The sticky bar above the text covers this much of it, in pixels. */
const COVERED = 48;

/** Scrolls to a place's first mention below the upper edge, or else to its first of all; one in view is left alone. */
export function showNextMention(body: HTMLElement, place: string): void {
  const id = CSS.escape(place);
  const mentions = [...body.querySelectorAll<HTMLElement>(`[data-place="${id}"], [data-places~="${id}"]`)];
  const { top, bottom } = body.getBoundingClientRect();
  const next = mentions.find((mention) => mention.getBoundingClientRect().top > top + COVERED) ?? mentions[0];
  if (!next) return;
  const box = next.getBoundingClientRect();
  if (box.bottom > bottom || box.top < top + COVERED)
    next.scrollIntoView({ block: 'center', behavior: 'instant' });
}
