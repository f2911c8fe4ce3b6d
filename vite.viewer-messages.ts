import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** In files of messages, leaves out comments and the messages that only the server reads. */
export function viewerMessages(): Plugin {
  return {
    name: 'viewer-messages',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.properties?raw')) return null;
      const lines = readFileSync(id.slice(0, -'?raw'.length), 'utf8').split('\n');
      const ofViewer = lines.filter((line) => /^(?!(page|findings?)\.)[^#\s]/.test(line));
      return `export default ${JSON.stringify(ofViewer.join('\n'))}`;
    },
  };
}
