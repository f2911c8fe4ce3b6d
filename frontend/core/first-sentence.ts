/** No sentence is shorter: what looks like one ends in an abbreviation. */
const SHORTEST = 20;

/** The first sentence of a text, and the rest; in the text's language. */
export function firstSentence(text: string, lang: string): [first: string, rest: string] {
  if (!('Segmenter' in Intl)) return [text, ''];
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  let end = 0;
  for (const { segment } of sentences) {
    end += segment.length;
    if (end >= SHORTEST) break;
  }
  return [text.slice(0, end).trim(), text.slice(end).trim()];
}
