import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/messages';
import { type IconName, icon } from '../icons';

export interface MapCommands {
  zoomIn(): void;
  zoomOut(): void;
  showAll(): void;
  pan(direction: 'up' | 'down' | 'left' | 'right'): void;
  toggleFullscreen(): void;
}

export interface MapButtonsShown {
  /** Buttons that move the map are asked for. */
  panning: boolean;
  /** The map has the whole screen; null where it cannot have it. */
  fullscreen: boolean | null;
  /** Fingers zoom: buttons for that only where buttons are asked for. */
  narrow: boolean;
  /** The ⋯ menu, where no bar has it. */
  more: TemplateResult | typeof nothing;
  /** The way to the atlas's own page, where no bar has it. */
  full: TemplateResult | typeof nothing;
}

/** Buttons for what a pointer does by wheel and dragging. */
export function mapButtons(
  commands: MapCommands,
  { panning, fullscreen, narrow, more, full }: MapButtonsShown,
  t: Messages,
): TemplateResult {
  const zooms = !narrow || panning;
  return html`<div class="map-buttons" role="group" aria-label=${t('map')}>
    ${zooms ? html`${button('plus', t('zoomIn'), commands.zoomIn)} ${button('minus', t('zoomOut'), commands.zoomOut)}` : nothing}
    ${button('home', t('wholeAtlas'), commands.showAll)}
    ${
      fullscreen === null
        ? nothing
        : html`<button
            type="button"
            class="square fullscreen"
            aria-label=${t('fullscreen')}
            title=${t('fullscreen')}
            aria-pressed=${fullscreen ? 'true' : 'false'}
            @click=${commands.toggleFullscreen}
          >
            ${icon(fullscreen ? 'window' : 'fullscreen')}
          </button>`
    }
    ${more} ${full}
    ${
      panning
        ? html`<div class="pan">
            ${(['up', 'left', 'right', 'down'] as const).map(
              (direction) =>
                html`<span class=${direction}>${button(direction, t(`pan.${direction}`), () => commands.pan(direction))}</span>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}

function button(name: IconName, label: string, run: () => void): TemplateResult {
  return html`<button type="button" class="square" aria-label=${label} title=${label} @click=${run}>${icon(name)}</button>`;
}
