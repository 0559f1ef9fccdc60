import { defineConfig } from 'vitest/config';

/** A start of the real server under load takes seconds; a crash round far longer. */
const LONGEST_MS = 180_000;
/** What is waited for comes at once, but for a machine that does other things too. */
const LONGEST_POLL_MS = 30_000;

const ring = (name: string, include: string) => ({
  test: {
    name,
    include: [include],
    setupFiles: ['test/no-loose-ends.ts'],
    fileParallelism: false,
    testTimeout: LONGEST_MS,
    hookTimeout: LONGEST_MS,
    expect: { poll: { timeout: LONGEST_POLL_MS } },
  },
});

/** What `npm test` runs after the check: real stores, real processes, a real browser. */
export default defineConfig({
  test: {
    projects: [
      ring('contracts', 'test/contracts/**/*.test.ts'),
      ring('must-pass', 'test/must-pass/**/*.test.ts'),
      ring('start', 'test/start/**/*.test.ts'),
      ring('journeys', 'test/journeys/**/*.test.ts'),
      ring('crash', 'test/crash/**/*.test.ts'),
      ring('browser', 'test/journeys/**/*.browser.ts'),
    ],
  },
});
