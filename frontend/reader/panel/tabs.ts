import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import type { Tab } from '../../state/viewer-parts';
import { tabsOf } from '../../state/viewer-parts';
import { keyAlong } from '../arrow-keys';
import { type IconName, icon } from '../icons';

const ICONS: Record<Tab, IconName> = {
  place: 'here',
  reading: 'text',
  index: 'places',
  layers: 'key',
  time: 'time',
};

/** The panel's tabs, by the ARIA tabs pattern: one tab stop, arrow keys choose. */
export function tabList(scene: Scene, act: Actions): TemplateResult {
  const tabs = tabsOf(scene.parts, scene.narrow, scene.lookup.atlas.readings.length > 0);
  return html`<div class="tabs" role="tablist" aria-label=${scene.t('tabList')} @keydown=${(event: KeyboardEvent) => onKey(event, tabs, scene, act)}>
    ${tabs.map((tab) => {
      const chosen = tab === scene.tab;
      return html`<button
        type="button"
        role="tab"
        id=${`tab-${tab}`}
        aria-selected=${chosen ? 'true' : 'false'}
        aria-controls=${chosen ? 'panel-body' : nothing}
        tabindex=${chosen ? 0 : -1}
        @click=${() => act.showTab(tab)}
      >
        ${scene.narrow ? icon(ICONS[tab]) : nothing}<span>${scene.t(`tab.${tab}`)}</span>
      </button>`;
    })}
  </div>`;
}

function onKey(event: KeyboardEvent, tabs: readonly Tab[], { tab: current, t }: Scene, act: Actions): void {
  const at = tabs.indexOf(current);
  const key = keyAlong(event.key, t);
  const target: Record<string, number> = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at - 1 + tabs.length) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  if (!(key in target)) return;
  event.preventDefault();
  const tab = tabs[target[key]!]!;
  act.showTab(tab);
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
}
