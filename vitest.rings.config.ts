import { defineConfig } from 'vitest/config';
import { ASKS_THE_CRAWL } from './vitest.config.ts';

/** A start of the real server under load takes seconds; a crash round far longer. */
const LONGEST_MS = 180_000;
/** What is waited for comes at once, but for a machine that does other things too. */
const LONGEST_POLL_MS = 30_000;

/**
 * Files of the rings `atOnce` share no port, store or folder and judge no speed: two go side by side on two cores.
 * What kills processes, counts seconds or shows pages goes file by file.
 */
const ring = (
  name: string,
  include: string | readonly string[],
  how: 'alone' | 'atOnce' = 'alone',
  globalSetup: readonly string[] = [],
) => ({
  test: {
    name,
    // Rings of one width are of one group; the groups come one after another.
    sequence: { groupOrder: how === 'atOnce' ? 0 : 1 },
    include: [include].flat(),
    globalSetup: [...globalSetup],
    setupFiles: ['test/no-loose-ends.ts'],
    maxWorkers: how === 'atOnce' ? 2 : 1,
    testTimeout: LONGEST_MS,
    hookTimeout: LONGEST_MS,
    expect: { poll: { timeout: LONGEST_POLL_MS } },
  },
});

/** What `npm test` runs after the check: the whole crawl, real stores, real processes, a real browser. */
export default defineConfig({
  test: {
    projects: [
      ring('contracts', 'test/contracts/**/*.test.ts', 'atOnce'),
      // One process: the index that two of its files ask is built once.
      { test: { ...ring('crawl', ASKS_THE_CRAWL).test, isolate: false } },
      ring('must-pass', 'test/must-pass/**/*.test.ts'),
      ring('start', 'test/start/**/*.test.ts'),
      ring('journeys', 'test/journeys/**/*.test.ts', 'atOnce'),
      ring('crash', 'test/crash/crash.test.ts'),
      ring('limits', 'test/crash/limits.test.ts'),
      ring('browser', 'test/journeys/**/*.browser.ts', 'alone', ['test/journeys/build-pages.ts']),
    ],
  },
});
