import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.js';
import { preloadBase } from './build/preload-base.js';
import { pageFiles } from './build/page-files.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react(), preloadBase, pageFiles, compress],
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
            // Each file costs a slow line a share of a round trip: what is small and shared comes together.
            { name: 'start', priority: 5, test: /preload-helper|rolldown\/runtime|src[\\/]i18n[\\/](languages|traveller-texts)\.ts|src[\\/](phone-pages|api[\\/]early-trip|ui[\\/]scheme)\.ts/ },
            { name: 'phone', priority: 4, test: /src[\\/]ui[\\/]phone[\\/]|src[\\/]i18n[\\/]traveller\.ts/ },
            { name: 'shared', priority: 3, test: /libs[\\/]sdk[\\/]|src[\\/](api|ui)[\\/](?!countries)[^\\/]+\.tsx?$/ },
            // What every page needs, the traveller's included.
            { name: 'base', priority: 6, test: /node_modules[\\/](react|react-dom|scheduler|i18next|react-i18next|openapi-fetch|@tanstack[\\/](react-query|query-core))[\\/]/ },
            // The desk's components in one file that stays cached, instead of some forty small ones.
            { name: 'components', test: /node_modules[\\/](@mantine(?![\\/]charts)|@floating-ui|@tanstack[\\/](react-router|router-core|history))/ },
          ],
        },
      },
    },
  },
});
