import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ruleOf } from '../../core/span-problem';
import { civilOf, describeWhen, parseWhen, type WhenEnd } from '../../core/when';
import { formatWhen, formatYear } from '../../core/when-words';
import type { Scene } from '../../state/scene';
import type { TimeActions } from '../../state/side-actions';
import { icon } from '../icons';

/** Fields for the beginning and the end of the time, in which dates are written as people do. Read on Enter or on leaving. */
export function spanFields(scene: Scene, act: TimeActions): TemplateResult {
  const { t, side, spanProblem } = scene;
  const { span } = scene.state;
  const given = sidesOf(span);
  const shown = {
    from: given.from === '' ? '' : formatWhen({ edtf: given.from }, t),
    to: given.to === '' ? '' : formatWhen({ edtf: given.to }, t),
  };
  const extent = extentOf(scene);
  const take = (form: HTMLFormElement, changed: 'from' | 'to') => {
    // What the program wrote itself needs no reading.
    const typed = (name: 'from' | 'to') => {
      const { value } = form.elements.namedItem(name) as HTMLInputElement;
      return value === shown[name] ? given[name] : value;
    };
    void act.typeSpan({ from: typed('from'), to: typed('to'), changed });
  };
  const field = (name: 'from' | 'to') => html`<label>
    <span>${t(name === 'from' ? 'dates.from' : 'dates.to')}</span>
    <input
      name=${name}
      dir="auto"
      autocomplete="off"
      spellcheck="false"
      maxlength="60"
      placeholder=${extent[name]}
      enterkeyhint="done"
      .value=${shown[name]}
      aria-describedby=${`span-hint-${side}`}
      aria-invalid=${spanProblem?.field === name ? 'true' : 'false'}
      @change=${(event: Event) => take((event.target as HTMLInputElement).form!, name)}
    />
  </label>`;
  return html`<form
    class=${classMap({ 'span-form': true, open: scene.spanOpen, wrong: spanProblem !== null })}
    id=${`span-form-${side}`}
    @submit=${(event: Event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const active = (form.getRootNode() as ShadowRoot).activeElement as HTMLInputElement | null;
      take(form, active?.name === 'to' ? 'to' : 'from');
    }}
  >
    ${field('from')} ${field('to')}
    <button type="submit" class="visually-hidden" tabindex="-1">${t('show')}</button>
    <button type="button" class="square" aria-label=${t('dismiss')} @click=${() => act.openSpan(false)}>${icon('close')}</button>
    <div class="understood" id=${`span-hint-${side}`}>
      ${
        spanProblem
          ? html`<p class="warning" role="alert">${problemText(scene)}</p>`
          : span === null
            ? html`<p class="fine">${t('dates.hint')}</p>`
            : nothing
      }
      <div role="status">${span === null || spanProblem ? nothing : understood(span, scene)}</div>
    </div>
  </form>`;
}

function problemText({ spanProblem, t }: Scene): string {
  return spanProblem?.broken
    ? t('spanProblem', { rule: ruleOf(spanProblem.broken, t) })
    : t('dates.unreadable');
}

/** What was understood, side by side: the first and the last day, and what the text was read as. */
function understood(span: string, { t }: Scene): TemplateResult {
  const { begin, end } = describeWhen(span);
  const line = (key: 'dates.fromDay' | 'dates.toDay', side: WhenEnd, day: number | null) =>
    side.kind !== 'date' || day === null
      ? nothing
      : html`<p><b>${t(key, { date: formatWhen({ edtf: isoOf(day) }, t) })}</b>${
          side.precision === 'day' ? nothing : html` · ${t(`dates.as.${side.precision}`)}`
        }</p>`;
  const { first, last } = parseWhen(span);
  return html`${line('dates.fromDay', begin, first)}${line('dates.toDay', end, last)}`;
}

/** The first and the last year of the atlas's periods, for empty fields; nothing for an open side. */
function extentOf({ lookup, t }: Scene): { from: string; to: string } {
  const whens = lookup.atlas.periods.map(({ when }) => when);
  const year = (days: (number | null)[], pick: (...days: number[]) => number) =>
    days.length === 0 || days.includes(null) ? '' : formatYear(civilOf(pick(...(days as number[]))).year, t);
  return {
    from: year(
      whens.map(({ first }) => first),
      Math.min,
    ),
    to: year(
      whens.map(({ last }) => last),
      Math.max,
    ),
  };
}

function sidesOf(span: string | null): { from: string; to: string } {
  if (span === null) return { from: '', to: '' };
  const [from, to = from] = span.split('/') as [string, string?];
  const written = (side: string | undefined) => (side === undefined || side === '..' ? '' : side);
  return { from: written(from), to: written(to) };
}

function isoOf(day: number): string {
  const { year, month, day: ofMonth } = civilOf(day);
  const pad = (value: number, digits: number) => String(Math.abs(value)).padStart(digits, '0');
  return `${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(month, 2)}-${pad(ofMonth, 2)}`;
}
