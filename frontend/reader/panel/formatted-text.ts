import { html, type TemplateResult } from 'lit';
import type { Format } from '../../core/atlas';
import { runsOf } from '../../core/quote-anchoring';

/** A note or another text with its lines, emphasis, links and headings. */
export function formattedText(text: string, formats: Format[] = []): TemplateResult {
  const runs = runsOf({ text, mentions: [], formats }, []);
  return html`${runs.map((run, i) => {
    // A heading ends its line by itself: the empty line below it would be another.
    const gap = runs[i - 1]?.formats.some(isHeading) ? /^\n*/.exec(run.text)![0] : '';
    return html`${gap}${formatted(lines(run.text.slice(gap.length)), run.formats)}`;
  })}`;
}

function isHeading({ kind }: Format): boolean {
  return kind === 'heading';
}

/** Words in their formats, the outermost of which comes first. */
export function formatted(words: TemplateResult, formats: readonly Format[]): TemplateResult {
  return formats.reduceRight(inFormat, words);
}

function inFormat(words: TemplateResult, { kind, url, level = 1 }: Format): TemplateResult {
  if (kind === 'emphasis') return html`<em>${words}</em>`;
  if (kind === 'strong') return html`<strong>${words}</strong>`;
  if (kind === 'link') return html`<a href=${url!} target="_blank" rel="noopener noreferrer">${words}</a>`;
  return html`<span class="heading" role="heading" aria-level=${Math.min(6, level + 3)}>${words}</span>`;
}

/** Words whose lines are kept, as in verse. */
export function lines(text: string): TemplateResult {
  return text.includes('\n') ? html`<span class="lines">${text}</span>` : html`${text}`;
}
