import type { Scene } from './scene';
import { comparedSide, isNarrow, layersOn, namesLanguage, visibleParts } from './selectors';
import { ChoiceKeeper, languageOfNames, periodsOf } from './side';
import type { Store } from './store';
import { tabsOf } from './viewer-parts';

/** The scenes of the one map, or of the two that are compared, by the state of the store. */
export class Scenes {
  readonly #store: Store;
  readonly #dress: (scene: Scene) => Scene;
  #left: Scene | null = null;
  /** What the left scene was made from: parts ask for it many times in each update. */
  #made: readonly unknown[] = [];
  readonly #choices = { left: new ChoiceKeeper(), right: new ChoiceKeeper() };

  /** @param dress gives a scene the form of paper while the page is printed */
  constructor(store: Store, dress: (scene: Scene) => Scene = (scene) => scene) {
    this.#store = store;
    this.#dress = dress;
  }

  /** Null until the atlas is loaded. */
  get left(): Scene | null {
    const { state, options } = this.#store;
    const made = [state, options.src, options.embedded, options.ui];
    if (made.some((part, index) => part !== this.#made[index])) {
      this.#made = made;
      this.#left = this.#make();
    }
    return this.#left && this.#dress(this.#left);
  }

  #make(): Scene | null {
    const store = this.#store;
    const { state, options } = store;
    const { lookup, search, link } = state;
    if (!lookup || !search || !link) return null;
    const { atlas } = lookup;
    const narrow = isNarrow(store);
    const parts = visibleParts(store);
    const tabs = tabsOf(parts, narrow, atlas.readings.length > 0);
    return {
      ...state,
      t: store.t,
      lookup,
      search,
      state: { ...link, lang: namesLanguage(store) },
      tab: tabs.includes(state.tab) ? state.tab : (tabs[0] ?? state.tab),
      narrow,
      embedded: options.embedded,
      src: options.src,
      parts,
      side: 'left',
      choice: this.#choices.left.of(link, atlas),
      overview: state.overview && comparedSide(store) === null && !narrow,
      chosen: periodsOf(link, atlas),
      layersOn: layersOn(store),
      alsoHere: state.around.map((id) => lookup.place(id)).filter((place) => place !== null),
      spanOpen: state.spanForms.left.open,
      spanProblem: state.spanForms.left.problem,
    };
  }

  /** The left scene with its own names and time; null for one map. */
  get right(): Scene | null {
    const compared = comparedSide(this.#store);
    const left = compared && this.left;
    if (!left) return null;
    const { atlas } = left.lookup;
    const { open, problem } = this.#store.state.spanForms.right;
    return {
      ...left,
      side: 'right',
      state: { ...left.state, ...compared, lang: languageOfNames(compared, left.t.lang, atlas) },
      choice: this.#choices.right.of(compared, atlas),
      chosen: periodsOf(compared, atlas),
      spanOpen: open,
      spanProblem: problem,
    };
  }

  /** The left scene and, of two maps, the right. */
  get all(): readonly Scene[] {
    return [this.left, this.right].filter((scene) => scene !== null);
  }

  /** The scene that the panel shows. */
  get ofPanel(): Scene | null {
    return (this.#store.state.panelSide === 'right' ? this.right : null) ?? this.left;
  }
}
