import { filteredSentence } from './filter-sentence';
import type { Scenes } from './scenes';
import type { SideName } from './side';
import type { Store } from './store';

/** Milliseconds after which a choice has come to rest. */
const REST = 400;

/** Speaks to screen readers by the sentence of a live region. */
export class Announcer {
  readonly #store: Store;
  readonly #scenes: Scenes;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, scenes: Scenes) {
    this.#store = store;
    this.#scenes = scenes;
  }

  say(sentence: string): void {
    this.#store.set({ announcement: sentence });
  }

  /** What the chosen time and layers leave of a map. */
  sayFilter(side: SideName): void {
    const { left, right } = this.#scenes;
    const scene = side === 'right' ? right : left;
    if (!scene) return;
    const sentence = filteredSentence(scene);
    this.say(right ? this.#store.t(`onSide.${side}`, { sentence }) : sentence);
  }

  /** The same, when the choice has come to rest: a brush moves through many spans. */
  sayFilterSoon(side: SideName): void {
    this.stop();
    this.#soon = setTimeout(() => this.sayFilter(side), REST);
  }

  stop(): void {
    clearTimeout(this.#soon);
  }
}
