import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Period } from './atlas';
import { type Axis, axisOf, type Tick, ticksOf, yearMarks } from './axis';
import { tally, visibilityOf } from './filter';
import type { Actions, Scene } from './scene';
import { dashes, periodSwatch } from './swatch';
import { overlap } from './when';
import { formatWhen } from './when-words';
import { words } from './words';

/** Periods to toggle and the axis they lie on, with a tick for the excerpts of each stretch. */
export function timeBar(scene: Scene, act: Actions): TemplateResult {
  const { periods } = scene.lookup.atlas;
  const whens = scene.lookup.passages.map(({ excerpt }) => excerpt.when);
  const undated = whens.filter((when) => when === null).length;
  const axis = axisOf(
    periods,
    whens.filter((when) => when !== null),
  );
  const all = scene.chosen.length === 0 && scene.state.span === null;
  return html`<div class="periods" role="group" aria-label=${words.time}>
      <button type="button" class="chip" aria-pressed=${all ? 'true' : 'false'} @click=${() => act.showAllTime()}>${words.allTime}</button>
      ${periods.map((period) => periodChip(period, scene, act))}
      ${
        undated > 0
          ? html`<button
              type="button"
              class="chip undated"
              aria-pressed=${scene.state.undated ? 'true' : 'false'}
              @click=${() => act.toggleUndated()}
            >
              ${words.undatedToggle(undated)}
            </button>`
          : nothing
      }
    </div>
    ${axis ? timeAxis(axis, scene, act) : nothing}`;
}

/** What the chosen time leaves, in one sentence. */
export function filteredSentence(scene: Scene): string {
  const excerpts = tally(
    scene.lookup.passages.map(({ excerpt }) => excerpt.when),
    scene.choice,
  );
  const features = tally(
    [...scene.features.values()]
      .filter(({ layer }) => !layer.basemap && scene.layersOn.has(layer.id))
      .map(({ when }) => when),
    scene.choice,
  );
  return words.filtered(
    excerpts.visible,
    excerpts.total,
    features.visible,
    features.total,
    excerpts.undated + features.undated,
  );
}

function periodChip(period: Period, scene: Scene, act: Actions): TemplateResult {
  const pressed = scene.chosen.includes(period);
  return html`<button
    type="button"
    class="chip period"
    aria-pressed=${pressed ? 'true' : 'false'}
    title=${`${period.name}, ${formatWhen(period.when)}${period.note ? `. ${period.note}` : ''}`}
    @click=${() => act.togglePeriod(period.id)}
  >
    ${periodSwatch(period.color, period.pattern)}<span>${period.name}</span>
  </button>`;
}

function timeAxis(axis: Axis, scene: Scene, act: Actions): TemplateResult {
  const { periods } = scene.lookup.atlas;
  const { ticks, earlier, later } = ticksOf(
    axis,
    scene.lookup.passages.flatMap(({ excerpt }) => excerpt.when ?? []),
    scene.narrow ? 80 : 160,
  );
  const most = Math.max(1, ...ticks.map(({ count }) => count));
  return html`<div class="axis">
    ${periods.map((period) => band(period, axis, scene, act))}
    ${ticks.map((tick) => tickMark(tick, most, scene))}
    ${yearMarks(axis, scene.narrow ? 5 : 9).map(
      ({ year, position }) =>
        html`<span class="year" style=${styleMap({ left: percent(position) })}>${year > 0 ? year : `${1 - year} BCE`}</span>`,
    )}
    ${earlier > 0 ? html`<span class="beyond-axis earlier">◂ ${words.earlier(earlier)}</span>` : nothing}
    ${later > 0 ? html`<span class="beyond-axis later">${words.later(later)} ▸</span>` : nothing}
  </div>`;
}

function band(period: Period, axis: Axis, scene: Scene, act: Actions): TemplateResult {
  const [from, to] = axis.stretch(period.when);
  const chosen = scene.chosen.includes(period);
  return html`<div
    class="band ${chosen ? 'chosen' : ''}"
    title=${`${period.name}, ${formatWhen(period.when)}`}
    style=${styleMap({ left: percent(from), width: percent(to - from), '--period': period.color })}
    @click=${() => act.togglePeriod(period.id)}
  >
    <svg width="100%" height="5" aria-hidden="true" focusable="false">
      <line x1="0" y1="2.5" x2="100%" y2="2.5" stroke=${period.color} stroke-width="5" stroke-dasharray=${dashes[period.pattern]} />
    </svg>
  </div>`;
}

function tickMark({ position, count, uncertain, whens }: Tick, most: number, scene: Scene): TemplateResult {
  const visible = whens.some((when) => visibilityOf(when, scene.choice) !== 'hidden');
  const inPeriod = scene.lookup.atlas.periods.find((period) =>
    whens.some((when) => overlap(when, period.when) !== 'none'),
  );
  return html`<span
    class="tick ${visible ? '' : 'out'} ${uncertain ? 'uncertain' : ''}"
    title=${words.tick(count, [...new Set(whens.map(formatWhen))].slice(0, 3).join('; '))}
    style=${styleMap({ left: percent(position), height: `${Math.round(6 + 18 * (count / most))}px`, '--period': inPeriod?.color ?? '' })}
  ></span>`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
