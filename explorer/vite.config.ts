import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

import { licences } from './licences.ts';

// Names without hashes: the server answers with entity tags, and a rebuilt file is a change in its place.
export default defineConfig({
  base: '/explorer/',
  plugins: [preact(), licences()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  worker: {
    format: 'es',
    rollupOptions: { output: { entryFileNames: '[name].js' } },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/export', '/graphiql', '/schema.graphql'].map((path) => [
        path,
        process.env['SAMVERKAN_URL'] ?? 'http://127.0.0.1:8000',
      ]),
    ),
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/server.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
