import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../core/atlas';
import type { FeatureFacts } from '../../core/features';
import { lineWalkOf, passagesFurtherAlong } from '../../core/line-walk';
import { ALL_NAMES, languageName, nameOf, type ShownName } from '../../core/names';
import { passagesWithStretches } from '../../core/passage-counts';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { citeButton } from '../cite/cite-button';
import { kindName } from '../place-kind';
import { alsoHere } from './also-here';
import { atlasWords } from './atlas-words';
import { claimsFold } from './claims';
import { type Folded, foldRow } from './fold-row';
import { homePanel } from './home-panel';
import { lead } from './lead';
import { lineWalkPanel, travelButton, walkSteps } from './line-walk-panel';
import { passagesByPeriod } from './passages';
import { placeNames } from './place-names';
import { featureFacts, placeSources } from './place-sources';

/** The chosen place; or the chosen shape; or, with nothing chosen, what this atlas is. */
export function placePanel(scene: Scene, act: Actions): TemplateResult {
  const place = scene.lookup.place(scene.state.place);
  if (place) return chosenPlace(place, scene, act);
  const feature = scene.feature === null ? undefined : scene.features.get(scene.feature);
  return feature ? chosenFeature(feature, scene) : homePanel(scene, act);
}

/** Name and one line, then passages: students come for those. On a phone all else follows them. */
function chosenPlace(place: Place, scene: Scene, act: Actions): TemplateResult {
  const { state, t, narrow } = scene;
  const shown = nameOf(place, state.lang);
  const passages = passagesWithStretches(place, scene.lookup);
  const walk = lineWalkOf(place, scene.lookup);
  if (walk && state.order === 'along') return lineWalkPanel(walk, place, scene, act);
  const further = walk ? passagesFurtherAlong(walk, place, scene.lookup) : [];
  const cite = citeButton({ place: place.id }, t, act);
  const aside = html`${narrow ? alsoHere(scene, act) : nothing} ${walk ? walkSteps(walk, place, scene, act) : nothing}
    ${foldRow(foldsOf(place, scene, act), scene, act)}`;
  return html`<div class="place">
    <div class="place-head">
      <p class="kind">${kindName(place, scene)}</p>
      <h2 tabindex="-1" class="panel-heading name"><span lang=${shown.lang} dir=${shown.dir}>${shown.text}</span></h2>
      ${narrow ? nothing : cite}
    </div>
    ${fallback(shown, scene)}
    ${place.note ? lead(place.note, `note ${place.id}`, 'place-note', scene, act, place.noteFormats) : nothing}
    ${narrow ? nothing : alsoHere(scene, act)}
    ${place.features.length === 0 ? html`<p class="fine">${t('noShape')}</p>` : nothing}
    ${narrow ? nothing : aside}
    ${passagesByPeriod(passages, null, scene, act)}
    ${further.length > 0 ? passagesByPeriod(further, t(`whole.${walk!.flows ? 'river' : 'line'}`), scene, act) : nothing}
    ${walk ? travelButton(walk, place, scene, act) : nothing}
    ${narrow ? html`${aside} ${cite}` : nothing}
  </div>`;
}

function foldsOf(place: Place, scene: Scene, act: Actions): Folded[] {
  const { t } = scene;
  const folds: Folded[] = [];
  if (place.names.length > 1)
    folds.push({
      fold: 'names',
      label: t('names'),
      count: t.number(place.names.length),
      content: () => placeNames(place, scene),
    });
  if (place.claims.length > 0) folds.push(claimsFold(place, scene, act));
  const sources = placeSources(place, scene);
  if (sources.length > 0)
    folds.push({
      fold: 'sources',
      label: t('sources'),
      count: t.number(sources.length),
      content: () => html`<ul>${sources.map((source) => html`<li>${source}</li>`)}</ul>`,
    });
  return folds;
}

/** Why the name is not in the language that was asked for. */
function fallback(shown: ShownName, { state, t }: Scene): TemplateResult | typeof nothing {
  if (!shown.fallback || state.lang === ALL_NAMES) return nothing;
  const [language = ''] = shown.lang.split('-');
  return html`<p class="fine">${t('nameFallback', { wanted: languageName(state.lang, t), shown: languageName(language, t) })}</p>`;
}

function chosenFeature(facts: FeatureFacts, scene: Scene): TemplateResult {
  return html`<div class="place">
    <p class="kind">${atlasWords(facts.layer.title, scene)}</p>
    <h2 tabindex="-1" class="panel-heading name">${atlasWords(facts.name ?? facts.layer.title, scene)}</h2>
    <p class="place-note">${featureFacts(facts, scene)}</p>
    <p class="fine">${scene.t('notLinked')}</p>
  </div>`;
}
