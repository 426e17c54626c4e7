import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.js';
import { preloadBase } from './build/preload-base.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react(), preloadBase, compress],
  resolve: { alias: { '#sdk': here('../../libs/sdk/index.ts') } },
  server: { port: 7401, proxy: { '/api': 'http://127.0.0.1:7400' } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        codeSplitting: {
          groups: [
            // What every page needs, the traveller's included.
            { name: 'base', priority: 2, test: /node_modules[\\/](react|react-dom|scheduler|i18next|react-i18next|openapi-fetch|@tanstack[\\/](react-query|query-core))[\\/]/ },
            // The desk's components in one file that stays cached, instead of some forty small ones.
            { name: 'components', test: /node_modules[\\/](@mantine(?![\\/]charts)|@floating-ui|@tanstack[\\/](react-router|router-core|history))/ },
          ],
        },
      },
    },
  },
});
