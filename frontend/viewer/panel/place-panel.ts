import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place, PlaceName } from '../atlas';
import { citeButton } from '../cite/cite-button';
import { excerptsOf, hiddenParts } from '../counts';
import { type GroupedPassage, groupPassages, type PeriodGroup } from '../groups';
import { icon } from '../icons';
import { kindName } from '../kinds';
import type { Passage } from '../lookup';
import {
  ALL_NAMES,
  direction,
  langTag,
  languageName,
  languageTitle,
  nameOf,
  otherNames,
  type ShownName,
} from '../names';
import { passageCount, passagesWithStretches, readingCount } from '../passage-counts';
import { courseOf, passagesFurtherAlong } from '../reaches';
import type { Actions, FeatureFacts, Scene } from '../scene';
import { periodSwatch } from '../swatch';
import { formatWhen } from '../when-words';
import { alsoHere } from './also-here';
import { atlasWords } from './atlas-words';
import { claimList, contestedSign } from './claims';
import { coursePanel, courseSteps } from './course-panel';
import { excerptCard } from './excerpt-card';
import { linked } from './footnote';
import { placeName } from './name';
import { readingSource, readingTitle } from './reading-source';

/** The chosen place; or the chosen shape; or, with nothing chosen, what this atlas is. */
export function placePanel(scene: Scene, act: Actions): TemplateResult {
  const place = scene.lookup.place(scene.state.place);
  if (place) return chosenPlace(place, scene, act);
  const feature = scene.feature === null ? undefined : scene.features.get(scene.feature);
  return feature ? chosenFeature(feature, scene) : firstSight(scene, act);
}

