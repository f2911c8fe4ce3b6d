import type { Passage } from '../../core/lookup';
import type { Messages } from '../../core/messages';
import { withoutMarks } from '../../core/quotation';
import { formatWhen } from '../../core/when-words';
import type { Formatted, Reference } from './citation';

/** A quotation with its citation, for the clipboard: by a style, or where that could not be had, by a plain line. */
export function formatQuotation(passage: Passage, reference: Reference): Formatted {
  const exact = withoutMarks(passage.excerpt.exact, passage.reading.footnotes);
  const lang = escaped(passage.reading.lang);
  if (reference.pointing === 'note')
    return {
      text: `“${exact}”\n\n${reference.pointer.text}`,
      html: `<blockquote lang="${lang}">“${escaped(exact)}”</blockquote><p>${reference.pointer.html}</p>`,
    };
  // Both styles put the full stop after the brackets.
  const open = exact.replace(/\.$/, '');
  return {
    text: `“${open}” ${reference.pointer.text}.\n\n${reference.entry.text}`,
    html:
      `<blockquote lang="${lang}">“${escaped(open)}” ${reference.pointer.html}.</blockquote>` +
      `<p>${reference.entry.html}</p>`,
  };
}

/** A quotation with a line that says whose it is, from where, and where it stands in the atlas. */
export function plainQuotation(passage: Passage, link: string, t: Messages): Formatted {
  const { excerpt, reading } = passage;
  const source = reading.url === null ? '' : ` ${reading.url}`;
  const line = `${reading.author}, “${reading.title}”, ${formatWhen(reading.published, t)}, ${t('paragraph', { number: excerpt.paragraph })}.${source}`;
  const exact = withoutMarks(passage.excerpt.exact, passage.reading.footnotes);
  return {
    text: `“${exact}”\n\n${line}\n${link}`,
    html: `<blockquote lang="${escaped(reading.lang)}">“${escaped(exact)}”</blockquote><p>${escaped(line)}<br>${escaped(link)}</p>`,
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');
}
