/** Data sets that many layers are drawn from, in the form of words their makers ask for. */
const KNOWN: readonly [named: RegExp, credit: string][] = [
  [/\bNatural Earth\b/, 'Natural Earth'],
  [/\b(?:GSHHG|WDBII)\b/, 'GSHHG'],
  [/\bOpenStreetMap\b/, '© OpenStreetMap contributors (ODbL)'],
];
const LONGEST = 50;

/**
 * Whose data is drawn, each once, in few words, from the layers' sources; the layers panel has them in full. Known data
 * sets go by their credit; any other source by its words up to the first comma or bracket. What was drawn for the atlas
 * itself is no one else's data.
 */
export function creditsOf(sources: readonly string[]): string[] {
  const credits = sources.flatMap((source) => {
    const known = KNOWN.filter(([named]) => named.test(source)).map(([, credit]) => credit);
    if (known.length > 0) return known;
    const short = source.split(/[,;(]| - /)[0]!.trim();
    return short === '' || short.length > LONGEST || /\bthis atlas\b/i.test(short) ? [] : [short];
  });
  return [...new Set(credits)];
}

/** Letters that one line of a map has room for. */
const ROOM = 90;

/** The credits that one line has room for: data sets that ask for one first, then the others in their order. */
export function creditsInBrief(sources: readonly string[]): { shown: string[]; complete: boolean } {
  const credits = creditsOf(sources);
  const known = new Set(KNOWN.map(([, credit]) => credit));
  const shown: string[] = [];
  let length = 0;
  for (const credit of [
    ...credits.filter((one) => known.has(one)),
    ...credits.filter((one) => !known.has(one)),
  ]) {
    length += credit.length + 3;
    if (shown.length > 0 && length > ROOM) break;
    shown.push(credit);
  }
  return { shown, complete: shown.length === credits.length };
}
