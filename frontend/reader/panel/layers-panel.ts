import { html, nothing, type TemplateResult } from 'lit';
import type { Layer } from '../../core/atlas';
import { drawnAlike } from '../../core/legend-groups';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { icon } from '../icons';
import { styleName } from '../place-kind';
import { atlasWords } from './atlas-words';
import { linked } from './footnote';
import { layerSwatch } from './layer-swatch';

/** The key of the map: a line for each sign, with a switch; behind a button what it is, its source and its data. */
export function layersPanel(scene: Scene, act: Actions): TemplateResult {
  const { layers } = scene.lookup.atlas;
  const own = layers.filter((layer) => !layer.basemap);
  const background = layers.filter((layer) => layer.basemap);
  return html`<div class="layers">
    <h2 tabindex="-1" class="panel-heading">${scene.t('tab.layers')}</h2>
    ${own.length > 0 ? html`<h3>${scene.t('layersOn')}</h3>${rows(own, scene, act)}` : nothing}
    ${background.length > 0 ? html`<h3>${scene.t('basemap')}</h3>${rows(background, scene, act)}` : nothing}
    ${signs(scene)}
  </div>`;
}

function rows(layers: readonly Layer[], scene: Scene, act: Actions): TemplateResult {
  return html`<ul class="key">${drawnAlike(layers).map((alike) => row(alike, scene, act))}</ul>`;
}

/** Layers that are drawn in one sign share its row and its switch; unfolded, each has its own. */
function row(alike: readonly Layer[], scene: Scene, act: Actions): TemplateResult {
  const { t } = scene;
  const [first] = alike as [Layer];
  const title = alike.map((layer) => layer.title).join(' · ');
  const on = alike.filter(({ id }) => scene.layersOn.has(id));
  const fold = `layer ${first.id}`;
  const open = scene.openFolds.has(fold);
  const details = `layer-${first.id}`;
  const count = alike.reduce((sum, { features }) => sum + features, 0);
  const toggleAll = () => {
    const wanted = on.length === 0;
    for (const layer of alike) if (scene.layersOn.has(layer.id) !== wanted) act.toggleLayer(layer.id);
  };
  return html`<li class="layer" data-layers=${alike.map(({ id }) => id).join(' ')}>
    <div class="layer-row">
      <label class="switch">
        <input
          type="checkbox"
          .checked=${on.length > 0}
          .indeterminate=${on.length > 0 && on.length < alike.length}
          @change=${toggleAll}
        />
        ${layerSwatch(first, scene.zoom, 'key', styleName(first, t))}
        <span class="layer-name">${atlasWords(title, scene)}</span>
        ${alike.map((layer) => status(layer, scene))}
      </label>
      <span class="fine number">${t('features', { count })}</span>
      <button
        type="button"
        class="square about"
        aria-label=${t('aboutLayer', { title })}
        title=${t('aboutLayer', { title })}
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${open ? details : nothing}
        @click=${() => act.toggleFold(fold)}
      >
        ${icon('about')}
      </button>
    </div>
    ${open ? html`<div class="layer-about" id=${details}>${alike.map((layer) => about(layer, alike.length > 1, scene, act))}</div>` : nothing}
  </li>`;
}

function status({ id }: Layer, { layerStatus, t }: Scene): TemplateResult | typeof nothing {
  switch (layerStatus.get(id)) {
    case 'loading':
      return html`<span class="fine">${t('layerLoading')}</span>`;
    case 'failed':
      return html`<span class="warning">${t('layerFailed')}</span>`;
    default:
      return nothing;
  }
}

function about(layer: Layer, oneOfSeveral: boolean, scene: Scene, act: Actions): TemplateResult {
  const { t } = scene;
  const { lang } = scene.lookup.atlas;
  const address = (path: string) => new URL(path, new URL(scene.src, document.baseURI)).href;
  return html`<div class="about-layer">
    ${
      oneOfSeveral
        ? html`<label class="switch">
            <input type="checkbox" .checked=${scene.layersOn.has(layer.id)} @change=${() => act.toggleLayer(layer.id)} />
            <b>${atlasWords(layer.title, scene)}</b>
          </label>`
        : nothing
    }
    ${layer.note ? html`<p class="layer-note" lang=${lang} dir="auto">${layer.note}</p>` : nothing}
    <p class="fine"><b>${t('source')}</b> <bdi lang=${lang}>${linked(layer.source)}</bdi></p>
    <p class="fine"><b>${t('licence')}</b> <bdi lang=${lang}>${linked(layer.licence)}</bdi></p>
    <p class="data" role="group" aria-label=${t('downloadData')}>
      <a class="outlined" href=${address(layer.url)} download=${`${layer.id}.geojson`}>${icon('download')}GeoJSON</a>
      <a class="outlined" href=${address(`../../ogc/collections/${layer.id}`)} target="_blank" rel="noopener">${t('openInGis')}${icon('leave')}</a>
    </p>
  </div>`;
}

/** What a sign can mean that is no layer's own. */
function signs({ t, lookup }: Scene): TemplateResult {
  return html`<h3>${t('signs')}</h3>
    <ul class="signs">
      <li>
        <svg width="30" height="18" aria-hidden="true" focusable="false">
          <rect x="2" y="2" width="26" height="14" fill="none" stroke="var(--atlas-accent)" stroke-width="2" stroke-dasharray="5 3" />
        </svg>
        <span>${t('signOutOfTime')}</span>
      </li>
      ${
        lookup.atlas.periods.length > 0
          ? html`<li>
              <svg width="30" height="18" aria-hidden="true" focusable="false">
                <line x1="2" y1="9" x2="28" y2="9" stroke=${lookup.atlas.periods[0]!.color} stroke-width="4" />
              </svg>
              <span>${t('signPeriod')}</span>
            </li>`
          : nothing
      }
    </ul>`;
}
