import { SiteViewer } from './site-viewer';

customElements.define('atlas-viewer', SiteViewer);
