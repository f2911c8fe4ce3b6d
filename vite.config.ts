import type { UserConfigFn } from 'vite';
import { coreFonts } from './vite.core-fonts';
import { overrideVaadinConfig } from './vite.generated';
import { viewerMessages } from './vite.viewer-messages';

const customConfig: UserConfigFn = () => ({
  plugins: [coreFonts(), viewerMessages()],
  // The development server hands out nothing from outside `frontend` unless it is named.
  server: { fs: { allow: ['src/main/resources/words', 'src/main/resources/looks.json'] } },
});

export default overrideVaadinConfig(customConfig);