function firstSight(scene: Scene, act: Actions): TemplateResult {
  const { atlas } = scene.lookup;
  const most = atlas.places
    .map((place) => ({ place, count: passageCount(place, scene).visible }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 5);
  return html`<div class="first-sight">
    <h2 tabindex="-1" class="panel-heading" lang=${atlas.lang} dir="auto">${atlas.title}</h2>
    <p class="summary" lang=${atlas.lang} dir="auto">${atlas.summary}</p>
    <p class="invitation">${scene.words('invitation')}</p>
    ${
      most.length > 0
        ? html`<h3>${scene.words('startHere')}</h3>
            <ul class="starts">
              ${most.map(
                ({ place, count }) => html`<li>
                  <button type="button" class="chip" @click=${() => act.choosePlace(place.id)}>
                    ${placeName(place, scene.state.lang)} <span class="count" aria-label=${scene.words('excerpts', { count })}>${scene.words.number(count)}</span>
                  </button>
                </li>`,
              )}
              <li><button type="button" class="inline" @click=${() => act.showTab('index')}>${scene.words('invitationIndex')}</button></li>
            </ul>`
        : nothing
    }
    <h3>${scene.words('textsFrom')}</h3>
    ${atlas.readings.map(
      (reading) => html`<section class="reading-card">
        <h4>${readingTitle(reading)}</h4>
        ${readingSource(reading, scene)}
        <p class="card-foot">
          <span class="fine">${excerptsOf(readingCount(reading, scene), scene.words)}</span>
          <button type="button" class="quiet" @click=${() => act.openReading(reading.id)}>${icon('text')}${scene.words('readInOrder')}</button>
        </p>
      </section>`,
    )}
    <p class="cite-atlas">${citeButton({}, scene.words, act)}</p>
  </div>`;
}

function chosenPlace(place: Place, scene: Scene, act: Actions): TemplateResult {
  const { state } = scene;
  const shown = nameOf(place, state.lang);
  const passages = passagesWithStretches(place, scene.lookup);
  const course = courseOf(place, scene.lookup);
  if (course && state.order === 'along') return coursePanel(course, place, scene, act);
  const further = course ? passagesFurtherAlong(course, place, scene.lookup) : [];
  const features = place.features.map((id) => scene.features.get(id)).filter((facts) => facts !== undefined);
  return html`<div class="place">
    <div class="place-head">
      <p class="kind">${kindName(place, scene)} ${contestedSign(place, scene.words)}</p>
      ${citeButton({ place: place.id }, scene.words, act)}
    </div>
    <h2 tabindex="-1" class="panel-heading name"><span lang=${shown.lang} dir=${shown.dir}>${shown.text}</span></h2>
    ${alsoHere(scene, act)}
    ${course ? courseSteps(course, place, scene, act) : nothing}
    ${names(place, shown, scene)}
    ${place.note ? html`<p class="place-note" lang=${scene.lookup.atlas.lang} dir="auto">${place.note}</p>` : nothing}
    ${place.source ? html`<p class="fine"><b>${scene.words('source')}</b> <bdi lang=${scene.lookup.atlas.lang}>${linked(place.source)}</bdi></p>` : nothing}
    ${claimList(place, scene.beyondTime ? { spans: [], undated: true } : scene.choice, scene, act)}
    ${written(passages, null, scene, act)}
    ${further.length > 0 ? written(further, scene.words(`whole.${course!.flows ? 'river' : 'line'}`), scene, act) : nothing}
    ${features.length > 0 || place.features.length === 0 ? onTheMap(features, place, scene) : nothing}
  </div>`;
}

/** Passages by period and reading, and how many the chosen time leaves out. */
function written(
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
  const count =
    passages.length === 0
      ? scene.words('noExcerpts')
      : excerptsOf({ visible, total: passages.length }, scene.words);
  return html`<h3 class="excerpt-count" tabindex="-1">
      ${heading === null ? count : scene.words('wholeWith', { whole: heading, excerpts: count })}
    </h3>
    ${repeat(
      groups,
      ({ key }) => (typeof key === 'string' ? key : key.id),
      (group) => periodGroup(group, scene, act),
    )}
    ${beyond(outside, undatedHidden, scene, act)}`;
}

function names(place: Place, shown: ShownName, scene: Scene): TemplateResult {
  const wanted = scene.state.lang;
  const others = otherNames(place, shown);
  const fallback =
    shown.fallback && wanted !== ALL_NAMES
      ? html`<p class="fine">${scene.words('nameFallback', { wanted: languageName(wanted, scene.words), shown: languageName(shown.lang.split('-')[0]!, scene.words) })}</p>`
      : nothing;
  if (others.length === 0) return html`${fallback}`;
  return html`${fallback}
    <dl class="names" aria-label=${scene.words('otherNames')}>
      ${others.map(
        (name: PlaceName) => html`<div>
          <dt>${languageTitle(name.lang, scene.words)}${name.variant ? html` <i>${scene.words('variant')}</i>` : nothing}</dt>
          <dd lang=${langTag(name)} dir=${direction(name.script)}>${name.text}</dd>
        </div>`,
      )}
    </dl>`;
}

function periodGroup(group: PeriodGroup, scene: Scene, act: Actions): TemplateResult {
  const { key } = group;
  const heading =
    key === 'undated'
      ? scene.words('undated')
      : key === 'other'
        ? scene.words('otherDates')
        : html`${periodSwatch(key.color, key.pattern)} ${atlasWords(key.name, scene)} <span class="fine">${formatWhen(key.when, scene.words)}</span>`;
  return html`<section class="period-group">
    <h3 class="period-heading">
      <span>${heading}</span> <span class="count" aria-label=${scene.words('excerpts', { count: group.count })}>${scene.words.number(group.count)}</span>
    </h3>
    ${group.readings.map(
      ({ reading, passages }) => html`<section class="reading-group">
        <h4>${readingTitle(reading)} <span class="count" aria-label=${scene.words('excerpts', { count: passages.length })}>${scene.words.number(passages.length)}</span></h4>
        ${readingSource(reading, scene)}
        ${repeat(
          passages,
          ({ excerpt }) => excerpt.id,
          (passage: GroupedPassage) => excerptCard(passage, scene, act, passage.uncertain),
        )}
      </section>`,
    )}
  </section>`;
}

function beyond(
  outside: number,
  undated: number,
  scene: Scene,
  act: Actions,
): TemplateResult | typeof nothing {
  if (outside + undated === 0) return nothing;
  return html`<p class="beyond">
    <span>${hiddenParts(outside, undated, scene.words)}</span>
    <button type="button" class="quiet" @click=${() => act.showBeyondTime()}>${scene.words('showAllTime')}</button>
  </p>`;
}

function onTheMap(features: readonly FeatureFacts[], place: Place, scene: Scene): TemplateResult {
  const described = new Map<string, FeatureFacts>();
  for (const facts of features) {
    const key = [facts.layer.id, facts.note, facts.source, facts.when?.edtf].join('|');
    if (!described.has(key)) described.set(key, facts);
  }
  return html`<section class="on-the-map">
    <h3>${scene.words('onTheMap')}</h3>
    ${
      place.features.length === 0
        ? html`<p class="fine">${scene.words('noShape')}</p>`
        : html`<ul>
            ${[...described.values()].map((facts) => html`<li>${featureFacts(facts, scene)}</li>`)}
          </ul>`
    }
  </section>`;
}

function featureFacts(facts: FeatureFacts, scene: Scene): TemplateResult {
  const source = facts.source ?? facts.layer.source;
  return html`<span class="layer-title">${atlasWords(facts.layer.title, scene)}</span>${
    facts.when
      ? html`${scene.words('comma')}<span class="when">${formatWhen(facts.when, scene.words)}</span>`
      : nothing
  }
    ${facts.note ? html`<span class="block" lang=${scene.lookup.atlas.lang} dir="auto">${facts.note}</span>` : nothing}
    ${facts.layer.note ? html`<span class="block" lang=${scene.lookup.atlas.lang} dir="auto">${facts.layer.note}</span>` : nothing}
    ${source ? html`<span class="block fine"><b>${scene.words('source')}</b> <bdi lang=${scene.lookup.atlas.lang}>${linked(source)}</bdi></span>` : nothing}`;
}

function chosenFeature(facts: FeatureFacts, scene: Scene): TemplateResult {
  return html`<div class="place">
    <p class="kind">${atlasWords(facts.layer.title, scene)}</p>
    <h2 tabindex="-1" class="panel-heading name">${atlasWords(facts.name ?? facts.layer.title, scene)}</h2>
    <p class="place-note">${featureFacts(facts, scene)}</p>
    <p class="fine">${scene.words('notLinked')}</p>
  </div>`;
}
