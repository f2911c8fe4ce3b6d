import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { englishMessages, type Messages } from '../../core/messages';
import { LoadFailure } from '../../state/loading';
import { revisionIn } from '../../state/revision-address';
import { basics } from '../../styles/basics';
import { citeDialog } from '../../styles/cite-dialog';
import { dialogs } from '../../styles/dialogs';
import { copyFormatted } from '../clipboard';
import { icon } from '../icons';
import { modal } from '../modal';
import { type Citation, type CitationFile, type Formatted, loadCitation, type Reference } from './citation';
import { formatted } from './citation-markup';
import type { CitationRequest } from './citation-request';
import { styleChoice } from './style-choice';

type Phase = { is: 'loading' } | { is: 'failed'; status: number } | { is: 'ready'; citation: Citation };

/**
 * A dialog with the references to one work, ready to copy, and with files for reference managers. Focus goes into it
 * and back to where it was.
 */
@customElement('cite-dialog')
export class CiteDialog extends LitElement {
  static override styles = [basics, dialogs, citeDialog];

  @property({ attribute: false }) request: CitationRequest | null = null;
  @property({ attribute: false }) t: Messages = englishMessages;

  @state() private phase: Phase = { is: 'loading' };
  @state() private said = '';
  @state() private chosenStyle = styleChoice.style;

  #loads: AbortController | null = null;

  /** Opens the dialog and fetches what it is request of. */
  async open(request: CitationRequest): Promise<void> {
    this.request = request;
    this.said = '';
    this.chosenStyle = styleChoice.style;
    void this.#load();
    await this.updateComplete;
    const { dialog } = this;
    if (!dialog.open) dialog.showModal();
    // Not by `autofocus`, which browsers refuse in frames of other sites.
    dialog.querySelector('h2')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loads?.abort();
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  protected override render(): TemplateResult {
    const closed = () => {
      this.#loads?.abort();
      this.request = null;
    };
    return modal({ heading: 'cite-heading', closed }, this.request ? this.#inner(this.request) : nothing);
  }

  #inner({ kind, title, lang }: CitationRequest): TemplateResult {
    return html`<div class="inner">
      <div class="head">
        <h2 id="cite-heading" tabindex="-1">${this.t(`cite.label.${kind}`)}</h2>
        <button type="button" class="square" aria-label=${this.t('cite.close')} title=${this.t('cite.close')} @click=${() => this.dialog.close()}>
          ${icon('close')}
        </button>
      </div>
      <p class="of"><cite lang=${lang}>${title}</cite></p>
      ${this.#body()}
      <p class="said" role="status">${this.said}</p>
    </div>`;
  }

  #body(): TemplateResult {
    const { phase } = this;
    if (phase.is === 'loading') return html`<p class="fine" role="status">${this.t('cite.loading')}</p>`;
    if (phase.is === 'failed')
      return html`<div role="alert">
        <p>${phase.status === 0 ? this.t('cite.offline') : this.t('cite.failed')}</p>
        <p><button type="button" class="primary" @click=${() => void this.#load()}>${this.t('tryAgain')}</button></p>
      </div>`;
    const { address, references, files, sources } = phase.citation;
    const revision = revisionIn(new URL(address).pathname);
    const shown = references.find(({ style }) => style === this.chosenStyle) ?? references[0]!;
    return html`<fieldset>
        <legend class="visually-hidden">${this.t('cite.style')}</legend>
        ${references.map(
          ({ style, name }) => html`<label>
            <input
              type="radio"
              name="style"
              value=${style}
              .checked=${style === shown.style}
              @change=${() => this.#choose(style)}
            />
            ${name}
          </label>`,
        )}
      </fieldset>
      ${this.#reference(shown)}
      ${revision === null ? nothing : html`<p class="fine">${this.t('cite.permanent', { number: revision })}</p>`}
      <h3>${this.t('cite.files')}</h3>
      ${this.#files(this.t('cite.filesOfThis'), files)}
      ${sources.count > 0 ? this.#files(this.t('cite.filesOfSources', { count: sources.count }), sources.files) : nothing}`;
  }

  #reference({ entry, pointer, pointing }: Reference): TemplateResult {
    return html`<section>
        <h3>${this.t('cite.entry')}</h3>
        ${this.#line(entry, this.t('cite.copyEntry'), this.t('cite.entryCopied'))}
      </section>
      <section>
        <h3>${this.t(`cite.pointer.${pointing}`)}</h3>
        ${this.#line(pointer, this.t(`cite.copyPointer.${pointing}`), this.t(`cite.pointerCopied.${pointing}`))}
      </section>`;
  }

  /** Words to select or to copy. References are English by their styles; their titles are not, so direction is the line's. */
  #line(shown: Formatted, label: string, done: string): TemplateResult {
    return html`<div class="words">
      <p lang="en" dir="ltr">${formatted(shown.html)}</p>
      <button type="button" class="quiet small" @click=${(event: Event) => void this.#copy(shown, done, event)}>
        ${icon('copy')}${label}
      </button>
    </div>`;
  }

  #files(label: string, files: readonly CitationFile[]): TemplateResult {
    return html`<p class="files">
      <span>${label}</span>
      ${files.map(
        ({ name, url, file }) =>
          html`<a href=${new URL(url, this.request!.url).href} download=${file}>${name}</a> `,
      )}
    </p>`;
  }

  #choose(style: string): void {
    this.chosenStyle = style;
    styleChoice.style = style;
    this.said = '';
  }

  async #copy(shown: Formatted, done: string, event: Event): Promise<void> {
    const line = (event.currentTarget as Element).previousElementSibling!;
    const copied = await copyFormatted(Promise.resolve(shown));
    this.said = copied ? done : this.t('cite.copyFailed');
    // Where the page may not copy, the words are selected for the reader to do it.
    if (!copied) getSelection()?.selectAllChildren(line);
  }

  async #load(): Promise<void> {
    this.#loads?.abort();
    const loads = new AbortController();
    this.#loads = loads;
    this.phase = { is: 'loading' };
    try {
      const citation = await loadCitation(this.request!.url, loads.signal);
      if (this.#loads === loads) this.phase = { is: 'ready', citation };
    } catch (failure) {
      if (loads.signal.aborted) return;
      if (!(failure instanceof LoadFailure)) console.error(failure);
      this.phase = { is: 'failed', status: failure instanceof LoadFailure ? failure.status : 0 };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cite-dialog': CiteDialog;
  }
}
