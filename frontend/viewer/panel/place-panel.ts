import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place, PlaceName } from '../atlas';
import { citeButton } from '../cite/cite-button';
import { type GroupedPassage, groupPassages, type PeriodGroup } from '../groups';
import { icon } from '../icons';
import type { Passage } from '../lookup';
import { ALL_NAMES, direction, langTag, languageName, nameOf, otherNames, type ShownName } from '../names';
import { courseOf, passagesFurtherAlong } from '../reaches';
import type { Actions, FeatureFacts, Scene } from '../scene';
import { periodSwatch } from '../swatch';
import { formatWhen } from '../when-words';
import { words } from '../words';
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
  return feature ? chosenFeature(feature) : firstSight(scene, act);
}

function firstSight(scene: Scene, act: Actions): TemplateResult {
  const { atlas } = scene.lookup;
  const most = atlas.places
    .map((place) => ({ place, count: scene.lookup.passagesOf(place.id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 5);
  return html`<div class="first-sight">
    <h2 tabindex="-1" class="panel-heading" lang=${atlas.lang}>${atlas.title}</h2>
    <p class="summary" lang=${atlas.lang}>${atlas.summary}</p>
    <p class="invitation">${words.invitation}</p>
    ${
      most.length > 0
        ? html`<h3>${words.startHere}</h3>
            <ul class="starts">
              ${most.map(
                ({ place, count }) => html`<li>
                  <button type="button" class="chip" @click=${() => act.choosePlace(place.id)}>
                    ${placeName(place, scene.state.lang)} <span class="count">${count}</span>
                  </button>
                </li>`,
              )}
              <li><button type="button" class="inline" @click=${() => act.showTab('index')}>${words.invitationIndex}</button></li>
            </ul>`
        : nothing
    }
    <h3>${words.textsFrom}</h3>
    ${atlas.readings.map(
      (reading) => html`<section class="reading-card">
        <h4>${readingTitle(reading)}</h4>
        ${readingSource(reading)}
        <p class="card-foot">
          <span class="fine">${words.excerpts(reading.excerpts.length)}</span>
          <button type="button" class="quiet" @click=${() => act.openReading(reading.id)}>${icon('text')}${words.readInOrder}</button>
        </p>
      </section>`,
    )}
    <p class="cite-atlas">${citeButton({}, act)}</p>
  </div>`;
}

function chosenPlace(place: Place, scene: Scene, act: Actions): TemplateResult {
  const { state } = scene;
  const shown = nameOf(place, state.lang);
  const passages = scene.lookup.passagesOf(place.id);
  const course = courseOf(place, scene.lookup);
  if (course && state.order === 'along') return coursePanel(course, place, scene, act);
  const further = course ? passagesFurtherAlong(course, place, scene.lookup) : [];
  const features = place.features.map((id) => scene.features.get(id)).filter((facts) => facts !== undefined);
  return html`<div class="place">
    <div class="place-head">
      <p class="kind">${place.kind} ${contestedSign(place)}</p>
      ${citeButton({ place: place.id }, act)}
    </div>
    <h2 tabindex="-1" class="panel-heading name"><span lang=${shown.lang} dir=${shown.dir}>${shown.text}</span></h2>
    ${course ? courseSteps(course, place, scene, act) : nothing}
    ${names(place, shown, state.lang)}
    ${place.note ? html`<p class="place-note">${place.note}</p>` : nothing}
    ${place.source ? html`<p class="fine"><b>${words.source}</b> ${linked(place.source)}</p>` : nothing}
    ${claimList(place, scene.beyondTime ? { spans: [], undated: true } : scene.choice, act)}
    ${written(passages, null, scene, act)}
    ${further.length > 0 ? written(further, words.wholeLine(course!.flows), scene, act) : nothing}
    ${features.length > 0 || place.features.length === 0 ? onTheMap(features, place) : nothing}
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
  return html`<h3 class="excerpt-count" tabindex="-1">
      ${heading === null ? nothing : html`${heading}: `}${
        passages.length === 0 ? words.noExcerpts : words.excerptsOf(visible, passages.length)
      }
    </h3>
    ${repeat(
      groups,
      ({ key }) => (typeof key === 'string' ? key : key.id),
      (group) => periodGroup(group, scene, act),
    )}
    ${beyond(outside, undatedHidden, act)}`;
}

function names(place: Place, shown: ShownName, wanted: string): TemplateResult {
  const others = otherNames(place, shown);
  const fallback =
    shown.fallback && wanted !== ALL_NAMES
      ? html`<p class="fine">${words.nameFallback(languageName(wanted), languageName(shown.lang.split('-')[0]!))}</p>`
      : nothing;
  if (others.length === 0) return html`${fallback}`;
  return html`${fallback}
    <dl class="names" aria-label=${words.otherNames}>
      ${others.map(
        (name: PlaceName) => html`<div>
          <dt>${languageName(name.lang)}${name.variant ? html` <i>${words.variant}</i>` : nothing}</dt>
          <dd lang=${langTag(name)} dir=${direction(name.script)}>${name.text}</dd>
        </div>`,
      )}
    </dl>`;
}

function periodGroup(group: PeriodGroup, scene: Scene, act: Actions): TemplateResult {
  const { key } = group;
  const heading =
    key === 'undated'
      ? words.undated
      : key === 'other'
        ? words.otherDates
        : html`${periodSwatch(key.color, key.pattern)} ${key.name} <span class="fine">${formatWhen(key.when)}</span>`;
  return html`<section class="period-group">
    <h3 class="period-heading">
      <span>${heading}</span> <span class="count" aria-label=${words.excerpts(group.count)}>${group.count}</span>
    </h3>
    ${group.readings.map(
      ({ reading, passages }) => html`<section class="reading-group">
        <h4>${readingTitle(reading)} <span class="count" aria-label=${words.excerpts(passages.length)}>${passages.length}</span></h4>
        ${readingSource(reading)}
        ${repeat(
          passages,
          ({ excerpt }) => excerpt.id,
          (passage: GroupedPassage) => excerptCard(passage, scene, act, passage.uncertain),
        )}
      </section>`,
    )}
  </section>`;
}

function beyond(outside: number, undated: number, act: Actions): TemplateResult | typeof nothing {
  if (outside + undated === 0) return nothing;
  return html`<p class="beyond">
    <span>${words.hiddenParts(outside, undated)}</span>
    <button type="button" class="quiet" @click=${() => act.showBeyondTime()}>${words.show}</button>
  </p>`;
}

function onTheMap(features: readonly FeatureFacts[], place: Place): TemplateResult {
  const described = new Map<string, FeatureFacts>();
  for (const facts of features) {
    const key = [facts.layer.id, facts.note, facts.source, facts.when?.edtf].join('|');
    if (!described.has(key)) described.set(key, facts);
  }
  return html`<section class="on-the-map">
    <h3>${words.onTheMap}</h3>
    ${
      place.features.length === 0
        ? html`<p class="fine">${words.noShape}</p>`
        : html`<ul>
            ${[...described.values()].map((facts) => html`<li>${featureFacts(facts)}</li>`)}
          </ul>`
    }
  </section>`;
}

function featureFacts(facts: FeatureFacts): TemplateResult {
  const source = facts.source ?? facts.layer.source;
  return html`<span class="layer-title">${facts.layer.title}</span>${
    facts.when ? html`, <span class="when">${formatWhen(facts.when)}</span>` : nothing
  }
    ${facts.note ? html`<span class="block">${facts.note}</span>` : nothing}
    ${facts.layer.note ? html`<span class="block">${facts.layer.note}</span>` : nothing}
    ${source ? html`<span class="block fine"><b>${words.source}</b> ${linked(source)}</span>` : nothing}`;
}

function chosenFeature(facts: FeatureFacts): TemplateResult {
  return html`<div class="place">
    <p class="kind">${facts.layer.title}</p>
    <h2 tabindex="-1" class="panel-heading name">${facts.name ?? facts.layer.title}</h2>
    <p class="place-note">${featureFacts(facts)}</p>
    <p class="fine">${words.notLinked}</p>
  </div>`;
}
