/**
 * A text in as few lines as fit a width, three at most, of about equal length; breaks at spaces and
 * after hyphens.
 *
 * @param widthOf measures one line
 */
export function wrapped(text: string, room: number, widthOf: (line: string) => number): string[] {
  // Each word with the space behind it, which a line's end drops.
  const words = text.trim().match(BREAKS) ?? [];
  for (let count = 1; ; count++) {
    const lines = evenly(words, count, widthOf);
    if (count >= Math.min(MOST_LINES, words.length)) return lines;
    if (lines.every((line) => widthOf(line) <= room)) return lines;
  }
}

const MOST_LINES = 3;
/** A hyphen counts only between letters. Of the spaces only the plain one ends a word: the others do not break. */
const BREAKS = /[^ ]+?(?:\p{L}[-‐](?=\p{L})|(?= )|$) */gu;

/** The split into so many lines whose longest is shortest. */
function evenly(words: string[], count: number, widthOf: (line: string) => number): string[] {
  if (count <= 1) return [words.join('').trim()];
  let best: string[] = [];
  let bestWidth = Infinity;
  for (let first = 1; first <= words.length - count + 1; first++) {
    const lines = [words.slice(0, first).join('').trim(), ...evenly(words.slice(first), count - 1, widthOf)];
    const width = Math.max(...lines.map(widthOf));
    if (width < bestWidth) {
      best = lines;
      bestWidth = width;
    }
  }
  return best;
}
