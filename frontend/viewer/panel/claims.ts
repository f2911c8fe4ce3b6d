import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, Place } from '../atlas';
import { claimsOf, hiddenParts, shareOf } from '../counts';
import { type TimeChoice, visibilityOf } from '../filter';
import { icon } from '../icons';
import type { Actions, Scene } from '../scene';
import { formatWhen } from '../when-words';
import type { Words } from '../words';
import { atlasWords } from './atlas-words';
import { linked } from './footnote';

/** Whether sides differ on a place. */
export function isContested(place: Place): boolean {
  return place.claims.length > 0;
}

/** A small sign beside the name of a contested place: a shape and a word, not a colour. */
export function contestedSign(place: Place, words: Words): TemplateResult | typeof nothing {
  return isContested(place)
    ? html`<span class="contested">${icon('contested')}<span>${words('contested')}</span></span>`
    : nothing;
}

/** What each side says of a place, by the one rule of time: who, what, of which dates, and where it stands written. */
export function claimList(
  place: Place,
  choice: TimeChoice,
  scene: Scene,
  act: Actions,
): TemplateResult | typeof nothing {
  if (!isContested(place)) return nothing;
  const seen = place.claims.map((claim) => ({ claim, visibility: visibilityOf(claim.when, choice) }));
  const shown = seen.filter(({ visibility }) => visibility !== 'hidden');
  const hidden = seen.filter(({ visibility }) => visibility === 'hidden');
  const undated = hidden.filter(({ claim }) => claim.when === null).length;
  return html`<section class="claims" aria-labelledby="claims-heading">
    <h3 id="claims-heading">
      ${icon('contested')} ${scene.words('claims')} <span class="count" aria-label=${claimsOf(shown.length, seen.length, scene.words)}
        >${shareOf({ visible: shown.length, total: seen.length }, scene.words)}</span
      >
    </h3>
    <p class="fine">${scene.words('claimsNote')}</p>
    <ul>
      ${shown.map(({ claim, visibility }) => claimEntry(claim, visibility === 'uncertain', scene))}
    </ul>
    ${
      hidden.length > 0
        ? html`<p class="beyond">
            <span>${hiddenParts(hidden.length - undated, undated, scene.words)}</span>
            <button type="button" class="quiet" @click=${() => act.showBeyondTime()}>${scene.words('showAllTime')}</button>
          </p>`
        : nothing
    }
  </section>`;
}

function claimEntry({ by, says, when, source }: Claim, uncertain: boolean, scene: Scene): TemplateResult {
  return html`<li class=${uncertain ? 'uncertain' : ''}>
    <p class="claimant"><b>${atlasWords(by, scene)}</b> · <span class="when">${when ? formatWhen(when, scene.words) : scene.words('undatedClaim')}</span></p>
    ${uncertain ? html`<p class="fine uncertain-note">${scene.words('uncertainHere')}</p>` : nothing}
    <p class="says" lang=${scene.lookup.atlas.lang} dir="auto">${says}</p>
    <p class="fine"><b>${scene.words('source')}</b> ${linked(source)}</p>
  </li>`;
}
