import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../core/messages';
import type { Scene } from '../state/scene';

/** Before the atlas is there; in silence until the words are. */
export function waiting(t: Messages | null, role: 'main' | 'region'): TemplateResult {
  return html`<div role=${role} class="root waiting" lang=${t?.lang ?? nothing} dir=${t?.dir ?? nothing}>
    <slot name="still"></slot>
    <slot name="waiting"><p role="status">${t ? html`${t('loading')} …` : nothing}</p></slot>
  </div>`;
}

/** When it cannot be had; `status` is 0 where there was no answer, `revision` null where the address names none. */
export function failure(
  status: number,
  revision: number | null,
  tryAgain: () => void,
  t: Messages,
  role: 'main' | 'region',
): TemplateResult {
  const missing = revision === null ? t('atlasMissing') : t('revision.missing', { number: revision });
  const sentence = status === 404 ? missing : status === 0 ? t('atlasOffline') : t('atlasFailed');
  return html`<div role=${role} class="root waiting" lang=${t.lang} dir=${t.dir}>
    <div role="alert"><h1>${sentence}</h1></div>
    <button type="button" class="primary" @click=${tryAgain}>${t('tryAgain')}</button>
  </div>`;
}

/** Whether every layer that is to be drawn has come, or is known not to come. */
export function mapIsHere({ lookup, layersOn, layerStatus }: Scene): boolean {
  return lookup.atlas.layers
    .filter(({ id, basemap }) => basemap || layersOn.has(id))
    .every(({ id }) => (layerStatus.get(id) ?? 'loading') !== 'loading');
}

/** How many layers have come, until all have. */
export function layersUnderWay({ layersOn, layerStatus, t }: Scene): TemplateResult | typeof nothing {
  const all = [...layersOn].filter((id) => layerStatus.has(id));
  const done = all.filter((id) => layerStatus.get(id) !== 'loading').length;
  if (done === all.length) return nothing;
  return html`<p class="loading-line" role="status">
    <progress max=${all.length} value=${done} aria-label=${t('loading')}></progress> ${t('loadingLayers', { done, all: all.length })}
  </p>`;
}
