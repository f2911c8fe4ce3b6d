import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Period } from '../../core/atlas';
import { visibilityOf } from '../../core/filter';
import { overlap, parseWhen } from '../../core/when';
import { formatWhen, formatYear } from '../../core/when-words';
import { HATCH_TILES } from '../../map/atlas-map';
import type { Scene } from '../../state/scene';
import type { TimeActions } from '../../state/side-actions';
import { keyAlong } from '../arrow-keys';
import { dashes, periodSwatch } from '../period-swatch';
import { styleAttribute } from '../style-attribute';
import { type Axis, axisOf, type Tick, type TimeMark, ticksOf, timeMarks } from './axis';
import { BrushDrag, brushStep, edtfOf, spanText } from './brush';
import { spanFields } from './span-fields';
import { TickTip, type Tip, textOf } from './tick-tip';

/** A band of a smaller share of the axis is drawn wider than it is, and takes clicks beside it. */
const SHORT = 0.04;

/** Periods to toggle and the axis they lie on, with a tick for the excerpts of each stretch; drawn anew only when one changes. */
export function timeBar(scene: Scene, act: TimeActions): unknown {
  const { lookup, choice, narrow, spanOpen, spanProblem, side, t } = scene;
  return guard([lookup, choice, narrow, spanOpen, spanProblem, side, t], () => drawnBar(scene, act));
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
  // The axis stands above, so that what it says of a tick lies over the map and not over a chip.
  return html`<div class="axis-row">
      ${axis ? timeAxis(axis, scene, act) : nothing}
      ${undated > 0 && !all ? undatedChoice(undated, scene, act) : nothing}
    </div>
    <div class="periods" role="group" aria-label=${scene.t('time')}>
      <button type="button" class="chip" aria-pressed=${all ? 'true' : 'false'} @click=${() => act.showAllTime()}>${scene.t('allTime')}</button>
      ${periods.map((period) => periodChip(period, scene, act))}
      <button
        type="button"
        class="chip dates"
        aria-expanded=${scene.spanOpen ? 'true' : 'false'}
        aria-controls=${`span-form-${scene.side}`}
        aria-pressed=${scene.state.span === null ? nothing : 'true'}
        @click=${() => act.openSpan(!scene.spanOpen)}
      >
        <span>${scene.state.span === null ? scene.t('spanInput') : formatWhen({ edtf: scene.state.span }, scene.t)}</span>
      </button>
      ${spanFields(scene, act)}
    </div>`;
}

/** Whether passages without a date are shown beside the chosen time. */
function undatedChoice(count: number, scene: Scene, act: TimeActions): TemplateResult {
  const { t, side } = scene;
  return html`<label class="undated" title=${t('undatedNote', { count })}>
    <input
      type="checkbox"
      .checked=${scene.state.undated}
      aria-describedby=${`undated-note-${side}`}
      @change=${() => act.toggleUndated()}
    />
    ${t('undatedToggle', { count })}
    <span hidden id=${`undated-note-${side}`}>${t('undatedNote', { count })}</span>
  </label>`;
}

function periodChip(period: Period, scene: Scene, act: TimeActions): TemplateResult {
  const pressed = scene.chosen.includes(period);
  return html`<button
    type="button"
    class="chip period"
    aria-pressed=${pressed ? 'true' : 'false'}
    title=${`${period.name}, ${formatWhen(period.when, scene.t)}${period.note ? `. ${period.note}` : ''}`}
    @click=${() => act.togglePeriod(period.id)}
  >
    ${periodSwatch(period.color, period.pattern)}<span lang=${scene.lookup.atlas.lang} dir="auto">${period.name}</span>
  </button>`;
}

const brush = new BrushDrag();

const tip = new TickTip();

