import { html, nothing, type TemplateResult } from 'lit';
import type { Layer } from '../atlas';
import { icon } from '../icons';
import type { Actions, Scene } from '../scene';
import { words } from '../words';
import { linked } from './footnote';
import { languageChoice } from './language-choice';
import { layerSwatch } from './layer-swatch';

/** Layers to turn on and off, each with the sign it is drawn in, its source, licence and note. */
export function layersPanel(scene: Scene, act: Actions): TemplateResult {
  const { layers } = scene.lookup.atlas;
  const own = layers.filter((layer) => !layer.basemap);
  const background = layers.filter((layer) => layer.basemap);
  return html`<div class="layers">
    <h2 tabindex="-1" class="panel-heading">${words.tabs.layers}</h2>
    ${(scene.narrow || scene.embedded) && scene.side === 'left' ? languageChoice(scene, act) : nothing}
    ${
      scene.narrow && !scene.embedded
        ? html`<p><button type="button" class="quiet" @click=${() => act.print()}>${icon('print')}${words.printLabel}</button></p>`
        : nothing
    }
    ${scene.narrow ? html`<p class="fine">${words.compareWider}</p>` : nothing}
    ${own.length > 0 ? html`<h3>${words.layersOn}</h3><ul>${own.map((layer) => layerEntry(layer, scene, act))}</ul>` : nothing}
    ${background.length > 0 ? html`<h3>${words.basemap}</h3><ul>${background.map((layer) => layerEntry(layer, scene, act))}</ul>` : nothing}
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
      <span>${layer.title}</span>
      ${status === 'loading' ? html`<span class="fine">${words.layerLoading}</span>` : nothing}
      ${status === 'failed' ? html`<span class="warning">${words.layerFailed}</span>` : nothing}
    </label>
    <p class="fine" id=${details}>
      ${layer.note ? html`<span class="block layer-note">${layer.note}</span>` : nothing}
      <span class="block">
        ${words.featureCount(layer.features)} · <b>${words.source}</b> ${linked(layer.source)} · <b>${words.licence}</b> ${linked(layer.licence)}
      </span>
    </p>
  </li>`;
}
