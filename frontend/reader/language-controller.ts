import { LANGUAGES, type Language } from '../core/languages';
import { InterfaceLanguage } from '../state/interface-language';
import { keepLanguage, setPageLanguage } from '../state/language-choice';
import type { LinkHistory } from '../state/link-history';
import { notify } from '../state/notices';
import type { Store } from '../state/store';

/** Loads the interface's language, remembers the reader's choice, and gives it to the page. */
export class LanguageController {
  readonly #store: Store;
  readonly #link: LinkHistory;
  readonly #changed: (lang: string) => void;
  readonly #language = new InterfaceLanguage(() => this.#show());

  /** @param changed hears of a language that the host does not know yet */
  constructor(store: Store, link: LinkHistory, changed: (lang: string) => void) {
    this.#store = store;
    this.#link = link;
    this.#changed = changed;
  }

  get ready(): boolean {
    return this.#language.ready;
  }

  async speak(language: Language): Promise<void> {
    if (await this.#language.speak(language)) return;
    notify(this.#store, {
      key: 'language',
      text: (t) => t('languageFailed', { language: LANGUAGES[language] }),
    });
  }

  /** The reader's choice. */
  choose(language: Language): void {
    this.#link.language = language;
    void this.speak(language);
    const kept = keepLanguage(language);
    const { link } = this.#store.state;
    // A link that asks for a language goes on asking for the current one; so does a link that alone can keep the choice.
    this.#link.change(link && (link.interface !== null || !kept) ? { interface: language } : {});
  }

  #show(): void {
    const { t } = this.#language;
    const { lang, dir } = t;
    const ownsPage = this.#store.options.history === 'url';
    const isNews = !ownsPage || document.documentElement.lang !== lang;
    if (ownsPage) setPageLanguage({ lang, dir });
    if (isNews) this.#changed(lang);
    this.#store.set({ t });
  }
}