function timeAxis(axis: Axis, scene: Scene, act: TimeActions): TemplateResult {
  const { periods } = scene.lookup.atlas;
  const { ticks, earlier, later } = ticksOf(
    axis,
    scene.lookup.passages.flatMap(({ excerpt }) => excerpt.when ?? []),
    scene.narrow ? 80 : 160,
  );
  const [back, on] = scene.t.dir === 'rtl' ? ['▸', '◂'] : ['◂', '▸'];
  const most = Math.max(1, ...ticks.map(({ count }) => count));
  const span = scene.state.span === null ? null : parseWhen(scene.state.span);
  // The handles stand around one chosen period as around a span.
  const around = span ?? (scene.chosen.length === 1 ? scene.chosen[0]!.when : null);
  const [from, to] = around ? axis.stretch(around) : [0, 1];
  const first = axis.day(from);
  const last = around?.last == null ? axis.last : Math.min(axis.last, Math.max(axis.first, around.last));
  const tips = ticks.map((tick) => tipOf(tick, scene));
  return html`<div
    class="axis"
    @pointerdown=${(event: PointerEvent) => brush.begin(event, axis, 'new', 0)}
    @pointerleave=${() => tip.hide()}
    @pointermove=${(event: PointerEvent) => {
      tip.point(event, ticks, tips);
      const drawn = brush.move(event, axis);
      if (drawn) act.setSpan(spanText(axis, ...drawn));
    }}
    @pointerup=${() => brush.end()}
    @pointercancel=${() => brush.end()}
  >
    ${periods.map((period) => band(period, axis, scene, act))} ${ticks.map((tick) => tickMark(tick, most, scene))}
    ${ticks.length > 0 ? tickSlider(ticks, tips, scene, act) : nothing}
    <p class="tick-tip" aria-hidden="true"></p>
    ${
      span
        ? html`<div class="brushed-out" style=${styleAttribute({ 'inset-inline-start': '0', width: percent(from) })}></div>
            <div class="brushed-out" style=${styleAttribute({ 'inset-inline-start': percent(to), 'inset-inline-end': '0' })}></div>`
        : nothing
    }
    ${thumb('first', axis, first, last, [from, to], scene, act)} ${thumb('last', axis, last, first, [from, to], scene, act)}
    ${timeMarks(axis, scene.narrow ? 5 : 9, scene.narrow ? 3 : 7).map(
      (mark) =>
        html`<span class=${`year ${crowded(mark.position, earlier > 0, later > 0)}`} style=${styleAttribute({ 'inset-inline-start': percent(mark.position) })}>${markWords(mark, axis, scene)}</span>`,
    )}
    ${earlier > 0 ? html`<span class="beyond-axis earlier">${back} ${scene.t('earlier', { count: earlier })}</span>` : nothing}
    ${later > 0 ? html`<span class="beyond-axis later">${scene.t('later', { count: later })} ${on}</span>` : nothing}
  </div>`;
}

function markWords({ year, month }: TimeMark, axis: Axis, { t }: Scene): string {
  if (month !== undefined) return formatWhen({ edtf: edtfOf(year, month) }, t);
  return year > 1 || axis.first > 0 ? t.number(year) : formatYear(year, t);
}

/** One end of the span: a slider for pointer and keys. */
function thumb(
  end: 'first' | 'last',
  axis: Axis,
  day: number,
  other: number,
  [from, to]: readonly [number, number],
  scene: Scene,
  act: TimeActions,
): TemplateResult {
  const move = (to: number) => {
    const at = Math.min(axis.last, Math.max(axis.first, Math.round(to)));
    const [first, last] = end === 'first' ? [Math.min(at, other), other] : [other, Math.max(at, other)];
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
    const key = keyAlong(event.key, scene.t);
    if (!(key in to)) return;
    event.preventDefault();
    move(to[key]!);
  };
  const open = end === 'first' ? day <= axis.first : day >= axis.last;
  return html`<div
    class="thumb ${end} ${open ? 'open' : ''}"
    role="slider"
    tabindex="0"
    aria-label=${end === 'first' ? scene.t('spanFrom') : scene.t('spanTo')}
    aria-valuemin=${axis.first}
    aria-valuemax=${axis.last}
    aria-valuenow=${day}
    aria-valuetext=${open ? scene.t('axisEnd') : formatWhen({ edtf: spanText(axis, day, day) ?? '' }, scene.t)}
    style=${styleAttribute({ 'inset-inline-start': outside(end, from, to) })}
    @pointerdown=${(event: PointerEvent) => brush.begin(event, axis, end, other)}
    @keydown=${onKey}
  ></div>`;
}

/** Where a handle stands: at its end, or beside a stretch that is drawn wider than it is. */
function outside(end: 'first' | 'last', from: number, to: number): string {
  const middle = percent((from + to) / 2);
  return end === 'first'
    ? `min(${percent(from)}, calc(${middle} - var(--least-band) / 2))`
    : `max(${percent(to)}, calc(${middle} + var(--least-band) / 2))`;
}

