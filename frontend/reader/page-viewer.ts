import { html, type TemplateResult } from 'lit';
import { keepLook, keptLook, type Look, wearLook } from '../state/look';
import { notify } from '../state/notices';
import { AtlasViewer } from './atlas-viewer';

/** `<atlas-viewer>` of the program's own pages: what is seen can be taken into the pages of others. */
export class PageViewer extends AtlasViewer {
  override connectedCallback(): void {
    super.connectedCallback();
    this.#wear(keptLook());
  }

  protected override setLook(look: Look): void {
    keepLook(look);
    this.#wear(look);
  }

  /** A page gives its colours to all that stands in it. */
  #wear(look: Look): void {
    super.setLook(look);
    this.theme = look === 'device' ? '' : look;
    if (this.history === 'url') wearLook(look);
  }

  protected override share(): void {
    void this.#share();
  }

  protected override dialogs(): TemplateResult {
    return html`<share-dialog .t=${this.viewer.store.t}></share-dialog>`;
  }

  /** The dialog's script comes when it is first asked for. */
  async #share(): Promise<void> {
    const { store } = this.viewer;
    const { lookup, link } = store.state;
    if (!lookup || !link) return;
    try {
      await import('./share/share-dialog');
    } catch (failure) {
      console.error(failure);
      notify(store, { key: 'share', text: (t) => t('offline') });
      return;
    }
    await this.renderRoot.querySelector('share-dialog')?.open({ lookup, state: link, src: this.src });
  }
}
