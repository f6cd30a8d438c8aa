import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { adapter } from './src/publish/renderer/adapter.ts';
import { plainScripts } from './src/publish/renderer/plainScripts.ts';

// Astro compiles the templates; it never sees content. A publish imports what it compiled and hands it one view after another.
export default defineConfig({
  output: 'server',
  adapter,
  integrations: [react(), plainScripts],
  trailingSlash: 'always',
  cacheDir: '.sightline/astro',
  outDir: process.env['SIGHTLINE_RENDERER'] ?? '.sightline/compiled',
  // A strict content security policy needs every style and script in a file of its own.
  build: { assets: '_sightline', inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // by its hash alone: the name of the route it would get begins with dots, which some hosts hide
      rolldownOptions: { output: { assetFileNames: '_sightline/[hash][extname]' } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_sightline/[hash].js',
              chunkFileNames: '_sightline/[hash].js',
              assetFileNames: '_sightline/[hash][extname]',
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
  // A page is read, never posted to: there is no session to keep and no origin to compare.
  security: { checkOrigin: false },
  session: false,
});
