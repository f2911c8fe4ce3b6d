import { html, nothing, type TemplateResult } from 'lit';
import { type IconName, icon } from './icons';
import type { Words } from './words';

export interface MapCommands {
  zoomIn(): void;
  zoomOut(): void;
  showAll(): void;
  pan(direction: 'up' | 'down' | 'left' | 'right'): void;
  togglePanning(): void;
  toggleOverview(): void;
}

/**
 * Buttons for what a pointer does by wheel and dragging, and for the overview.
 *
 * @param overview whether it is shown; null where there is none to show
 * @param full the way to the atlas's own page
 */
export function mapButtons(
  commands: MapCommands,
  panning: boolean,
  overview: boolean | null,
  full: TemplateResult | typeof nothing,
  words: Words,
): TemplateResult {
  return html`<div class="map-buttons" role="group" aria-label=${words('map')}>
    ${button('plus', words('zoomIn'), commands.zoomIn)} ${button('minus', words('zoomOut'), commands.zoomOut)}
    ${button('home', words('wholeAtlas'), commands.showAll)}
    <button
      type="button"
      class="square move"
      aria-label=${words('moveMap')}
      title=${words('moveMap')}
      aria-expanded=${panning ? 'true' : 'false'}
      @click=${commands.togglePanning}
    >
      ${icon('move')}
    </button>
    ${
      overview === null
        ? nothing
        : html`<button
            type="button"
            class="square overview"
            aria-label=${words('overview')}
            title=${words('overview')}
            aria-pressed=${overview ? 'true' : 'false'}
            @click=${commands.toggleOverview}
          >
            ${icon('overview')}
          </button>`
    }
    ${full}
    ${
      panning
        ? html`<div class="pan">
            ${(['up', 'left', 'right', 'down'] as const).map(
              (direction) =>
                html`<span class=${direction}>${button(direction, words(`pan.${direction}`), () => commands.pan(direction))}</span>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}

function button(name: IconName, label: string, run: () => void): TemplateResult {
  return html`<button type="button" class="square" aria-label=${label} title=${label} @click=${run}>${icon(name)}</button>`;
}
