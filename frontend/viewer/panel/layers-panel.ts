import { html, nothing, type TemplateResult } from 'lit';
import type { Layer } from '../atlas';
import { icon } from '../icons';
import type { Actions, Scene } from '../scene';
import { atlasWords } from './atlas-words';
import { linked } from './footnote';
import { interfaceChoice } from './interface-choice';
import { languageChoice } from './language-choice';
import { layerSwatch } from './layer-swatch';

/** Layers to turn on and off, each with the sign it is drawn in, its source, licence and note. */
export function layersPanel(scene: Scene, act: Actions): TemplateResult {
  const { layers } = scene.lookup.atlas;
  const own = layers.filter((layer) => !layer.basemap);
  const background = layers.filter((layer) => layer.basemap);
  return html`<div class="layers">
    <h2 tabindex="-1" class="panel-heading">${scene.words('tab.layers')}</h2>
    ${(scene.narrow || scene.embedded) && scene.side === 'left' ? html`${languageChoice(scene, act)} ${interfaceChoice(scene, act)}` : nothing}
    ${
      scene.narrow && !scene.embedded
        ? html`<p><button type="button" class="quiet" @click=${() => act.print()}>${icon('print')}${scene.words('printLabel')}</button></p>`
        : nothing
    }
    ${scene.narrow ? html`<p class="fine">${scene.words('compareWider')}</p>` : nothing}
    ${own.length > 0 ? html`<h3>${scene.words('layersOn')}</h3><ul>${own.map((layer) => layerEntry(layer, scene, act))}</ul>` : nothing}
    ${background.length > 0 ? html`<h3>${scene.words('basemap')}</h3><ul>${background.map((layer) => layerEntry(layer, scene, act))}</ul>` : nothing}
  </div>`;
}

function layerEntry(layer: Layer, scene: Scene, act: Actions): TemplateResult {
  const status = scene.layerStatus.get(layer.id);
  const details = `layer-${layer.id}`;
  return html`<li class="layer">
    <label class="switch">
      <input
        type="checkbox"
        .checked=${scene.layersOn.has(layer.id)}
        aria-describedby=${details}
        @change=${() => act.toggleLayer(layer.id)}
      />
      ${layerSwatch(layer, scene.zoom)}
      <span>${atlasWords(layer.title, scene)}</span>
      ${status === 'loading' ? html`<span class="fine">${scene.words('layerLoading')}</span>` : nothing}
      ${status === 'failed' ? html`<span class="warning">${scene.words('layerFailed')}</span>` : nothing}
    </label>
    <p class="fine" id=${details}>
      ${layer.note ? html`<span class="block layer-note" lang=${scene.lookup.atlas.lang} dir="auto">${layer.note}</span>` : nothing}
      <span class="block">
        ${scene.words('features', { count: layer.features })} · <b>${scene.words('source')}</b> <bdi lang=${scene.lookup.atlas.lang}>${linked(layer.source)}</bdi> · <b>${scene.words('licence')}</b> <bdi lang=${scene.lookup.atlas.lang}>${linked(layer.licence)}</bdi>
      </span>
    </p>
  </li>`;
}