function band(period: Period, axis: Axis, scene: Scene, act: TimeActions): TemplateResult {
  const [from, to] = axis.stretch(period.when);
  const chosen = scene.chosen.includes(period);
  return html`<div
    class="band ${chosen ? 'chosen' : ''} ${to - from < SHORT ? 'short' : ''}"
    title=${`${period.name}, ${formatWhen(period.when, scene.t)}`}
    style=${styleAttribute({ 'inset-inline-start': percent((from + to) / 2), width: percent(to - from), '--period': period.color })}
    @click=${() => act.togglePeriod(period.id)}
  >
    ${bandFill(`band-${scene.side}-${period.id}`, period)}
  </div>`;
}

/** A band in its period's line and hatch, as the map draws lines and areas of that period. */
function bandFill(id: string, { color, pattern }: Period): TemplateResult {
  const hatch = HATCH_TILES[pattern];
  const tile = hatch
    ? svg`<pattern id=${id} width=${hatch.width} height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d=${hatch.path} stroke=${color} stroke-width="1.5" stroke-linecap="round" stroke-opacity="0.6" fill="none" />
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
  return html`<span
    class="tick ${visible ? '' : 'out'} ${uncertain ? 'uncertain' : ''}"
    style=${styleAttribute({ 'inset-inline-start': percent(position), height: `${Math.round(6 + 18 * (count / most))}px`, '--period': inPeriod?.color ?? '' })}
  ></span>`;
}

/** What a tick says: its dates, how many passages, and the first words of the first of them. */
function tipOf({ count, whens }: Tick, { lookup, t }: Scene): Tip {
  const dates = [...new Set(whens.map((when) => formatWhen(when, t)))]
    .slice(0, 3)
    .reduce((one, other) => t('and', { one, other }));
  const first = lookup.passages.find(({ excerpt }) => excerpt.when !== null && whens.includes(excerpt.when));
  return {
    title: t('tick', { dates, excerpts: t('excerpts', { count }) }),
    words: first ? `“${firstWords(first.excerpt.exact)}”` : '',
    lang: first?.reading.lang ?? '',
  };
}

function firstWords(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(' ', 58))} …`;
}

/** All ticks are one stop for the keyboard: arrows go from one to the next, and Enter chooses its dates. */
function tickSlider(
  ticks: readonly Tick[],
  tips: readonly Tip[],
  scene: Scene,
  act: TimeActions,
): TemplateResult {
  const at = (target: EventTarget | null) =>
    Number((target as HTMLElement).getAttribute('aria-valuenow')) - 1;
  const show = (target: HTMLElement, index: number) => {
    const nearest = Math.min(ticks.length - 1, Math.max(0, index));
    target.setAttribute('aria-valuenow', String(nearest + 1));
    target.setAttribute('aria-valuetext', textOf(tips[nearest]!));
    target.style.setProperty('--at', percent(ticks[nearest]!.position));
    tip.show(target.closest('.axis')!, ticks[nearest]!, tips[nearest]!);
  };
  const onKey = (event: KeyboardEvent) => {
    const target = event.currentTarget as HTMLElement;
    const now = at(target);
    const to: Record<string, number> = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      Home: 0,
      End: ticks.length - 1,
    };
    const key = keyAlong(event.key, scene.t);
    if (key === 'Enter') act.setSpan(datesOf(ticks[now]!));
    else if (key === 'Escape' && tip.isShown) {
      tip.hide();
      event.stopPropagation();
    } else if (key in to) show(target, to[key]!);
    else return;
    event.preventDefault();
  };
  return html`<div
    class="tick-slider"
    role="slider"
    tabindex="0"
    aria-label=${scene.t('ticks')}
    aria-valuemin="1"
    aria-valuemax=${ticks.length}
    aria-valuenow="1"
    aria-valuetext=${textOf(tips[0]!)}
    @focus=${(event: Event) => show(event.currentTarget as HTMLElement, at(event.currentTarget))}
    @blur=${() => tip.hide()}
    @keydown=${onKey}
  ></div>`;
}

/** The span of a tick's dates, for those that have both ends. */
function datesOf({ whens }: Tick): string {
  const first = whens.reduce((one, other) =>
    (other.first ?? -Infinity) < (one.first ?? -Infinity) ? other : one,
  );
  const last = whens.reduce((one, other) =>
    (other.last ?? Infinity) > (one.last ?? Infinity) ? other : one,
  );
  return first === last ? first.edtf : `${first.edtf.split('/')[0]}/${last.edtf.split('/').at(-1)}`;
}

/** A year where the words for what lies beyond the axis stand is left out: always when near, on a short axis when close. */
function crowded(position: number, earlier: boolean, later: boolean): string {
  const away = Math.min(earlier ? position : 1, later ? 1 - position : 1);
  return away < 0.13 ? 'near' : away < 0.3 ? 'close' : '';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
