import { ConnectionIndicator } from '@vaadin/common-frontend';

/**
 * Vaadin's note on a lost connection. Only that is shown, never a bar for each request: a map needs the server but for
 * its data, and says itself when that is late. As a status it is spoken, and needs no landmark around it.
 */
const note = ConnectionIndicator.instance!;
note.applyDefaultTheme = false;
note.setAttribute('role', 'status');
