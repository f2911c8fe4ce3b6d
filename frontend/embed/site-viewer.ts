import { css, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { AtlasViewer } from '../viewer/atlas-viewer';

/** The server that this script comes from; the bundle's files lie two folders deep. */
const SERVER = new URL(/* @vite-ignore */ '../../', import.meta.url);

/** `<atlas-viewer>` for pages without Vaadin. */
export class SiteViewer extends AtlasViewer {
  static override styles = [
    ...AtlasViewer.styles,
    css`
      :host {
        height: 32rem;
      }
    `,
  ];

  /** Slug of an atlas on the server that the script comes from. */
  @property() atlas = '';

  constructor() {
    super();
    this.embedded = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('atlas') && this.atlas !== '')
      this.src = new URL(`api/atlases/${encodeURIComponent(this.atlas)}`, SERVER).href;
    super.willUpdate(changed);
  }
}
