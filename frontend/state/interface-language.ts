import { type Language, loadedMessages, loadMessages } from '../core/languages';
import { englishMessages, type Messages } from '../core/messages';

/** Holds the messages of the interface's language, and changes the language; the last request wins. */
export class InterfaceLanguage {
  readonly #changed: () => void;
  #messages: Messages | null = null;
  #wanted: Language | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** English until others are there. */
  get t(): Messages {
    return this.#messages ?? englishMessages;
  }

  /** Whether anything can be said without changing the language a moment later. */
  get ready(): boolean {
    return this.#messages !== null;
  }

  /** Changes to a language, at once where its messages are loaded already; false where they cannot be loaded. */
  async speak(language: Language): Promise<boolean> {
    this.#wanted = language;
    const atHand = loadedMessages(language);
    if (atHand) {
      this.#show(atHand);
      return true;
    }
    try {
      const t = await loadMessages(language);
      if (this.#wanted === language) this.#show(t);
      return true;
    } catch (failure) {
      console.error(failure);
      if (this.#wanted === language && !this.#messages) this.#show(englishMessages);
      return false;
    }
  }

  #show(t: Messages): void {
    if (t === this.#messages) return;
    this.#messages = t;
    this.#changed();
  }
}
