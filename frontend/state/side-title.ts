import { joined } from '../core/count-messages';
import { ALL_NAMES, languageName } from '../core/names';
import { formatWhen } from '../core/when-words';
import type { Scene } from './scene';

/** What a map shows, in a few words: `names in Armenian, After 2020`. */
export function sideTitle(scene: Scene): string {
  return joined([namesShown(scene), timeShown(scene)], scene.t);
}

export function namesShown({ state, t }: Scene): string {
  return state.lang === ALL_NAMES
    ? t('allNamesShown')
    : t('namesIn', { language: languageName(state.lang, t) });
}

export function timeShown({ state, chosen, t }: Scene): string {
  if (state.span !== null) return formatWhen({ edtf: state.span }, t);
  return chosen.length === 0 ? t('allTimeShown') : chosen.map(({ name }) => name).join(' + ');
}
