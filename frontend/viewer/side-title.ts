import { ALL_NAMES, languageName } from './names';
import type { Scene } from './scene';
import { formatWhen } from './when-words';
import { words } from './words';

/** What a map shows, in a few words: `names in Armenian, After 2020`. */
export function sideTitle(scene: Scene): string {
  return words.sideShows(namesShown(scene), timeShown(scene));
}

export function namesShown({ state }: Scene): string {
  return state.lang === ALL_NAMES ? words.allNames.toLowerCase() : words.namesIn(languageName(state.lang));
}

export function timeShown({ state, chosen }: Scene): string {
  if (state.span !== null) return formatWhen({ edtf: state.span });
  return chosen.length === 0 ? words.allTime.toLowerCase() : chosen.map(({ name }) => name).join(' + ');
}
