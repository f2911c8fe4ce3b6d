import './element';
import { tellHeights } from './heights';
import { followInWordPress } from './wordpress';

/** The stateless page: what its address asks for beside the viewer's state. */
const viewer = document.querySelector('atlas-viewer')!;
const asked = new URLSearchParams(location.search);
viewer.ui = asked.get('ui') ?? '';
viewer.theme = asked.get('theme') ?? '';
if (asked.get('height') === 'auto' && window.parent !== window) tellHeights(viewer, window.parent);
followInWordPress(window);
