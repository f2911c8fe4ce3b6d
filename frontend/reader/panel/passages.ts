import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { When } from '../../core/atlas';
import { hasDates } from '../../core/atlas-dates';
import { excerptsOf, hiddenParts } from '../../core/count-messages';
import { type GroupedPassage, groupPassages, type PeriodGroup } from '../../core/groups';
import type { Passage } from '../../core/lookup';
import type { Messages } from '../../core/messages';
import { describeWhen } from '../../core/when';
import { formatWhen, formatYear } from '../../core/when-words';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { periodSwatch } from '../period-swatch';
import { atlasWords } from './atlas-words';
import { excerptCard } from './excerpt-card';

/** Passages by period, and how many the chosen time leaves out. Without a heading only screen readers get the count. */
export function passagesByPeriod(
  passages: readonly Passage[],
  heading: string | null,
  scene: Scene,
  act: Actions,
): TemplateResult {
  const { visible, groups, outside, undatedHidden } = groupPassages(
    passages,
    scene.lookup.atlas.periods,
    scene.beyondTime ? [] : scene.chosen,
    scene.beyondTime ? { spans: [], undated: true } : scene.choice,
  );
  const counts = excerptsOf({ visible, total: passages.length }, scene.t);
  const count = passages.length === 0 ? scene.t('noExcerpts') : counts;
  const seen = heading !== null || visible === 0;
  return html`<h3 class="excerpt-count ${seen ? '' : 'visually-hidden'}" tabindex="-1">
      ${heading === null ? count : scene.t('wholeWith', { whole: heading, excerpts: count })}
    </h3>
    ${repeat(
      groups,
      ({ key }) => (typeof key === 'string' ? key : key.id),
      (group) =>
        periodGroup(
          group,
          // One group alone says how many there are in all.
          groups.length === 1 ? counts : scene.t('excerpts', { count: group.count }),
          scene,
          act,
        ),
    )}
    ${beyond(outside, undatedHidden, scene, act)}`;
}

function periodGroup(
  { key, passages }: PeriodGroup,
  count: string,
  scene: Scene,
  act: Actions,
): TemplateResult {
  const heading = groupHeading(key, scene);
  return html`<section class="period-group">
    <h3 class="period-heading">${heading === null ? html`<span>${count}</span>` : html`<span>${heading}</span> <span class="fine">${count}</span>`}</h3>
    ${repeat(
      passages,
      ({ excerpt, reading }) => `${reading.id} ${excerpt.id}`,
      (passage: GroupedPassage) => excerptCard(passage, scene, act, passage.uncertain),
    )}
  </section>`;
}

/** None where an atlas has nothing to tell a group from: no periods, or no dates at all. */
function groupHeading(key: PeriodGroup['key'], scene: Scene): TemplateResult | string | null {
  const { t, lookup } = scene;
  if (key === 'undated') return hasDates(lookup.atlas) ? t('undated') : null;
  if (key === 'other') return lookup.atlas.periods.length > 0 ? t('otherDates') : null;
  return html`${periodSwatch(key.color, key.pattern)} ${atlasWords(key.name, scene)} <span class="fine">${yearsOf(key.when, t)}</span>`;
}

/** A period of several years by its years, a shorter one by its days. */
function yearsOf(when: When, t: Messages): string {
  const { kind, begin, end } = describeWhen(when.edtf);
  const dated = begin.kind === 'date' && end.kind === 'date';
  if (kind === 'date' || !dated || begin.year === end.year || begin.year <= 0) return formatWhen(when, t);
  return t('when.years', { first: formatYear(begin.year, t), last: formatYear(end.year, t) });
}

function beyond(
  outside: number,
  undated: number,
  scene: Scene,
  act: Actions,
): TemplateResult | typeof nothing {
  if (outside + undated === 0) return nothing;
  return html`<p class="beyond">
    <span>${hiddenParts(outside, undated, scene.t)}</span>
    <button type="button" class="inline" @click=${() => act.showBeyondTime()}>${scene.t('showAllTime')}</button>
  </p>`;
}
