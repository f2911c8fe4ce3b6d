import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { hatchInk } from '../map/atlas-map';
import type { Period } from './atlas';
import { type Axis, axisOf, type Tick, ticksOf, yearMarks } from './axis';
import { BrushDrag, brushStep, spanText } from './brush';
import { shapeVisibilityOf, tally, visibilityOf } from './filter';
import { icon } from './icons';
import { keyAlong } from './keys';
import type { Scene, TimeActions } from './scene';
import { ruleOf, spanAsTyped } from './span-problem';
import { styled } from './styled';
import { dashes, periodSwatch } from './swatch';
import { overlap, parseWhen } from './when';
import { formatWhen, formatYear } from './when-words';

/** Periods to toggle and the axis they lie on, with a tick for the excerpts of each stretch; drawn anew only when one changes. */
export function timeBar(scene: Scene, act: TimeActions): unknown {
  const { lookup, choice, narrow, spanOpen, spanProblem, side, words } = scene;
  return guard([lookup, choice, narrow, spanOpen, spanProblem, side, words], () => drawnBar(scene, act));
}

function drawnBar(scene: Scene, act: TimeActions): TemplateResult {
  const { periods } = scene.lookup.atlas;
  const whens = scene.lookup.passages.map(({ excerpt }) => excerpt.when);
  const undated = whens.filter((when) => when === null).length;
  const axis = axisOf(
    periods,
    whens.filter((when) => when !== null),
  );
  const all = scene.chosen.length === 0 && scene.state.span === null;
  return html`<div class="periods" role="group" aria-label=${scene.words('time')}>
      <button type="button" class="chip" aria-pressed=${all ? 'true' : 'false'} @click=${() => act.showAllTime()}>${scene.words('allTime')}</button>
      ${periods.map((period) => periodChip(period, scene, act))}
      <button
        type="button"
        class="chip dates"
        aria-expanded=${scene.spanOpen ? 'true' : 'false'}
        aria-controls=${scene.spanOpen ? `span-form-${scene.side}` : nothing}
        aria-pressed=${scene.state.span === null ? nothing : 'true'}
        @click=${() => act.openSpan(!scene.spanOpen)}
      >
        <span>${scene.state.span === null ? scene.words('spanInput') : formatWhen({ edtf: scene.state.span }, scene.words)}</span>
      </button>
      ${
        undated > 0 && !all
          ? html`<button
              type="button"
              class="chip undated"
              aria-pressed=${scene.state.undated ? 'true' : 'false'}
              @click=${() => act.toggleUndated()}
            >
              ${scene.words('undatedToggle', { count: undated })}
            </button>`
          : nothing
      }
    </div>
    ${scene.spanOpen ? spanForm(scene, act) : nothing} ${axis ? timeAxis(axis, scene, act) : nothing}`;
}

/** What the chosen time leaves, in one sentence. */
export function filteredSentence(scene: Scene): string {
  const excerpts = tally(
    scene.lookup.passages.map(({ excerpt }) => excerpt.when),
    scene.choice,
  );
  const shapes = [...scene.features.values()].filter(
    ({ layer }) => !layer.basemap && scene.layersOn.has(layer.id),
  );
  const drawn = shapes.filter(({ when }) => shapeVisibilityOf(when, scene.choice) !== 'hidden').length;
  const { words } = scene;
  return words('filtered', {
    excerpts: words('excerptsOf', { visible: excerpts.visible, count: excerpts.total }),
    features: words('featuresOf', { visible: drawn, count: shapes.length }),
    undated: words('undatedCount', { count: excerpts.undated }),
  });
}

function periodChip(period: Period, scene: Scene, act: TimeActions): TemplateResult {
  const pressed = scene.chosen.includes(period);
  return html`<button
    type="button"
    class="chip period"
    aria-pressed=${pressed ? 'true' : 'false'}
    title=${`${period.name}, ${formatWhen(period.when, scene.words)}${period.note ? `. ${period.note}` : ''}`}
    @click=${() => act.togglePeriod(period.id)}
  >
    ${periodSwatch(period.color, period.pattern)}<span lang=${scene.lookup.atlas.lang} dir="auto">${period.name}</span>
  </button>`;
}

