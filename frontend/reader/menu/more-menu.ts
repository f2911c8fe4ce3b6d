import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES, type Language } from '../../core/languages';
import type { Actions } from '../../state/actions';
import { LOOKS, type Look } from '../../state/look';
import type { Scene } from '../../state/scene';
import { tabsOf } from '../../state/viewer-parts';
import { icon, wayIcon } from '../icons';
import { interfaceChoices, nameChoices, namesChosen } from './language-menu';
import { menuButton, menuChoices, menuDoor, menuItem, menuSurface, menuSwitch } from './menu';
import type { MenuPage, Menus } from './menus';

/** What the ⋯ menu shows of the viewer beside the scene. */
export interface More {
  /** The language of names that the reader asks for; null for the interface's. */
  names: string | null;
  /** The reader's choice of light or dark; null where that is the host page's. */
  look: Look | null;
  overview: boolean;
  panning: boolean;
  /** Whether `/` goes to search; null where the keys are the host page's. */
  slash: boolean | null;
}

/** What the ⋯ menu does beside what the panels do. */
export interface MoreActions extends Actions {
  showData(): void;
  toggleOverview(): void;
  togglePanning(): void;
  toggleSlash(): void;
  setLook(look: Look): void;
}

/** The ⋯ button with its menu; on a phone the menu is a sheet of its own, {@link moreSheet}. */
export function moreMenu(
  scene: Scene,
  more: More,
  act: MoreActions,
  menus: Menus,
  looks: string,
): TemplateResult {
  return menuButton(
    'more',
    { class: looks, label: scene.words('menu'), face: icon('more') },
    menus,
    scene.narrow ? nothing : surface(scene, more, act, menus),
  );
}

/** The ⋯ menu at the foot of a phone's screen, over everything else. */
export function moreSheet(
  scene: Scene,
  more: More,
  act: MoreActions,
  menus: Menus,
): TemplateResult | typeof nothing {
  if (!scene.narrow || !menus.isOpen('more')) return nothing;
  return html`<div class="scrim"></div>
    ${surface(scene, more, act, menus)}`;
}

function surface(scene: Scene, more: More, act: MoreActions, menus: Menus): TemplateResult {
  const { words } = scene;
  const { page } = menus;
  const title = page === null ? words('menu') : pageTitle(page, scene);
  return menuSurface(
    {
      class: scene.narrow ? 'sheet' : 'list',
      label: title,
      ...(scene.narrow ? { head: sheetHead(title, menus, scene) } : {}),
      foot: page === null && scene.narrow && !scene.embedded ? words('compareWider') : '',
    },
    menus,
    words,
    page === null ? items(scene, more, act, menus) : pageItems(page, scene, more, act, menus),
  );
}

function items(scene: Scene, more: More, act: MoreActions, menus: Menus): TemplateResult {
  const { words, narrow, embedded, parts } = scene;
  // The languages have a menu of their own where there is a bar with room for it.
  const hasLanguages = narrow || embedded;
  const hasData = tabsOf(parts, narrow).includes('layers');
  const run = (action: () => void) => () => menus.choose(action);
  return html`${
    hasLanguages
      ? html`${menuDoor('language', words('interfaceLanguage'), LANGUAGES[words.lang as Language] ?? words.lang, () => menus.turnTo('language'))}
          ${scene.state.compare && !narrow ? nothing : menuDoor('names', words('nameLanguage'), namesChosen(scene, more.names), () => menus.turnTo('names'))}
          <hr role="separator" />
          ${menuItem(
            embedded ? 'link' : 'share',
            words(embedded ? 'share' : 'share.open'),
            run(() => act.share()),
          )}`
      : nothing
  }
    ${menuItem(
      'cite',
      words('cite.label.atlas'),
      run(() => act.cite({})),
    )}
    ${menuItem(
      'print',
      words('printLabel'),
      run(() => act.print()),
    )}
    ${
      hasData
        ? menuItem(
            'download',
            words('downloadData'),
            run(() => act.showData()),
          )
        : nothing
    }
    ${
      parts.has('map')
        ? html`<hr role="separator" />
            ${
              narrow || scene.state.compare
                ? nothing
                : menuSwitch(
                    'overview',
                    words('overview'),
                    more.overview,
                    run(() => act.toggleOverview()),
                  )
            }
            ${menuSwitch(
              'move',
              words('moveButtons'),
              more.panning,
              run(() => act.togglePanning()),
            )}`
        : nothing
    }
    ${
      more.slash === null
        ? nothing
        : menuSwitch(
            'search',
            words('slashKey'),
            more.slash,
            run(() => act.toggleSlash()),
          )
    }
    ${more.look === null ? nothing : lookItems(more.look, scene, act, menus)}`;
}

function lookItems(look: Look, scene: Scene, act: MoreActions, menus: Menus): TemplateResult {
  const { words, narrow } = scene;
  return html`<hr role="separator" />
    ${
      narrow
        ? menuDoor('look', words('look'), words(`look.${look}`), () => menus.turnTo('look'))
        : menuChoices(words('look'), lookChoices(look, scene, act, menus), 'row')
    }`;
}

function pageItems(page: MenuPage, scene: Scene, more: More, act: MoreActions, menus: Menus): TemplateResult {
  const choices =
    page === 'language'
      ? interfaceChoices(scene, act, menus)
      : page === 'names'
        ? nameChoices(scene, more.names, act, menus)
        : lookChoices(more.look ?? 'device', scene, act, menus);
  return menuChoices(pageTitle(page, scene), choices, 'page');
}

function lookChoices(look: Look, { words }: Scene, act: MoreActions, menus: Menus) {
  return LOOKS.map((one) => ({
    label: words(`look.${one}`),
    chosen: one === look,
    choose: () => menus.choose(() => act.setLook(one)),
  }));
}

function pageTitle(page: MenuPage, { words }: Scene): string {
  return words(page === 'language' ? 'interfaceLanguage' : page === 'names' ? 'nameLanguage' : 'look');
}

function sheetHead(title: string, menus: Menus, { words }: Scene): TemplateResult {
  return html`<div class="menu-head">
    ${
      menus.page === null
        ? nothing
        : html`<button type="button" class="square" aria-label=${words('back')} @click=${() => menus.turnTo(null)}>${wayIcon('left')}</button>`
    }
    <b>${title}</b>
    <button type="button" class="square" aria-label=${words('cite.close')} @click=${() => menus.close(true)}>${icon('close')}</button>
  </div>`;
}
