import { type Language, loadWords, wordsAtHand } from '../core/languages';
import { englishWords, type Words } from '../core/messages';

/** Holds the words that a viewer speaks in, and changes them; what was asked for last wins. */
export class InterfaceLanguage {
  readonly #changed: () => void;
  #words: Words | null = null;
  #wanted: Language | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** English until others are there. */
  get words(): Words {
    return this.#words ?? englishWords;
  }

  /** Whether anything can be said without changing the language a moment later. */
  get ready(): boolean {
    return this.#words !== null;
  }

  /** Changes to a language, at once where its words are at hand; false where they cannot be had. */
  async speak(language: Language): Promise<boolean> {
    this.#wanted = language;
    const atHand = wordsAtHand(language);
    if (atHand) {
      this.#say(atHand);
      return true;
    }
    try {
      const words = await loadWords(language);
      if (this.#wanted === language) this.#say(words);
      return true;
    } catch (failure) {
      console.error(failure);
      if (this.#wanted === language && !this.#words) this.#say(englishWords);
      return false;
    }
  }

  #say(words: Words): void {
    if (words === this.#words) return;
    this.#words = words;
    this.#changed();
  }
}
