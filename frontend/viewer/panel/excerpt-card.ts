import { html, nothing, type TemplateResult } from 'lit';
import type { Period } from '../atlas';
import { citeButton } from '../cite/cite-button';
import { icon } from '../icons';
import type { Passage } from '../lookup';
import type { Actions, Scene } from '../scene';
import { dashes } from '../swatch';
import { overlap } from '../when';
import { formatWhen } from '../when-words';
import { atlasWords } from './atlas-words';
import { openFootnotes, quotedWords } from './footnote';
import { placeName } from './name';

/** One excerpt: the quotation, whose it is, our note on it, and what can be done with it. */
export function excerptCard(passage: Passage, scene: Scene, act: Actions, uncertain = false): TemplateResult {
  const { excerpt, reading } = passage;
  const owner = `${reading.id}-${excerpt.id}`;
  const chosen = scene.state.excerpt === excerpt.id;
  const others = excerpt.places.filter((id) => id !== scene.state.place);
  const lit = excerpt.places.some((id) => scene.lit.has(id));
  return html`<article
    class="excerpt ${chosen ? 'chosen' : ''} ${lit ? 'lit' : ''} ${uncertain ? 'uncertain' : ''}"
    id=${`excerpt-${owner}`}
    data-places=${excerpt.places.join(' ')}
    aria-current=${chosen ? 'true' : nothing}
    @pointerenter=${() => act.light(excerpt.places)}
    @pointerleave=${() => act.light([])}
  >
    ${edge(periodOf(passage, scene))}
    <figure>
      <blockquote lang=${reading.lang} dir="auto" cite=${reading.url ?? nothing}>
        <p>“${quotedWords(excerpt.exact, reading, owner, scene, act)}”</p>
      </blockquote>
      ${openFootnotes(reading, owner, scene, act)}
      <figcaption>
        ${atlasWords(reading.author, scene)}${scene.words('comma')}${scene.words('paragraph', { number: excerpt.paragraph })} ·
        <span class="when">${excerpt.when ? formatWhen(excerpt.when, scene.words) : scene.words('undatedExcerpt')}</span>
        ${uncertain ? html`<span class="maybe">${scene.words('uncertainHere')}</span>` : nothing}
      </figcaption>
    </figure>
    <p class="note"><b>${scene.words('ourNote')}</b> ${atlasWords(excerpt.note, scene)}</p>
    <div class="excerpt-foot">
      ${
        others.length > 0
          ? html`<p class="also">
              ${scene.words('alsoAbout')}
              ${others.map((id, index) => {
                const place = scene.lookup.place(id);
                if (!place) return nothing;
                return html`${index > 0 ? scene.words('comma') : ''}<button
                    type="button"
                    class="inline"
                    @click=${() => act.choosePlace(id)}
                    @focus=${() => act.light([id])}
                    @blur=${() => act.light([])}
                  >
                    ${placeName(place, scene.state.lang)}
                  </button>`;
              })}
            </p>`
          : nothing
      }
      <p class="excerpt-actions">
        <button type="button" class="quiet small" @click=${() => act.copyLink(passage)}>${icon('link')}${scene.words('copyExcerptLink')}</button>
        <button type="button" class="quiet small" @click=${() => act.copyQuotation(passage)}>
          ${icon('copy')}${scene.words('copyQuotation')}
        </button>
        ${citeButton({ reading: reading.id, excerpt: excerpt.id }, scene.words, act)}
      </p>
    </div>
  </article>`;
}

/** The first period, of those chosen or of all, that an excerpt's when reaches. */
export function periodOf({ excerpt: { when } }: Passage, scene: Scene): Period | null {
  if (when === null) return null;
  const periods = scene.chosen.length > 0 ? scene.chosen : scene.lookup.atlas.periods;
  return periods.find((period) => overlap(when, period.when) !== 'none') ?? null;
}

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
