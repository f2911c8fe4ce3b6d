import './element';
import { followLinks } from './frame-links';
import { sendHeights } from './heights';

/** The stateless page: what its address asks for beside the viewer's state. */
const viewer = document.querySelector('atlas-viewer')!;
const asked = new URLSearchParams(location.search);
viewer.ui = asked.get('ui') ?? '';
viewer.theme = asked.get('theme') ?? '';
if (asked.get('height') === 'auto' && window.parent !== window) sendHeights(viewer, window.parent);
followLinks(window, (address) => viewer.offerAddress(address));
