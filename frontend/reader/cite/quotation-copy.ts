import type { Passage } from '../../core/lookup';
import type { Messages } from '../../core/messages';
import { citationAddress, type Formatted, loadCitation } from './citation';
import { formatQuotation, plainQuotation } from './quotation-format';
import { styleChoice } from './style-choice';

/** A quotation for the clipboard, and the name of the style its citation has; null where none could be fetched. */
export interface QuotationCopy extends Formatted {
  style: string | null;
}

/**
 * Quotes a passage by the style that the reader used last.
 *
 * @param src address of the atlas document
 * @param revision the revision that the passage is read in
 * @param link the passage's own address, for where the citation cannot be fetched
 * @param words for the line that stands in for it then
 */
export async function quotationCopy(
  passage: Passage,
  src: string,
  revision: number,
  link: string,
  t: Messages,
): Promise<QuotationCopy> {
  const cited = { reading: passage.reading.id, excerpt: passage.excerpt.id };
  try {
    const { references } = await loadCitation(citationAddress(src, revision, cited, new Date()));
    const reference = styleChoice.among(references);
    return { ...formatQuotation(passage, reference), style: reference.name };
  } catch {
    return { ...plainQuotation(passage, link, t), style: null };
  }
}
