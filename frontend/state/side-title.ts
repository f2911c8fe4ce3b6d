import { joined } from '../core/count-messages';
import { ALL_NAMES, languageName } from '../core/names';
import { formatWhen } from '../core/when-words';
import type { Scene } from './scene';

/** What a map shows, in a few words: `names in Armenian, After 2020`. */
export function sideTitle(scene: Scene): string {
  return joined([namesShown(scene), timeShown(scene)], scene.words);
}

export function namesShown({ state, words }: Scene): string {
  return state.lang === ALL_NAMES
    ? words('allNamesShown')
    : words('namesIn', { language: languageName(state.lang, words) });
}

export function timeShown({ state, chosen, words }: Scene): string {
  if (state.span !== null) return formatWhen({ edtf: state.span }, words);
  return chosen.length === 0 ? words('allTimeShown') : chosen.map(({ name }) => name).join(' + ');
}
