import { adoptFonts } from '../styles/fonts';
import { AtlasViewer } from './atlas-viewer';

/** `<atlas-viewer>` as the program's own pages have it: with the bundled typefaces. */
adoptFonts();
customElements.define('atlas-viewer', AtlasViewer);

declare global {
  interface HTMLElementTagNameMap {
    'atlas-viewer': AtlasViewer;
  }
}
