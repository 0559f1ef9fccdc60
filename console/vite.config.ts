import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `vite build --config console/vite.config.ts`: the staff desk, split by page, into `console/dist`. */
export default defineConfig({
  root: here('.'),
  base: '/desk/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // Office computers of 2020 and later.
    target: ['es2022', 'chrome94', 'firefox93'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    manifest: true,
  },
});
