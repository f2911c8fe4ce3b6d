import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isLanguage, LANGUAGE_PART, LANGUAGE_TAGS, type Language } from '../core/languages';
import { languageOption } from '../reader/menu/language-option';
import { chooseLanguage, keepLanguage, setPageLanguage } from '../state/language-choice';
import { keptLook, wearLook } from '../state/look';

/**
 * The choice of language on a page that the server makes. Stands in the page's own tree, for its styles.
 *
 * @fires language-chosen `{language, refused}`; `refused` is what the address asked for in vain
 */
@customElement('atlas-language')
export class AtlasLanguage extends LitElement {
  /** What the page speaks, as the server says. */
  @property() language = '';
  @property() direction: 'ltr' | 'rtl' = 'ltr';
  /** What the choice is called in that language. */
  @property() label = '';
  /** What to say of an address that asks for a language there is not. */
  @property() problem = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    wearLook(keptLook());
    const asked = new URLSearchParams(location.search).get(LANGUAGE_PART);
    const refused = asked === null || asked === '' || isLanguage(asked) ? '' : asked;
    const language = chooseLanguage(asked);
    if (language !== this.language || refused !== '') this.#tell(language, refused);
  }

  protected override updated(): void {
    if (this.language !== '') setPageLanguage({ lang: this.language, dir: this.direction });
  }

  protected override render(): TemplateResult {
    return html`<label>
        <span>${this.label}</span>
        <select @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value as Language)}>
          ${LANGUAGE_TAGS.map((tag) => languageOption(tag, this.language))}
        </select>
      </label>
      ${this.problem === '' ? nothing : html`<p role="status">${this.problem}</p>`}`;
  }

  #choose(language: Language): void {
    keepLanguage(language);
    const address = new URL(location.href);
    if (address.searchParams.has(LANGUAGE_PART)) {
      address.searchParams.set(LANGUAGE_PART, language);
      history.replaceState(history.state, '', address);
    }
    this.#tell(language, '');
  }

  #tell(language: Language, refused: string): void {
    this.dispatchEvent(new CustomEvent('language-chosen', { detail: { language, refused } }));
  }
}
