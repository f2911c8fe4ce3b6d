import { html, type TemplateResult } from 'lit';
import type { Words } from '../core/messages';
import { keepLook, keptLook, type Look, wearLook } from '../state/look';
import { AtlasViewer } from './atlas-viewer';

/** `<atlas-viewer>` of the program's own pages: what is seen can be taken into the pages of others. */
export class PageViewer extends AtlasViewer {
  override connectedCallback(): void {
    super.connectedCallback();
    this.#wear(keptLook());
  }

  override setLook(look: Look): void {
    keepLook(look);
    this.#wear(look);
  }

  /** A page gives its colours to all that stands in it. */
  #wear(look: Look): void {
    this.look = look;
    this.theme = look === 'device' ? '' : look;
    if (this.history === 'url') wearLook(look);
  }

  override share(): void {
    void this.#share();
  }

  protected override moreDialogs(words: Words): TemplateResult {
    return html`<share-dialog .words=${words}></share-dialog>`;
  }

  /** The dialog's script comes when it is first asked for. */
  async #share(): Promise<void> {
    const { lookup, chosen, src } = this;
    if (!lookup || !chosen) return;
    try {
      await import('./share/share-dialog');
    } catch (failure) {
      console.error(failure);
      this.tell('share', (words) => words('offline'));
      return;
    }
    await this.renderRoot.querySelector('share-dialog')?.open({ lookup, state: chosen, src });
  }
}
