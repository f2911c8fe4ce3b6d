import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../core/atlas';
import type { FeatureFacts } from '../../core/features';
import { formatWhen } from '../../core/when-words';
import type { Scene } from '../../state/scene';
import { atlasWords } from './atlas-words';
import { linked } from './footnote';

/** Where names and shapes of a place come from: one entry for its names, one for each layer it is drawn in. */
export function placeSources(place: Place, scene: Scene): TemplateResult[] {
  const own = place.source ? [html`<bdi lang=${scene.lookup.atlas.lang}>${linked(place.source)}</bdi>`] : [];
  return [...own, ...describedOnce(place, scene).map((facts) => featureFacts(facts, scene))];
}

function describedOnce(place: Place, scene: Scene): FeatureFacts[] {
  const described = new Map<string, FeatureFacts>();
  for (const id of place.features) {
    const facts = scene.features.get(id);
    if (!facts) continue;
    const key = [facts.layer.id, facts.note, facts.source, facts.when?.edtf].join('|');
    if (!described.has(key)) described.set(key, facts);
  }
  return [...described.values()];
}

/** What a layer and its file say of a shape. */
export function featureFacts(facts: FeatureFacts, scene: Scene): TemplateResult {
  const source = facts.source ?? facts.layer.source;
  const own = (text: string | null) =>
    text ? html`<span class="block" lang=${scene.lookup.atlas.lang} dir="auto">${text}</span>` : nothing;
  return html`<span class="layer-title">${atlasWords(facts.layer.title, scene)}</span>${
    facts.when
      ? html`${scene.t('comma')}<span class="when">${formatWhen(facts.when, scene.t)}</span>`
      : nothing
  }
    ${own(facts.note)} ${own(facts.layer.note)}
    ${source ? html`<span class="block fine"><b>${scene.t('source')}</b> <bdi lang=${scene.lookup.atlas.lang}>${linked(source)}</bdi></span>` : nothing}`;
}
