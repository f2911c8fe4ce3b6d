import type { Passage } from './lookup';
import { formatWhen } from './when-words';
import type { Words } from './words';

/** A quotation as plain text with whose it is, from where, and where it stands in the atlas. */
export function citation({ excerpt, reading }: Passage, link: string, words: Words): string {
  const source = reading.url === null ? '' : ` ${reading.url}`;
  return (
    `“${excerpt.exact}”\n` +
    `${reading.author}, “${reading.title}”, ${formatWhen(reading.published, words)}, ${words('paragraph', { number: excerpt.paragraph })}.${source}\n${link}`
  );
}
