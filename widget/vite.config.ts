import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { moreScript, onlyOurTokens } from './build/more-script.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What both scripts are built with. */
const COMMON: InlineConfig = {
  root: here('..'),
  publicDir: false,
  // Also where a test builds it: what is measured is what is shipped.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  // Browsers of early 2020 and later, the first that know all of ES2020. Naming them makes the builder write optional
  // chaining out, for what they get wrong in it: a call through `?.` whose arguments spread, which is written nowhere.
  build: { target: 'es2020', cssTarget: ['chrome80', 'safari13.1'] },
};

/**
 * `vite build --config widget/vite.config.ts`: `widget/dist/widget.js`, one script without dependencies, and
 * `widget-more.js`, which it fetches for what is seldom needed.
 * `vitest run --config widget/vite.config.ts`: the same scripts in a real browser.
 */
export default defineConfig({
  ...COMMON,
  plugins: [moreScript(COMMON), onlyOurTokens()],
  build: {
    ...COMMON.build,
    outDir: here('dist'),
    emptyOutDir: true,
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
