import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/messages';
import { type IconName, icon, wayIcon } from '../icons';
import type { MenuName, Menus } from './menus';

/** A button that opens a menu below it, and the menu while it is open. */
export function menuButton(
  name: MenuName,
  looks: { class: string; label: string; face: TemplateResult },
  menus: Menus,
  menu: TemplateResult | typeof nothing,
): TemplateResult {
  const open = menus.isOpen(name);
  return html`<div class="menu-holder">
    <button
      type="button"
      class=${looks.class}
      data-menu=${name}
      aria-label=${looks.label}
      title=${looks.label}
      aria-haspopup="menu"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => menus.toggle(name)}
      @keydown=${(event: KeyboardEvent) => {
        if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        menus.toggle(name);
      }}
    >
      ${looks.face}
    </button>
    ${open ? menu : nothing}
  </div>`;
}

/** The surface of an open menu. */
export function menuSurface(
  looks: { class: string; label: string; head?: TemplateResult; foot?: string },
  menus: Menus,
  t: Messages,
  items: TemplateResult,
): TemplateResult {
  return html`<div class="menu ${looks.class}" @keydown=${(event: KeyboardEvent) => menus.onKey(event, t)}>
    ${looks.head ?? nothing}
    <div role="menu" aria-label=${looks.label}>${items}</div>
    ${looks.foot ? html`<p class="fine">${looks.foot}</p>` : nothing}
  </div>`;
}

/** Something to do. Items take the focus, so that a menu that scrolls can be reached; Tab closes the menu. */
export function menuItem(name: IconName, label: string, run: () => void): TemplateResult {
  return html`<button type="button" role="menuitem" tabindex="0" @click=${run}>${icon(name)}<span>${label}</span></button>`;
}

/** Something that is on or off. */
export function menuSwitch(name: IconName, label: string, on: boolean, run: () => void): TemplateResult {
  return html`<button type="button" role="menuitemcheckbox" aria-checked=${on ? 'true' : 'false'} tabindex="0" @click=${run}>
    ${icon(name)}<span>${label}</span>${on ? icon('check') : nothing}
  </button>`;
}

/** The way to a list of choices, with the one made. */
export function menuDoor(name: IconName, label: string, value: string, open: () => void): TemplateResult {
  return html`<button type="button" role="menuitem" aria-haspopup="menu" tabindex="0" @click=${open}>
    ${icon(name)}<span>${label}</span> <span class="value">${value}</span>${wayIcon('right')}
  </button>`;
}

export interface MenuChoice {
  label: string;
  chosen: boolean;
  choose: () => void;
  /** BCP 47 tag and direction of a label that is not in the interface's language. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** Choices of which one is made. */
export function menuChoices(title: string, choices: readonly MenuChoice[], looks = ''): TemplateResult {
  return html`<div role="group" class=${looks} aria-label=${title}>
    <p class="fine" role="presentation">${title}</p>
    ${choices.map(
      ({ label, chosen, choose, lang, dir }) =>
        html`<button type="button" role="menuitemradio" aria-checked=${chosen ? 'true' : 'false'} tabindex="0" @click=${choose}>
          <span class=${lang ? 'endonym' : ''} lang=${lang ?? nothing} dir=${dir ?? nothing}>${label}</span>${chosen ? icon('check') : nothing}
        </button>`,
    )}
  </div>`;
}
