import { isLanguage, type Language } from '../../core/languages';
import type { Lookup } from '../../core/lookup';
import { nameOf } from '../../core/names';
import { initialState, printState, type ViewerState } from '../../state/link-state';
import { revisionIn, serverOf } from '../../state/revision-address';
import type { Shared } from './share-code';

/** What a reader has before them. */
export interface Shown {
  lookup: Lookup;
  state: ViewerState;
  /** Address of the atlas document. */
  src: string;
}

/** What of it another page opens with. */
export interface Opening {
  /** The state that is seen now, or the atlas as everyone comes to it. */
  from: 'now' | 'first';
  /** The revision it opens with for ever; null for the newest. */
  revision: number | null;
  /** The language of names; null for the interface's. */
  lang: string | null;
  /** The language of the interface; null for what the reader's browser asks for. */
  interface: Language | null;
}

/** The opening that shows what is seen now, to readers of any language. */
export function openingOf({ state, src }: Shown): Opening {
  return {
    from: 'now',
    revision: revisionIn(src),
    lang: state.lang,
    interface: isLanguage(state.interface) ? state.interface : null,
  };
}

/** What is shared of an atlas, opened so. */
export function sharedOf({ lookup, state, src }: Shown, opening: Opening): Shared {
  const { atlas } = lookup;
  const opened: ViewerState = {
    ...(opening.from === 'now' ? state : initialState()),
    lang: opening.lang,
    interface: opening.interface,
  };
  const place = lookup.place(opened.place);
  const part = place ? nameOf(place, atlas.lang).text : lookup.reading(opened.reading)?.title;
  return {
    slug: atlas.slug,
    revision: opening.revision,
    title: part === undefined ? atlas.title : `${part} · ${atlas.title}`,
    lang: atlas.lang,
    server: serverOf(src),
    query: printState(opened),
  };
}
