import { SiteViewer } from './site-viewer';

// Two servers' scripts on one page, or one of them twice: the first one serves them all.
if (!customElements.get('atlas-viewer')) customElements.define('atlas-viewer', SiteViewer);
