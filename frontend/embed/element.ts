import { adoptFonts } from '../styles/fonts';
import { SiteViewer } from './site-viewer';

adoptFonts();
customElements.define('atlas-viewer', SiteViewer);
