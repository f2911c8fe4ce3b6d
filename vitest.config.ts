import { defineConfig } from 'vitest/config';
import { coreFonts } from './vite.core-fonts';

export default defineConfig({
  plugins: [coreFonts()],
  test: {
    environment: 'happy-dom',
    include: ['frontend/**/*.test.ts'],
    // Leaflet's source modules are written for a bundler.
    server: { deps: { inline: ['leaflet'] } },
    exclude: ['frontend/generated/**', 'node_modules/**'],
  },
});
