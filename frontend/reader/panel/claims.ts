import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, Place } from '../../core/atlas';
import { claimsOf } from '../../core/count-messages';
import { type TimeChoice, visibilityOf } from '../../core/filter';
import type { Messages } from '../../core/messages';
import { formatWhen } from '../../core/when-words';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { icon } from '../icons';
import { atlasWords } from './atlas-words';
import type { Folded } from './fold-row';
import { linked } from './footnote';

/** Whether sides differ on a place. */
export function isContested(place: Place): boolean {
  return place.claims.length > 0;
}

/** A small sign beside the name of a contested place: a shape and a word, not a colour. */
export function contestedSign(place: Place, t: Messages): TemplateResult | typeof nothing {
  return isContested(place)
    ? html`<span class="contested">${icon('contested')}<span>${t('contested')}</span></span>`
    : nothing;
}

/**
 * What each side says of a place: who, what, of which dates, and where it stands written. In the order of the alphabet;
 * those of other times than the chosen one come last, folded.
 */
export function claimsFold(place: Place, scene: Scene, act: Actions): Folded {
  const count = place.claims.length;
  return {
    fold: 'positions',
    label: scene.t('disputed'),
    count: claimsOf(count, count, scene.t),
    content: () => claimList(place, scene, act),
  };
}

function claimList(place: Place, scene: Scene, act: Actions): TemplateResult {
  const { t, lookup } = scene;
  const choice: TimeChoice = scene.beyondTime ? { spans: [], undated: true } : scene.choice;
  const { compare } = new Intl.Collator(lookup.atlas.lang);
  const seen = place.claims
    .map((claim) => ({ claim, visibility: visibilityOf(claim.when, choice) }))
    .sort((a, b) => compare(a.claim.by, b.claim.by));
  const others = seen.filter(({ visibility }) => visibility === 'hidden');
  const fold = `claims ${place.id}`;
  const open = scene.openFolds.has(fold);
  return html`<p class="fine">${t('claimsNote')}</p>
    <ul class="claims">
      ${seen
        .filter(({ visibility }) => visibility !== 'hidden')
        .map(({ claim, visibility }) => claimEntry(claim, visibility === 'uncertain', scene))}
    </ul>
    ${
      others.length > 0
        ? html`<button type="button" class="inline other-times" aria-expanded=${open ? 'true' : 'false'} @click=${() => act.toggleFold(fold)}>
              ${t('positionsOfOtherTimes', { count: others.length })}
            </button>
            ${open ? html`<ul class="claims">${others.map(({ claim }) => claimEntry(claim, false, scene))}</ul>` : nothing}`
        : nothing
    }`;
}

function claimEntry({ by, says, when, source }: Claim, uncertain: boolean, scene: Scene): TemplateResult {
  return html`<li class=${uncertain ? 'uncertain' : ''}>
    <p class="claimant"><b>${atlasWords(by, scene)}</b></p>
    <p class="fine">
      <span class="when">${when ? formatWhen(when, scene.t) : scene.t('undatedClaim')}</span>
      ${uncertain ? html`<span class="uncertain-note">${scene.t('uncertainHere')}</span>` : nothing}
    </p>
    <p class="says" lang=${scene.lookup.atlas.lang} dir="auto">${says}</p>
    <p class="fine"><span class="visually-hidden">${scene.t('source')}</span> <bdi lang=${scene.lookup.atlas.lang}>${linked(source)}</bdi></p>
  </li>`;
}
