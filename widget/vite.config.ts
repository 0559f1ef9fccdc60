import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * `vite build --config widget/vite.config.ts`: one script without dependencies, `widget/dist/widget.js`.
 * `vitest run --config widget/vite.config.ts`: the same script in a real browser.
 */
export default defineConfig({
  root: here('..'),
  publicDir: false,
  // Also where a test builds it: what is measured is what is shipped.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // Phones of 2019 and later.
    target: ['es2019', 'chrome80', 'safari13.1'],
    lib: {
      entry: here('src/widget.tsx'),
      formats: ['iife'],
      name: 'MotCua',
      fileName: () => 'widget.js',
    },
  },
  test: {
    include: ['test/journeys/widget*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
