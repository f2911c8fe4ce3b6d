import { adoptFonts } from '../styles/fonts';
import type { AtlasViewer } from './atlas-viewer';
import { PageViewer } from './page-viewer';

/** `<atlas-viewer>` as the program's own pages have it: with the bundled typefaces. */
adoptFonts();
customElements.define('atlas-viewer', PageViewer);

declare global {
  interface HTMLElementTagNameMap {
    'atlas-viewer': AtlasViewer;
  }
}
