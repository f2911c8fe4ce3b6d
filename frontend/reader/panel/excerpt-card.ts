import { html, nothing, type TemplateResult } from 'lit';
import type { Excerpt, Period } from '../../core/atlas';
import { hasDates } from '../../core/atlas-dates';
import { visibilityOf } from '../../core/filter';
import { periodOf } from '../../core/groups';
import type { Passage } from '../../core/lookup';
import { formatWhen } from '../../core/when-words';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { citeButton } from '../cite/cite-button';
import { icon } from '../icons';
import { dashes } from '../period-swatch';
import { atlasWords } from './atlas-words';
import { openFootnotes, quotation } from './footnote';
import { placeName } from './name';
import { byLine, pointOfView } from './reading-source';

/** One passage: of when, from whose side, the quotation, whose it is, the editors' note, and what can be done with it. */
export function excerptCard(passage: Passage, scene: Scene, act: Actions, uncertain = false): TemplateResult {
  const { excerpt, reading } = passage;
  const { t } = scene;
  const owner = `${reading.id}-${excerpt.id}`;
  const chosen = scene.state.excerpt === excerpt.id;
  const highlighted = excerpt.places.some((id) => scene.highlighted.has(id));
  return html`<article
    class="excerpt ${chosen ? 'chosen' : ''} ${highlighted ? 'highlighted' : ''} ${uncertain ? 'uncertain' : ''}"
    id=${`excerpt-${owner}`}
    data-places=${excerpt.places.join(' ')}
    aria-current=${chosen ? 'true' : nothing}
    @pointerenter=${() => act.highlight(excerpt.places)}
    @pointerleave=${() => act.highlight([])}
  >
    ${edge(periodOf(passage, scene))}
    <p class="excerpt-head">
      <span>
        ${dated(excerpt, scene)}
        ${uncertain ? html`<span class="maybe">${t('uncertainHere')}</span>` : nothing}
      </span>
      ${pointOfView(reading, scene)}
    </p>
    <figure>
      <blockquote lang=${reading.lang} dir="auto" cite=${reading.url ?? nothing}>
        <p>${quotation(excerpt.exact, reading, owner, scene, act)}</p>
      </blockquote>
      ${openFootnotes(reading, owner, scene, act)}
      <figcaption>${byLine(reading, scene)}${t('comma')}${t('paragraph', { number: excerpt.paragraph })}</figcaption>
    </figure>
    <p class="note"><b>${t('ourNote')}</b> ${atlasWords(excerpt.note, scene, excerpt.noteFormats)}</p>
    <div class="excerpt-foot">
      ${alsoMentions(passage, scene, act)}
      <p class="excerpt-actions">
        <button type="button" class="quiet small" title=${t('copyQuotation')} @click=${() => act.copyQuotation(passage)}>
          ${icon('copy')}${t('copy')}
        </button>
        ${citeButton({ reading: reading.id, excerpt: excerpt.id }, t, act)}
      </p>
    </div>
  </article>`;
}

/** When it is about; that it has no date is worth a word only where others have one. */
function dated({ when }: Excerpt, { t, lookup }: Scene): TemplateResult | typeof nothing {
  if (when === null && !hasDates(lookup.atlas)) return nothing;
  return html`<b class="when">${when ? formatWhen(when, t) : t('undatedExcerpt')}</b>`;
}

function alsoMentions({ excerpt }: Passage, scene: Scene, act: Actions): TemplateResult | typeof nothing {
  const others = excerpt.places
    .filter((id) => id !== scene.state.place)
    .map((id) => scene.lookup.place(id))
    .filter((place) => place !== null);
  if (others.length === 0) return nothing;
  return html`<p class="also">
    ${scene.t('alsoAbout')}
    ${others.map(
      (place, index) =>
        html`${index > 0 ? scene.t('comma') : ''}<button
            type="button"
            class="inline"
            @click=${() => act.choosePlace(place.id)}
            @focus=${() => act.highlight([place.id])}
            @blur=${() => act.highlight([])}
          >
            ${placeName(place, scene.state.lang)}
          </button>`,
    )}
  </p>`;
}

/** A line in the colour and pattern of the period. */
function edge(period: Period | null): TemplateResult {
  return html`<svg class="edge" width="4" height="100%" aria-hidden="true" focusable="false">
    <line
      x1="2"
      y1="0"
      x2="2"
      y2="100%"
      stroke=${period?.color ?? 'var(--atlas-line)'}
      stroke-width="4"
      stroke-dasharray=${period ? dashes[period.pattern] : 'none'}
    />
  </svg>`;
}

/** An excerpt that is shown at any time, and faded where it is outside the chosen time. */
export function excerptByTime(passage: Passage, scene: Scene, act: Actions): TemplateResult {
  const visibility = visibilityOf(passage.excerpt.when, scene.choice);
  return html`<div class=${visibility === 'hidden' ? 'faded' : ''}>
    ${excerptCard(passage, scene, act, visibility === 'uncertain')}
  </div>`;
}