/** Dates to type, in EDTF. */
function spanForm(scene: Scene, act: TimeActions): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement).get('span');
    act.typeSpan(typeof typed === 'string' ? spanAsTyped(typed) : '');
  };
  return html`<form class="span-form" id=${`span-form-${scene.side}`} @submit=${submit}>
    <label>
      <span>${scene.words('span')}</span>
      <input
        name="span"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        maxlength="60"
        .value=${scene.state.span ?? ''}
        aria-describedby=${`span-hint-${scene.side}`}
        aria-invalid=${scene.spanProblem === null ? 'false' : 'true'}
      />
    </label>
    <button type="submit" class="quiet">${scene.words('show')}</button>
    ${
      scene.state.span === null
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => {
            act.showAllTime();
            act.openSpan(true);
          }}>${scene.words('clear')}</button>`
    }
    <button type="button" class="square" aria-label=${scene.words('dismiss')} @click=${() => act.openSpan(false)}>${icon('close')}</button>
    <p class="fine" id=${`span-hint-${scene.side}`}>
      ${scene.spanProblem === null ? scene.words('spanHint') : html`<span class="warning" role="alert">${scene.words('spanProblem', { rule: ruleOf(scene.spanProblem, scene.words) })}</span>`}
    </p>
  </form>`;
}

const brush = new BrushDrag();

function timeAxis(axis: Axis, scene: Scene, act: TimeActions): TemplateResult {
  const { periods } = scene.lookup.atlas;
  const { ticks, earlier, later } = ticksOf(
    axis,
    scene.lookup.passages.flatMap(({ excerpt }) => excerpt.when ?? []),
    scene.narrow ? 80 : 160,
  );
  const [back, on] = scene.words.dir === 'rtl' ? ['▸', '◂'] : ['◂', '▸'];
  const most = Math.max(1, ...ticks.map(({ count }) => count));
  const span = scene.state.span === null ? null : parseWhen(scene.state.span);
  const [from, to] = span ? axis.stretch(span) : [0, 1];
  const first = axis.day(from);
  const last = span?.last == null ? axis.last : Math.min(axis.last, Math.max(axis.first, span.last));
  return html`<div
    class="axis"
    @pointerdown=${(event: PointerEvent) => brush.begin(event, axis, 'new', 0)}
    @pointermove=${(event: PointerEvent) => {
      const drawn = brush.move(event, axis);
      if (drawn) act.setSpan(spanText(axis, ...drawn));
    }}
    @pointerup=${() => brush.end()}
    @pointercancel=${() => brush.end()}
  >
    ${periods.map((period) => band(period, axis, scene, act))} ${ticks.map((tick) => tickMark(tick, most, scene))}
    ${
      span
        ? html`<div class="brushed-out" style=${styled({ 'inset-inline-start': '0', width: percent(from) })}></div>
            <div class="brushed-out" style=${styled({ 'inset-inline-start': percent(to), 'inset-inline-end': '0' })}></div>`
        : nothing
    }
    ${thumb('first', axis, first, last, scene, act)} ${thumb('last', axis, last, first, scene, act)}
    ${yearMarks(axis, scene.narrow ? 5 : 9).map(
      ({ year, position }) =>
        html`<span class=${`year ${crowded(position, earlier > 0, later > 0)}`} style=${styled({ 'inset-inline-start': percent(position) })}>${year > 0 ? scene.words.number(year) : formatYear(year, scene.words)}</span>`,
    )}
    ${earlier > 0 ? html`<span class="beyond-axis earlier">${back} ${scene.words('earlier', { count: earlier })}</span>` : nothing}
    ${later > 0 ? html`<span class="beyond-axis later">${scene.words('later', { count: later })} ${on}</span>` : nothing}
  </div>`;
}

/** One end of the span: a slider for pointer and keys. */
function thumb(
  end: 'first' | 'last',
  axis: Axis,
  day: number,
  other: number,
  scene: Scene,
  act: TimeActions,
): TemplateResult {
  const move = (to: number) => {
    const held = Math.min(axis.last, Math.max(axis.first, Math.round(to)));
    const [first, last] = end === 'first' ? [Math.min(held, other), other] : [other, Math.max(held, other)];
    act.setSpan(spanText(axis, first, last));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = brushStep(axis);
    const to: Record<string, number> = {
      ArrowLeft: day - step,
      ArrowDown: day - step,
      ArrowRight: day + step,
      ArrowUp: day + step,
      PageDown: day - 12 * step,
      PageUp: day + 12 * step,
      Home: axis.first,
      End: axis.last,
    };
    const key = keyAlong(event.key, scene.words);
    if (!(key in to)) return;
    event.preventDefault();
    move(to[key]!);
  };
  const open = end === 'first' ? day <= axis.first : day >= axis.last;
  return html`<div
    class="thumb ${end} ${open ? 'open' : ''}"
    role="slider"
    tabindex="0"
    aria-label=${end === 'first' ? scene.words('spanFrom') : scene.words('spanTo')}
    aria-valuemin=${axis.first}
    aria-valuemax=${axis.last}
    aria-valuenow=${day}
    aria-valuetext=${open ? scene.words('axisEnd') : formatWhen({ edtf: spanText(axis, day, day) ?? '' }, scene.words)}
    style=${styled({ 'inset-inline-start': percent(axis.position(day)) })}
    @pointerdown=${(event: PointerEvent) => brush.begin(event, axis, end, other)}
    @keydown=${onKey}
  ></div>`;
}

function band(period: Period, axis: Axis, scene: Scene, act: TimeActions): TemplateResult {
  const [from, to] = axis.stretch(period.when);
  const chosen = scene.chosen.includes(period);
  return html`<div
    class="band ${chosen ? 'chosen' : ''}"
    title=${`${period.name}, ${formatWhen(period.when, scene.words)}`}
    style=${styled({ 'inset-inline-start': percent(from), width: percent(to - from), '--period': period.color })}
    @click=${() => act.togglePeriod(period.id)}
  >
    ${bandFill(`band-${scene.side}-${period.id}`, period)}
  </div>`;
}

/** A band in its period's line and hatch, as the map draws lines and areas of that period. */
function bandFill(id: string, { color, pattern }: Period): TemplateResult {
  const ink = hatchInk[pattern];
  const tile = ink
    ? svg`<pattern id=${id} width=${ink.width} height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d=${ink.path} stroke=${color} stroke-width="1.5" stroke-linecap="round" stroke-opacity="0.6" fill="none" />
      </pattern>
      <rect y="5" width="100%" height="100%" fill=${`url(#${id})`} />`
    : svg`<rect y="5" width="100%" height="100%" fill=${color} fill-opacity="0.12" />`;
  return html`<svg width="100%" height="100%" aria-hidden="true" focusable="false">
    ${tile}
    <line x1="0" y1="2.5" x2="100%" y2="2.5" stroke=${color} stroke-width="5" stroke-dasharray=${dashes[pattern]} />
  </svg>`;
}

function tickMark({ position, count, uncertain, whens }: Tick, most: number, scene: Scene): TemplateResult {
  const visible = whens.some((when) => visibilityOf(when, scene.choice) !== 'hidden');
  const inPeriod = scene.lookup.atlas.periods.find((period) =>
    whens.some((when) => overlap(when, period.when) !== 'none'),
  );
  const dates = [...new Set(whens.map((when) => formatWhen(when, scene.words)))]
    .slice(0, 3)
    .reduce((one, other) => scene.words('and', { one, other }));
  return html`<span
    class="tick ${visible ? '' : 'out'} ${uncertain ? 'uncertain' : ''}"
    title=${scene.words('tick', { dates, excerpts: scene.words('excerpts', { count }) })}
    style=${styled({ 'inset-inline-start': percent(position), height: `${Math.round(6 + 18 * (count / most))}px`, '--period': inPeriod?.color ?? '' })}
  ></span>`;
}

/** A year where the words for what lies beyond the axis stand is left out: always when near, on a short axis when close. */
function crowded(position: number, earlier: boolean, later: boolean): string {
  const away = Math.min(earlier ? position : 1, later ? 1 - position : 1);
  return away < 0.13 ? 'near' : away < 0.3 ? 'close' : '';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
