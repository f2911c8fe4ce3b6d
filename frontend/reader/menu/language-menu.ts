import { html, nothing, type TemplateResult } from 'lit';
import { isLanguage, LANGUAGE_TAGS, LANGUAGES, type Language, scriptOf } from '../../core/languages';
import { ALL_NAMES, direction, languageTitle } from '../../core/names';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { icon } from '../icons';
import { type MenuChoice, menuButton, menuChoices, menuSurface } from './menu';
import type { Menus } from './menus';

/** One menu for the language of the interface and, beside it, that of names on the map. */
export function languageMenu(scene: Scene, asked: string | null, act: Actions, menus: Menus): TemplateResult {
  const { t } = scene;
  const spoken = LANGUAGES[t.lang as Language] ?? t.lang;
  const ownNames = scene.state.compare !== null;
  const label = ownNames ? t('interfaceLanguage') : t('languageMenu');
  return menuButton(
    'language',
    {
      class: 'bar-button language-button',
      label: `${label}: ${spoken}`,
      face: html`${icon('language')}<span class="endonym" lang=${t.lang}>${spoken}</span>${icon('down')}`,
    },
    menus,
    menuSurface(
      { class: 'languages', label, foot: ownNames ? '' : t('allNamesHint') },
      menus,
      t,
      html`<div class="columns" role="presentation">
        ${menuChoices(t('interfaceLanguage'), interfaceChoices(scene, act, menus))}
        ${ownNames ? nothing : menuChoices(t('nameLanguage'), nameChoices(scene, asked, act, menus))}
      </div>`,
    ),
  );
}

/** The six languages, each by its own name. */
export function interfaceChoices({ t }: Scene, act: Actions, menus: Menus): MenuChoice[] {
  return LANGUAGE_TAGS.map((tag) => ({
    ...endonym(tag),
    chosen: tag === t.lang,
    choose: () => menus.choose(() => act.setInterface(tag)),
  }));
}

/** Names as the interface, in each language of the atlas, or all of them. */
export function nameChoices(
  { t, lookup, state }: Scene,
  asked: string | null,
  act: Actions,
  menus: Menus,
): MenuChoice[] {
  const { languages } = lookup.atlas;
  const choice = (
    lang: string | null,
    label: Pick<MenuChoice, 'label' | 'lang' | 'dir'>,
    chosen: boolean,
  ) => ({
    ...label,
    chosen,
    choose: () => menus.choose(() => act.setLanguage(lang)),
  });
  // Names cannot follow an interface whose language the atlas does not have: its first language stands for them.
  const follows = languages.includes(t.lang);
  const others = languages.filter((lang) => lang !== t.lang || lang === asked);
  return [
    ...(follows ? [choice(null, { label: t('sameLanguage') }, asked === null)] : []),
    ...others.map((lang) =>
      choice(
        lang,
        isLanguage(lang) ? endonym(lang) : { label: languageTitle(lang, t) },
        lang === (asked ?? (follows ? null : state.lang)),
      ),
    ),
    choice(ALL_NAMES, { label: t('allNames') }, asked === ALL_NAMES),
  ];
}

/** The chosen language of names in a word or two. */
export function namesChosen(scene: Scene, asked: string | null): string {
  const { t, state, lookup } = scene;
  if (asked === null && lookup.atlas.languages.includes(t.lang)) return t('sameLanguage');
  return state.lang === ALL_NAMES ? t('allNames') : languageTitle(state.lang, t);
}

function endonym(tag: Language): Pick<MenuChoice, 'label' | 'lang' | 'dir'> {
  const script = scriptOf(tag);
  return { label: LANGUAGES[tag], lang: `${tag}-${script}`, dir: direction(script) };
}
