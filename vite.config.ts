import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  // The development server hands out nothing from outside `frontend` unless it is named.
  server: { fs: { allow: ['src/main/resources/words'] } },
});

export default overrideVaadinConfig(customConfig);
