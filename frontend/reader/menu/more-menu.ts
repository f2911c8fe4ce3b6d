import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES, type Language } from '../../core/languages';
import type { Actions } from '../../state/actions';
import { LOOKS, type Look } from '../../state/look';
import type { Scene } from '../../state/scene';
import { tabsOf } from '../../state/viewer-parts';
import { icon, wayIcon } from '../icons';
import type { ViewerContext } from '../viewer-context';
import { interfaceChoices, nameChoices, namesChosen } from './language-menu';
import { menuButton, menuChoices, menuDoor, menuItem, menuSurface, menuSwitch } from './menu';
import type { MenuPage, Menus } from './menus';

/** The ⋯ button with its menu; on a phone the menu is a sheet of its own, {@link moreSheet}. */
export function moreMenu(viewer: ViewerContext, looks: string): TemplateResult {
  const scene = viewer.scenes.left!;
  return menuButton(
    'more',
    { class: looks, label: scene.t('menu'), face: icon('more') },
    viewer.menus,
    scene.narrow ? nothing : surface(scene, viewer),
  );
}

/** The ⋯ menu at the foot of a phone's screen, over everything else. */
export function moreSheet(viewer: ViewerContext): TemplateResult | typeof nothing {
  const scene = viewer.scenes.left;
  if (!scene?.narrow || !viewer.menus.isOpen('more')) return nothing;
  return html`<div class="scrim"></div>
    ${surface(scene, viewer)}`;
}

function surface(scene: Scene, viewer: ViewerContext): TemplateResult {
  const { t } = scene;
  const { menus } = viewer;
  const { page } = menus;
  const title = page === null ? t('menu') : pageTitle(page, scene);
  return menuSurface(
    {
      class: scene.narrow ? 'sheet' : 'list',
      label: title,
      ...(scene.narrow ? { head: sheetHead(title, menus, scene) } : {}),
      foot: page === null && scene.narrow && !scene.embedded ? t('compareWider') : '',
    },
    menus,
    t,
    page === null ? items(scene, viewer) : pageItems(page, scene, viewer),
  );
}

function items(scene: Scene, viewer: ViewerContext): TemplateResult {
  const { t, narrow, embedded, parts } = scene;
  const { store, actions: act, menus, searching, ownsSlash } = viewer;
  const { overview, panning, look } = store.state;
  // The languages have a menu of their own where there is a bar with room for it.
  const hasLanguages = narrow || embedded;
  const hasData = tabsOf(parts, narrow).includes('layers');
  const run = (action: () => void) => () => menus.choose(action);
  return html`${
    hasLanguages
      ? html`${menuDoor('language', t('interfaceLanguage'), LANGUAGES[t.lang as Language] ?? t.lang, () => menus.turnTo('language'))}
          ${scene.state.compare && !narrow ? nothing : menuDoor('names', t('nameLanguage'), namesChosen(scene, namesAsked(viewer)), () => menus.turnTo('names'))}
          <hr role="separator" />
          ${menuItem(
            embedded ? 'link' : 'share',
            t(embedded ? 'share' : 'share.open'),
            run(() => act.share()),
          )}`
      : nothing
  }
    ${menuItem(
      'cite',
      t('cite.label.atlas'),
      run(() => act.cite({})),
    )}
    ${menuItem(
      'print',
      t('printLabel'),
      run(() => act.print()),
    )}
    ${
      hasData
        ? menuItem(
            'download',
            t('downloadData'),
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
                    t('overview'),
                    overview,
                    run(() => act.toggleOverview()),
                  )
            }
            ${menuSwitch(
              'move',
              t('moveButtons'),
              panning,
              run(() => act.togglePanning()),
            )}`
        : nothing
    }
    ${
      !ownsSlash
        ? nothing
        : menuSwitch(
            'search',
            t('slashKey'),
            searching.slash,
            run(() => act.toggleSlash()),
          )
    }
    ${look === null ? nothing : lookItems(look, scene, act, menus)}`;
}

/** The language of names that the reader asks for; null for the interface's. */
function namesAsked({ store }: ViewerContext): string | null {
  return store.state.link?.lang ?? null;
}

function lookItems(look: Look, scene: Scene, act: Actions, menus: Menus): TemplateResult {
  const { t, narrow } = scene;
  return html`<hr role="separator" />
    ${
      narrow
        ? menuDoor('look', t('look'), t(`look.${look}`), () => menus.turnTo('look'))
        : menuChoices(t('look'), lookChoices(look, scene, act, menus), 'row')
    }`;
}

function pageItems(page: MenuPage, scene: Scene, viewer: ViewerContext): TemplateResult {
  const { store, actions: act, menus } = viewer;
  const choices =
    page === 'language'
      ? interfaceChoices(scene, act, menus)
      : page === 'names'
        ? nameChoices(scene, namesAsked(viewer), act, menus)
        : lookChoices(store.state.look ?? 'device', scene, act, menus);
  return menuChoices(pageTitle(page, scene), choices, 'page');
}

function lookChoices(look: Look, { t }: Scene, act: Actions, menus: Menus) {
  return LOOKS.map((one) => ({
    label: t(`look.${one}`),
    chosen: one === look,
    choose: () => menus.choose(() => act.setLook(one)),
  }));
}

function pageTitle(page: MenuPage, { t }: Scene): string {
  return t(page === 'language' ? 'interfaceLanguage' : page === 'names' ? 'nameLanguage' : 'look');
}

function sheetHead(title: string, menus: Menus, { t }: Scene): TemplateResult {
  return html`<div class="menu-head">
    ${
      menus.page === null
        ? nothing
        : html`<button type="button" class="square" aria-label=${t('back')} @click=${() => menus.turnTo(null)}>${wayIcon('left')}</button>`
    }
    <b>${title}</b>
    <button type="button" class="square" aria-label=${t('cite.close')} @click=${() => menus.close(true)}>${icon('close')}</button>
  </div>`;
}
