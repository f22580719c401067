import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packAssets } from './scripts/packAssets.ts';
import { slimContracts } from './scripts/slimContracts.ts';
import { slimWords } from './scripts/slimWords.ts';

/** Builds the pages of `src/web` into `dist/web`, which the service answers with. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [slimContracts(), slimWords(), react(), packAssets()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['chrome120', 'firefox120', 'safari17'],
    assetsDir: 'assets',
    modulePreload: { polyfill: false },
    // Under the content policy nothing may be loaded from `data:`.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // The words that every page may need travel together.
          groups: [
            {
              name: (id) =>
                /\/src\/web\/(?:drawing|failure|shell|start)\/(?<language>en|fr|zh)\.json$/.exec(id)?.groups?.[
                  'language'
                ] ?? null,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 4681,
    proxy: {
      '/api/': {
        target: process.env['BELLWETHER_SERVICE'] ?? 'http://127.0.0.1:4680',
        changeOrigin: true,
        configure: (proxy) => {
          // The service answers pages of its own only; here the development server stands between.
          proxy.on('proxyReq', (request) => {
            request.removeHeader('origin');
            request.removeHeader('sec-fetch-site');
          });
        },
      },
    },
  },
});
