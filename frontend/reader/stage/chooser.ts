import { html, nothing, type TemplateResult } from 'lit';
import { ALL_NAMES } from '../../core/names';
import { passageCount } from '../../core/passage-counts';
import type { Candidate } from '../../state/candidate';
import type { Scene } from '../../state/scene';
import { contestedSign } from '../panel/claims';
import { allNames, placeName } from '../panel/name';
import { kindName } from '../place-kind';
import { styleAttribute } from '../style-attribute';
import type { ViewerContext } from '../viewer-context';

/** A short menu at the point of a click, where points lie together. */
export function chooser({ store, scenes, layout, picking }: ViewerContext): TemplateResult | typeof nothing {
  const open = store.state.chooser;
  const scene = scenes.left;
  if (!open || !scene) return nothing;
  const { x, y, candidates, under } = open;
  const room = layout.mapRoom;
  const choose = (candidate: Candidate) => picking.choose(candidate, under);
  const close = (refocus: boolean) => picking.closeChooser(refocus);
  const width = Math.min(272, room.width - 16);
  const left = room.left + Math.max(8, Math.min(x - room.left - 24, room.width - width - 8));
  const wanted = Math.min(candidates.length, 7) * 48 + 40;
  const below = y + 12 + wanted < room.height || y < room.height / 2;
  const position: Record<string, string> = below
    ? { top: `${y + 12}px`, 'max-height': `${room.height - y - 24}px` }
    : { bottom: `${room.height - y + 12}px`, 'max-height': `${Math.max(120, y - 24)}px` };
  return html`<div
    class="chooser"
    role="menu"
    aria-label=${scene.t('chooser')}
    style=${styleAttribute({ left: `${left}px`, width: `${width}px`, ...position })}
    @keydown=${(event: KeyboardEvent) => onKey(event, close)}
    @focusout=${(event: FocusEvent) => {
      const to = event.relatedTarget as Node | null;
      if (to && !(event.currentTarget as Node).contains(to)) close(false);
    }}
  >
    <p class="fine" role="presentation">${scene.t('chooser')}</p>
    ${candidates.map((candidate) => entry(candidate, scene, choose))}
  </div>`;
}

function entry(candidate: Candidate, scene: Scene, choose: (candidate: Candidate) => void): TemplateResult {
  const facts = scene.features.get(candidate.feature);
  const { place } = candidate;
  const { lang } = scene.state;
  const count = place ? passageCount(place, scene).visible : 0;
  return html`<button
    type="button"
    role="menuitem"
    tabindex="-1"
    @click=${() => choose(candidate)}
  >
    <span class="row-name">${place ? (lang === ALL_NAMES ? allNames(place) : placeName(place, lang)) : (facts?.name ?? facts?.layer.title ?? candidate.feature)}</span>
    ${place && count > 0 ? html`<span class="count" aria-label=${scene.t('excerpts', { count })}>${scene.t.number(count)}</span>` : nothing}
    <span class="fine">${place ? html`${kindName(place, scene)} ${contestedSign(place, scene.t)}` : scene.t('partOf', { layer: facts?.layer.title ?? '' })}</span>
  </button>`;
}

function onKey(event: KeyboardEvent, close: (refocus: boolean) => void): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  const target: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    close(true);
  } else if (event.key in target) {
    event.preventDefault();
    items[target[event.key]!]?.focus();
  }
}
