import type { Cited } from '../../core/cited-work';
import type { Passage } from '../../core/lookup';
import { initialState, printState, type ViewerState } from '../../state/link-state';
import { notify } from '../../state/notices';
import { pageOf } from '../../state/revision-address';
import { namesLanguage } from '../../state/selectors';
import type { Store } from '../../state/store';
import { type CitationRequest, citationRequest } from '../cite/citation-request';
import { type QuotationCopy, quotationCopy } from '../cite/quotation-copy';
import { copyFormatted, copyText } from '../clipboard';

/** Milliseconds for which a message that something was copied is shown. */
const SHOWN = 4000;

/** Copies links and quotations, and opens the dialog with references. */
export class Sharing {
  readonly #store: Store;
  readonly #root: () => ParentNode;
  #toastEnd: ReturnType<typeof setTimeout> | undefined;

  /** @param root where the dialog with references is */
  constructor(store: Store, root: () => ParentNode) {
    this.#store = store;
    this.#root = root;
  }

  stop(): void {
    clearTimeout(this.#toastEnd);
  }

  /** The address of a state on the atlas's own page. */
  linkTo(state: ViewerState): string {
    const url = new URL(this.#store.options.full || location.href);
    url.search = printState(state);
    url.hash = '';
    return url.href;
  }

  copyLink(): void {
    const { link } = this.#store.state;
    if (link) void this.#copy(this.linkTo(link), this.#store.t('linkCopied'));
  }

  copyQuotation(passage: Passage): void {
    const { state, options, t } = this.#store;
    if (!state.lookup || !state.link) return;
    const { slug, revision } = state.lookup.atlas;
    const query = printState({ ...initialState(), excerpt: passage.excerpt.id });
    const link = pageOf(options.src, slug, revision) + query;
    void this.#copyQuotation(quotationCopy(passage, options.src, revision, link, t));
  }

  cite(cited: Cited): void {
    const { state, options } = this.#store;
    if (state.lookup && state.link)
      void this.#openReferences(
        citationRequest(cited, state.lookup, namesLanguage(this.#store), options.src),
      );
  }

  /** The dialog's script is loaded when it is first needed. */
  async #openReferences(request: CitationRequest): Promise<void> {
    try {
      await import('../cite/cite-dialog');
    } catch (failure) {
      console.error(failure);
      notify(this.#store, { key: 'cite', text: (t) => t('cite.offline') });
      return;
    }
    await this.#root().querySelector('cite-dialog')?.open(request);
  }

  async #copy(text: string, done: string): Promise<void> {
    this.#report(await copyText(text), text, done);
  }

  async #copyQuotation(coming: Promise<QuotationCopy>): Promise<void> {
    const copied = await copyFormatted(coming);
    const { text, style } = await coming;
    const { t } = this.#store;
    const done = style === null ? t('cite.quotationCopiedPlainly') : t('cite.quotationCopied', { style });
    this.#report(copied, text, done);
  }

  #report(copied: boolean, text: string, done: string): void {
    if (!copied) {
      notify(this.#store, { key: 'copy', text: (t) => t('copyFailed'), copy: text });
      return;
    }
    this.#store.set({ toast: done });
    clearTimeout(this.#toastEnd);
    this.#toastEnd = setTimeout(() => this.#store.set({ toast: '' }), SHOWN);
  }
}
