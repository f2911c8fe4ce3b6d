import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place } from '../../core/atlas';
import { excerptsOf } from '../../core/count-messages';
import {
  isReach,
  type LineWalk,
  neighbour,
  type Reach,
  type Station,
  type Way,
  walkAlong,
} from '../../core/line-walk';
import type { Messages } from '../../core/messages';
import { nameOf } from '../../core/names';
import { countPassages } from '../../core/passage-counts';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { keyAlong } from '../arrow-keys';
import { icon, wayIcon } from '../icons';
import { excerptByTime } from './excerpt-card';
import { placeName } from './name';
import { tourBar } from './tour-bar';

/** Where on its line a reach lies, and the next ones up and down it. */
export function walkSteps(walk: LineWalk, place: Place, scene: Scene, act: Actions): TemplateResult {
  const { whole } = walk;
  return html`<section class="line-walk" aria-label=${scene.t(`along.${line(walk)}`)}>
    ${
      isReach(place)
        ? html`<p class="fine">
            ${
              whole
                ? html`${scene.t('partOfLine')}
                    <button type="button" class="inline" @click=${() => act.choosePlace(whole.id)}>
                      ${placeName(whole, scene.state.lang)}</button
                    >${scene.t('comma')}`
                : nothing
            }${stretch(place, walk, scene.t)}
          </p>`
        : nothing
    }
    <div
      class="stepper"
      role="group"
      aria-label=${scene.t(`along.${line(walk)}`)}
      @keydown=${(event: KeyboardEvent) => onKey(event, walk, place, scene, act)}
    >
      ${stepTo('up', walk, place, scene, act)} ${stepTo('down', walk, place, scene, act)}
    </div>
  </section>`;
}

function stepTo(
  way: Way,
  walk: LineWalk,
  place: Place,
  scene: Scene,
  act: Actions,
): TemplateResult | typeof nothing {
  const next = neighbour(walk, place, way);
  if (!next) return nothing;
  return html`<button
    type="button"
    class="step-reach ${way}"
    title=${nameOf(next, scene.state.lang).text}
    data-way=${way}
    @click=${() => act.stepReach(next.id, way)}
    @pointerenter=${() => act.highlight([next.id])}
    @pointerleave=${() => act.highlight([])}
  >
    ${wayIcon(way === 'up' ? 'left' : 'right')}
    <span>
      <span class="fine block">${scene.t(`${way}.${line(walk)}`)}, ${scene.t(`atKilometre.${line(walk)}`, { km: kilometres(next.reach.fromMetres) })}</span>
      ${placeName(next, scene.state.lang)}
    </span>
  </button>`;
}

function onKey(event: KeyboardEvent, walk: LineWalk, place: Place, scene: Scene, act: Actions): void {
  const way = WAYS.get(keyAlong(event.key, scene.t));
  if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = neighbour(walk, place, way);
  if (next) act.stepReach(next.id, way);
}

/** Leads through all that is written along a line. */
export function travelButton(
  walk: LineWalk,
  place: Place,
  scene: Scene,
  act: Actions,
): TemplateResult | typeof nothing {
  const { whole } = walk;
  const steps = walkAlong(walk, scene.lookup).flatMap(({ passages }) => passages);
  const here = steps.find(({ excerpt }) => isReach(place) && excerpt.places.includes(place.id));
  const first = here ?? steps[0];
  if (!whole || !first) return nothing;
  const count = countPassages(steps, scene.choice);
  return html`<button type="button" class="quiet travel" @click=${() => act.travelAlong(whole.id, first)}>
    ${icon('text')}<span>${here ? scene.t('travelFromHere') : scene.t(`travel.${line(walk)}`)} <span class="n">${excerptsOf(count, scene.t)}</span></span>
  </button>`;
}

/** All that is written of a line and its reaches, from its beginning to its end, one step after the other. */
export function lineWalkPanel(walk: LineWalk, whole: Place, scene: Scene, act: Actions): TemplateResult {
  const stations = walkAlong(walk, scene.lookup);
  const steps = stations.flatMap(({ passages }) => passages);
  const name = nameOf(whole, scene.state.lang);
  const end = html`<button type="button" class="quiet small" @click=${() => act.choosePlace(whole.id)}>
    ${icon('close')}${scene.t('endTravel', { place: name.text })}
  </button>`;
  return html`<div class="place walk">
    <p class="kind">${scene.t(`travel.${line(walk)}`)}</p>
    <h2 tabindex="-1" class="panel-heading name">${scene.t(`travelHeading.${line(walk)}`, { name: name.text })}</h2>
    <p class="fine">${scene.t('travelNote')}</p>
    ${tourBar(steps, scene, (passage) => act.travelAlong(whole.id, passage), end)}
    ${repeat(
      stations,
      ({ reach }) => reach?.id ?? whole.id,
      (station) => stationPart(station, walk, scene, act),
    )}
  </div>`;
}

function stationPart(
  { reach, passages }: Station,
  walk: LineWalk,
  scene: Scene,
  act: Actions,
): TemplateResult {
  return html`<section class="station">
    <h3>${reach ? reachHeading(reach, walk, scene, act) : scene.t(`whole.${line(walk)}`)}</h3>
    ${repeat(
      passages,
      ({ excerpt, reading }) => `${reading.id} ${excerpt.id}`,
      (passage) => excerptByTime(passage, scene, act),
    )}
  </section>`;
}

function reachHeading(reach: Reach, walk: LineWalk, scene: Scene, act: Actions): TemplateResult {
  return html`<button type="button" class="inline" @click=${() => act.choosePlace(reach.id)}>
      ${placeName(reach, scene.state.lang)}
    </button>
    <span class="fine">${scene.t(`atKilometre.${line(walk)}`, { km: kilometres(reach.reach.fromMetres) })}</span>`;
}

function line({ flows }: LineWalk): 'river' | 'line' {
  return flows ? 'river' : 'line';
}

/** From where to where along its line a reach goes. */
function stretch({ reach }: Reach, walk: LineWalk, t: Messages): string {
  const from = kilometres(reach.fromMetres);
  const to = kilometres(reach.toMetres);
  return from === to ? t(`point.${line(walk)}`, { km: from }) : t(`stretch.${line(walk)}`, { from, to });
}

function kilometres(metres: number): number {
  return Math.round(metres / 1000);
}

const WAYS = new Map<string, Way>([
  ['ArrowLeft', 'up'],
  ['ArrowUp', 'up'],
  ['ArrowRight', 'down'],
  ['ArrowDown', 'down'],
]);
