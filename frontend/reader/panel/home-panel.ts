import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Period, Place } from '../../core/atlas';
import { excerptsOf } from '../../core/count-messages';
import { visibilityOf } from '../../core/filter';
import { periodOf } from '../../core/groups';
import { passageCount, passagesWithStretches, readingCount } from '../../core/passage-counts';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { citeButton } from '../cite/cite-button';
import { icon } from '../icons';
import { layerSwatch } from './layer-swatch';
import { lead } from './lead';
import { placeName } from './name';
import { byLine, pointOfView, readingTitle } from './reading-source';

const MOST = 6;

/** What this atlas is, how to use it, its most mentioned places in the chosen time, and its texts. */
export function homePanel(scene: Scene, act: Actions): TemplateResult {
  const { atlas } = scene.lookup;
  const { t } = scene;
  const most = atlas.places
    .map((place) => ({ place, count: passageCount(place, scene).visible }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST);
  const top = most[0]?.count ?? 0;
  return html`<div class="first-sight">
    <h2 tabindex="-1" class="panel-heading ${scene.parts.has('title') ? 'visually-hidden' : ''}" lang=${atlas.lang} dir="auto">${atlas.title}</h2>
    ${lead(atlas.summary, 'summary', 'summary', scene, act)}
    <p class="invitation">${t(atlas.readings.length > 0 ? 'invitation' : 'invitationNoText')}</p>
    ${
      most.length > 0
        ? html`<div class="heading-row">
              <h3>${t('startHere')}</h3>
              ${scene.parts.has('index') ? html`<button type="button" class="inline" @click=${() => act.showTab('index')}>${t('invitationIndex')}</button>` : nothing}
            </div>
            <ul class="starts">
              ${most.map(({ place, count }) => mentioned(place, count / top, scene, act))}
            </ul>`
        : nothing
    }
    ${atlas.readings.length > 0 ? html`<h3>${t('textsFrom')}</h3>` : nothing}
    ${atlas.readings.map(
      (reading) => html`<section class="reading-card">
        <div>
          <h4>${readingTitle(reading)}</h4>
          <p class="fine">${byLine(reading, scene)}${t('separator')}${excerptsOf(readingCount(reading, scene), t)}</p>
          ${pointOfView(reading, scene)}
        </div>
        <button type="button" class="quiet" @click=${() => act.openReading(reading.id)}>${icon('text')}${t('readInOrder')}</button>
      </section>`,
    )}
    <p class="cite-atlas">${citeButton({}, t, act)}</p>
  </div>`;
}

function mentioned(place: Place, share: number, scene: Scene, act: Actions): TemplateResult {
  const layer = scene.lookup.atlas.layers.find(({ id }) => place.features[0]?.startsWith(`${id}:`));
  return html`<li class=${scene.highlighted.has(place.id) ? 'highlighted' : ''}>
    <button
      type="button"
      class="row"
      @click=${() => act.choosePlace(place.id)}
      @pointerenter=${() => act.highlight([place.id])}
      @pointerleave=${() => act.highlight([])}
      @focus=${() => act.highlight([place.id])}
      @blur=${() => act.highlight([])}
    >
      <span class="sign">${layer ? layerSwatch(layer, scene.zoom, place.id) : nothing}</span>
      <span class="row-name">${placeName(place, scene.state.lang)}</span>
      ${bar(place, share, scene)}
      <span class="number">${excerptsOf(passageCount(place, scene), scene.t)}</span>
    </button>
  </li>`;
}

/** How the passages of a place are spread over the periods; as long as its share of the most there are. */
function bar(place: Place, share: number, scene: Scene): TemplateResult {
  const counts = new Map<Period | null, number>();
  for (const passage of passagesWithStretches(place, scene.lookup)) {
    if (visibilityOf(passage.excerpt.when, scene.choice) === 'hidden') continue;
    const period = periodOf(passage, scene);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let at = 0;
  const parts = [...scene.lookup.atlas.periods, null].flatMap((period) => {
    const count = counts.get(period) ?? 0;
    if (count === 0) return [];
    const from = at;
    at += (count / all) * share * 100;
    return svg`<line x1=${`${from}%`} x2=${`${at}%`} y1="3" y2="3" stroke=${period?.color ?? 'var(--atlas-control)'} stroke-width="6" />`;
  });
  return html`<svg class="bar" height="6" aria-hidden="true" focusable="false">${parts}</svg>`;
}
